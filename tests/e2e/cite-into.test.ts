import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBibtex } from '../support/bibtex';
import { runProgram, runShell } from '../support/program';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-into-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const IDS = ['deepseek-v3', 'olmo-2', 'mamba', 'fineweb2', 'muon', 'llama-3', 'qwen2.5', 'doremi'];

test('calls at the same time lose nothing, and a second round adds nothing', async () => {
  const file = join(folder, 'refs.bib');
  const round = () => Promise.all(IDS.map((id) => runProgram(['cite', id, '--into', file])));
  for (const { stdout, code } of await round())
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  const text = readFileSync(file, 'utf8');
  expect(readBibtex(text)).toHaveLength(IDS.length);
  for (const { stderr } of await round()) expect(stderr).toMatch(/^already in .*\n$/);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readdirSync(folder)).toEqual(['refs.bib']);
});

test('what the user may not write stays as it is', async () => {
  // Root may write everything.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const writable = join(folder, 'own');
  mkdirSync(writable, { mode: 0o777 });
  chmodSync(writable, 0o777);
  chmodSync(folder, 0o755);
  writeFileSync(join(writable, 'refs.bib'), '% mine\n', { mode: 0o444 });
  writeFileSync(join(folder, 'refs.bib'), '% mine\n');
  chmodSync(join(folder, 'refs.bib'), 0o666);
  chmodSync(folder, 0o555);
  for (const file of [
    join(writable, 'refs.bib'),
    join(folder, 'refs.bib'),
    join(folder, 'new.bib'),
  ]) {
    const options = uid === undefined ? {} : { uid };
    const { stdout, stderr, code } = await runProgram(['cite', 'muon', '--into', file], options);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toBe(
      `error: ${file} was not changed: it may not be written, or its folder may not; check the permissions\n`,
    );
  }
  for (const name of [join('own', 'refs.bib'), 'refs.bib']) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe('% mine\n');
  }
  expect(readdirSync(folder)).toEqual(['own', 'refs.bib']);
  expect(statSync(join(writable, 'refs.bib')).mode & 0o777).toBe(0o444);
});

test('a disk that is full is left as it was, also for the next call', async () => {
  const file = join(folder, 'refs.bib');
  writeFileSync(file, '% mine\n');
  const call = `awesome-pretrain cite muon --into '${file}'`;
  const { stderr, code } = await runShell(`trap '' XFSZ; ulimit -f 0; ${call}`);
  expect({ stderr, code }).toEqual({
    stderr: `error: ${file} was not changed: there is no room left on the disk\n`,
    code: 2,
  });
  expect(readdirSync(folder)).toEqual(['refs.bib']);
  expect(readFileSync(file, 'utf8')).toBe('% mine\n');
});

test('a pipe behind a name of a device is no file', async () => {
  const { stderr, code } = await runShell('awesome-pretrain cite muon --into /dev/stdout | cat');
  expect(stderr).toBe('error: /dev/stdout was not changed: it is no regular file; name one\n');
  expect(code).toBe(2);
});
