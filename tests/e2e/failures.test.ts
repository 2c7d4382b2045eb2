import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM, runInTerminal, runProgram, runShell } from '../support/program';

/*
 * Whatever goes wrong ends with 2 and a line: 1 means that nothing matched.
 */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-failures-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Node's options that run some code before the program. */
function preloaded(name: string, code: string): Record<string, string> {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  return { NODE_OPTIONS: `--require "${file}"` };
}

describe.skipIf(!existsSync('/dev/full'))('where nothing can be written', () => {
  test('messages that are lost change neither the exit code nor the result', async () => {
    for (const [call, code] of [
      ['lst', 2],
      ['list --nope', 2],
      ['list -c /no/such/file.yaml', 2],
      ['search zzzzzqq', 1],
      ['search muon', 0],
    ] as const) {
      const { stdout, ...said } = await runShell(`awesome-pretrain ${call} 2>/dev/full`);
      expect(said).toEqual({ stderr: '', code });
      expect(stdout === '').toBe(code !== 0);
    }
    const { stdout } = await runShell('awesome-pretrain search muon -f urls 2>/dev/full');
    expect(stdout).toBe((await runProgram(['search', 'muon', '-f', 'urls'])).stdout);
  });

  test('results that are lost are told of in one line', async () => {
    for (const call of [
      'list',
      'list --json',
      'list --md',
      'show muon',
      '--version',
      '--help',
      '',
    ]) {
      const lost =
        'not all of the output could be written (ENOSPC: no space left on device); make room, or write it elsewhere';
      const forPrograms = `${JSON.stringify({ error: lost, didYouMean: [] })}\n`;
      expect(await runShell(`awesome-pretrain ${call} > /dev/full`)).toEqual({
        stdout: '',
        stderr: call.includes('--json') ? forPrograms : `error: ${lost}\n`,
        code: 2,
      });
    }
    const chinese = await runShell('awesome-pretrain list --lang zh > /dev/full');
    expect(chinese.stderr).toMatch(/^错误[^\n]*ENOSPC[^\n]*\n$/);
    expect(chinese.code).toBe(2);
  });

  test('a file that may not grow, one that is only read, and one that is none', async () => {
    const file = join(folder, 'output');
    for (const line of [
      `ulimit -f 1; awesome-pretrain list --json > '${file}'`,
      `awesome-pretrain list 1< '${PROGRAM}'`,
      'awesome-pretrain list 1< .',
    ]) {
      const { stderr, code } = await runShell(line);
      expect(stderr).toMatch(
        /^(error: |\{"error":")not all of the output could be written \(E[^\n]*\n$/,
      );
      expect(code).toBe(2);
    }
  });

  test('both lost', async () => {
    for (const call of ['list', '--version', 'lst', '--help']) {
      expect((await runShell(`awesome-pretrain ${call} > /dev/full 2>&1`)).code).toBe(2);
    }
  });
});

test('a terminal that is gone, which a stream tells later', async () => {
  const env = preloaded(
    'no-terminal',
    `process.stdout._write = (chunk, encoding, done) => setImmediate(done,
      Object.assign(new Error('write EIO'), { code: 'EIO', syscall: 'write' }));`,
  );
  const { output, code } = await runInTerminal(['list', '-n', '1'], { env });
  expect(output).toContain('not all of the output could be written (write EIO)');
  expect(output).not.toContain('    at ');
  expect(code).toBe(2);
});

describe('what nobody catches', () => {
  /** Throws once the program has begun to run. */
  const later = (thrown: string): string => `const own = process.prependListener;
    process.prependListener = function (name, listener) {
      if (name === 'uncaughtException') setImmediate(() => { ${thrown} });
      return own.call(this, name, listener);
    };`;
  const STRAYS = {
    'thrown-in-an-event': later("throw new Error('stray')"),
    'rejected-without-a-handler': later("Promise.reject(new Error('stray'))"),
    'thrown-and-no-error': later("throw 'stray'"),
    'told-by-an-emitter': later("new (require('node:events'))().emit('error', new Error('stray'))"),
  };

  test.each(Object.entries(STRAYS))('%s', async (name, code) => {
    const env = preloaded(name, code);
    const english = await runProgram(['list', '-f', 'urls'], { env });
    expect(english.stderr).toBe('error: stray (set DEBUG=1 for the stack trace)\n');
    expect(english.code).toBe(2);
    const chinese = await runProgram(['list', '-f', 'urls', '--lang', 'zh'], { env });
    expect(chinese.stderr).toMatch(/^错误[^\n]*stray[^\n]*\n$/);
    expect(chinese.code).toBe(2);
    expect((await runShell('awesome-pretrain list 2>/dev/full', env)).code).toBe(2);
  });

  test('shows its stack trace to those who want it', async () => {
    const env = { ...preloaded('debug', STRAYS['thrown-in-an-event']), DEBUG: '1' };
    const { stderr, code } = await runProgram(['list', '-f', 'urls'], { env });
    expect(stderr).toMatch(/^Error: stray\n {4}at /);
    expect(code).toBe(2);
  });

  test('before the program has begun', async () => {
    for (const thrown of ["throw new Error('early')", "Promise.reject(new Error('early'))"]) {
      const env = preloaded('early', `process.nextTick(() => { ${thrown} });`);
      const { stderr, code } = await runProgram(['list', '-f', 'urls'], { env });
      expect(stderr).toMatch(/^error: [^\n]*early[^\n]*\n$/);
      expect(code).toBe(2);
      const debug = await runProgram(['list', '-f', 'urls'], { env: { ...env, DEBUG: '1' } });
      expect(debug.stderr).toMatch(/^Error: early\n {4}at /);
      expect((await runShell('awesome-pretrain list 2>/dev/full', env)).code).toBe(2);
    }
  });

  test('whatever Node is told to do with rejections', async () => {
    const { NODE_OPTIONS } = preloaded(
      'no-program',
      `const loader = require('node:module');
      const load = loader._load;
      loader._load = (name, ...rest) => {
        if (name.includes('program-')) throw new Error('no program');
        return load(name, ...rest);
      };`,
    );
    for (const mode of ['none', 'warn', 'strict', 'throw', 'warn-with-error-code']) {
      const env = { NODE_OPTIONS: `${NODE_OPTIONS} --unhandled-rejections=${mode}` };
      const { stderr, code } = await runProgram(['list', '-f', 'urls'], { env });
      expect(stderr).toMatch(/^error: this package is damaged or not built [^\n]*\n$/);
      expect(code).toBe(2);
    }
  });
});
