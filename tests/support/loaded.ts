import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PROGRAM, runProgram } from './program';

const SPY = `const fs = require('node:fs');
const files = [];
for (const name of ['readFileSync', 'openSync']) {
  const own = fs[name];
  fs[name] = (file, ...rest) => { files.push(String(file)); return own(file, ...rest); };
}
process.on('exit', () => {
  const modules = process.moduleLoadList.map((name) => name.replace('NativeModule ', 'node:'));
  console.error(JSON.stringify([...files, ...modules]));
});`;

/** The names of the files that a call reads, without their hashes, and of the modules of Node. */
export async function loaded(...args: string[]): Promise<string[]> {
  return loadedWith({}, ...args);
}

/** The same, with some variables in the environment. */
export async function loadedWith(
  env: Record<string, string>,
  ...args: string[]
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-spy-'));
  const spy = join(folder, 'spy.cjs');
  writeFileSync(spy, SPY);
  try {
    const { stderr } = await runProgram([spy, PROGRAM, ...args], {
      program: '--require',
      env,
    });
    const line = stderr.trim().split('\n').at(-1) ?? '[]';
    return (JSON.parse(line) as string[]).map((file) =>
      basename(file).replace(/-[\w-]{8}\.js$/, '.js'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
