import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-into-'));
  file = join(folder, 'refs.bib');
});
afterEach(() => rmSync(folder, { recursive: true }));

const content = (): string => readFileSync(file, 'utf8');
const into = (...words: string[]) => call(['cite', ...words, '--into', file]);

describe('cite --into', () => {
  test('makes the file, adds what is not there, and says so', async () => {
    const first = await into('alpha-1');
    expect(first).toEqual({
      stdout: '',
      stderr: `added to ${file}: alpha-1 (Alpha 1)\n`,
      code: 0,
    });
    const [one, two] = await Promise.all(
      ['alpha-1', 'gamma'].map((id) => call(['cite', id]).then(({ stdout }) => stdout)),
    );
    expect(content()).toBe(one);
    const second = await into('gamma', 'alpha-1');
    expect(second).toEqual({
      stdout: '',
      stderr: `already in ${file}, line 1: alpha-1 (Alpha 1)\nadded to ${file}: gamma (Gamma experts)\n`,
      code: 0,
    });
    expect(content()).toBe(`${one}\n${two}`);
  });

  test.each([
    ['behind a percent sign', '% @misc{alpha-1, title = {Alpha 1}}\n', 1],
    ['without anything but its key', '% @misc{alpha-1}\n', 1],
    ['in a comment', '\n@comment{\n@misc{Alpha-1, title = {Alpha 1}}\n}\n', 3],
  ])('adds nothing that BibTeX would read twice: %s', async (_, text, line) => {
    writeFileSync(file, text);
    const { stderr, code } = await into('alpha-1');
    expect(code).toBe(2);
    expect(stderr).toContain(`was not changed: alpha-1 stands in line ${line} in a comment`);
    expect(content()).toBe(text);
  });

  test('knows an entry by another key that biblatex has for it', async () => {
    writeFileSync(file, '@misc{mine, ids = {other, alpha-1}, title = {Alpha 1}}\n');
    const { stderr, code } = await into('alpha-1');
    expect({ stderr, code }).toEqual({
      stderr: `already in ${file}, line 1: mine (Alpha 1)\n`,
      code: 0,
    });
  });

  test('does not touch a file that has it all', async () => {
    await into('alpha-1', 'gamma');
    const { ino, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    const { stderr, code } = await into('gamma', 'alpha-1');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^already in .*\nalready in .*\n$/);
    expect(statSync(file, { bigint: true })).toMatchObject({ ino, mtimeNs, ctimeNs });
    expect(readdirSync(folder)).toEqual(['refs.bib']);
  });

  test.each([
    '\ufeff% mine\r\n@string{x = "y"}\r\n@Article(Odd:Key, title = "A {"} b" # x)\r\n@comment{z}',
    '@misc{a,\n  eprint = {2302.00001}\n}\n\n\n\n',
    'text with an @ and é and no entry',
    '@preamble{ "\\newcommand{\\x}{y}" }\n@misc{b, title={unbalanced \\} }}\n',
    '\n',
  ])('leaves every byte of %j', async (text) => {
    writeFileSync(file, text);
    await into('alpha-2', 'alpha-1');
    expect(content().startsWith(text)).toBe(true);
    expect(content()).toMatch(/@inproceedings\{alpha-2,/);
    expect(content()).toMatch(/\n$/);
    const lineEnds = new Set(content().slice(text.length).match(/\r?\n/g));
    expect([...lineEnds]).toEqual([text.includes('\r\n') ? '\r\n' : '\n']);
    const again = content();
    await into('alpha-1', 'alpha-2');
    expect(content()).toBe(again);
  });

  test('tells under which key it is there', async () => {
    writeFileSync(file, '\n@misc{someone, eprint={2302.00001}}\n');
    expect((await into('alpha-1')).stderr).toBe(`already in ${file}, line 2: someone (Alpha 1)\n`);
  });

  test('in Chinese too', async () => {
    const args = ['cite', 'alpha-1', 'alpha-1', '--into', file, '--lang', 'zh'];
    expect((await call(args)).stderr).toBe(`已写入 ${file}：alpha-1（Alpha 1）\n`);
    expect((await call(args)).stderr).toBe(`${file} 第 1 行已有：alpha-1（Alpha 1）\n`);
  });

  test('a file in another encoding stays so, unless letters beyond ASCII would be added', async () => {
    const latin = Buffer.from('@misc{x, title={Ram\xe9}}\n', 'latin1');
    writeFileSync(file, latin);
    expect((await into('alpha-1')).code).toBe(0);
    expect(readFileSync(file).subarray(0, latin.length)).toEqual(latin);

    const catalog = catalogFrom(SMALL.replace('title: Gamma experts', 'title: 专家'));
    const before = readFileSync(file);
    const { stderr, code } = await call(['cite', 'gamma', '--into', file], { catalog });
    expect(code).toBe(2);
    expect(stderr).toBe(`error: ${file} was not changed: it is not UTF-8 text; save it as UTF-8\n`);
    expect(readFileSync(file)).toEqual(before);
  });

  test.each<[string, string | Buffer, string]>([
    ['an entry that does not end', '@misc{a}\n@misc{b, title={x}\n', 'line 2 does not end'],
    ['UTF-16', Buffer.from('\ufeff@misc{a}\n', 'utf16le'), 'not UTF-8'],
    ['UTF-16 of nothing', Buffer.from('\ufeff', 'utf16le'), 'not UTF-8'],
    ['UTF-16 of nothing, the other way round', Buffer.from([0xfe, 0xff]), 'not UTF-8'],
    [
      'a key of another paper',
      '\n@misc{alpha-1, eprint={2101.00001}}\n',
      'alpha-1, the key of alpha-1, is that of another paper in line 2',
    ],
  ])('%s: nothing is written, exit 2', async (_, text, expected) => {
    writeFileSync(file, text);
    const before = readFileSync(file);
    const { stdout, stderr, code } = await into('gamma', 'alpha-1');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`${file} was not changed: `);
    expect(stderr).toContain(expected);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['refs.bib']);
  });

  test.each([
    ['', 'it is a folder'],
    ['none/refs.bib', 'its folder is not there'],
    ['a-file/refs.bib', 'a file stands where its folder should be'],
  ])('where it cannot write to “%s”: exit 2', async (path, expected) => {
    writeFileSync(join(folder, 'a-file'), '');
    const args = ['cite', 'gamma', '--into', path === '' ? folder : join(folder, path)];
    const { stderr, code } = await call(args);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });

  test.each(['csl', 'plain', 'markdown'])('does not write %s: exit 2', async (style) => {
    const { stderr, code } = await call(['cite', 'gamma', '--into', file, '--style', style]);
    expect(code).toBe(2);
    expect(stderr).toContain('--into writes BibTeX');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('what is not there: exit 1, and no file', async () => {
    const { stdout, code } = await into('qqqqqqqq');
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });
});
