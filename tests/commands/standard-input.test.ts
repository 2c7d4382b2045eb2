import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

const folder = mkdtempSync(join(tmpdir(), 'standard-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('- is standard input', () => {
  test('open: ids, several of them, of which each is opened', async () => {
    const opened: string[] = [];
    const openInBrowser = (url: string): boolean => opened.push(url) > 0;
    const { code } = await call(['open', '-'], { input: 'alpha-2\ngamma\n', openInBrowser });
    expect({ opened, code }).toEqual({
      opened: ['https://arxiv.org/abs/2406.00001', 'https://example.org/gamma'],
      code: 0,
    });
  });

  test('open: an id that no resource has opens nothing', async () => {
    const opened: string[] = [];
    const openInBrowser = (url: string): boolean => opened.push(url) > 0;
    const answer = await call(['open', '-'], { input: 'alpha-2 nothing-such', openInBrowser });
    expect(answer.stderr).toContain('nothing-such');
    expect({ opened, code: answer.code }).toEqual({ opened: [], code: 2 });
  });

  test('open: a link of a kind that one of several lacks', async () => {
    const { stdout, stderr, code } = await call(
      ['open', 'alpha-2', 'gamma', '--link', 'code', '--print'],
      { input: '' },
    );
    expect(stdout).toBe('https://example.org/alpha2\n');
    expect(stderr).toContain('gamma has no code link');
    expect(code).toBe(1);
  });

  test('lint: a catalogue, whose faults have their place', async () => {
    expect(await call(['lint', '-'], { input: 'title: x\n' })).toMatchObject({
      stdout: expect.stringMatching(/^-:1:1: /),
      code: 1,
    });
    const answer = await call(['lint', '-', '--json'], { input: SMALL });
    const rules = JSON.parse(answer.stdout).map(({ rule }: { rule: string }) => rule);
    expect(rules).not.toContain('load');
  });

  test('lint: by -c as well', async () => {
    const named = await call(['lint', '-', '-f', 'github'], { input: SMALL });
    const chosen = await call(['lint', '-c', '-', '-f', 'github'], { input: SMALL });
    expect(chosen).toEqual(named);
  });

  test('import: a list', async () => {
    const input = '# A list\n\n## Part\n\n- [One](https://example.org/one) - What it is.\n';
    const { stdout, code } = await call(['import', '-'], { input });
    expect(stdout).toContain('# Made from standard input by awesome-pretrain import.');
    expect(stdout).toContain('https://example.org/one');
    expect(code).toBe(0);
    const chinese = await call(['import', '-', '--lang', 'zh'], { input });
    expect(chinese.stdout).toContain('# 由 awesome-pretrain import 从 标准输入 生成。');
  });

  test.each([
    ['import', '-', '-c', '-'],
    ['open', '-', '-'],
    ['open', '-', '-c', '-'],
  ])('is read once: %s %s %s %s', async (...words) => {
    const { stderr, code } = await call(words.filter(Boolean), { input: SMALL });
    expect(stderr).toContain('- is standard input, which can be read once only');
    expect(code).toBe(2);
  });

  test.each([
    ['lint', '--fix', '-'],
    ['lint', '--fix', '-c', '-'],
    ['links', '--fix', '-c', '-'],
    ['add', '2502.16982', '--to', '-'],
    ['cite', 'gamma', '--into', '-'],
    ['import', 'README.md', '--output', '-'],
    ['init', '-'],
  ])('is not written to: %s %s %s %s', async (...words) => {
    const { stdout, stderr, code } = await call(words.filter(Boolean), { input: SMALL });
    expect(stderr).toBe('error: - is standard input and cannot be written to; name a file\n');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  test.each(['lists', 'site'])('is no folder: %s', async (name) => {
    const before = readdirSync('.');
    const { stderr, code } = await call([name, '--out', '-']);
    expect(stderr).toBe('error: - is standard input and cannot be written to; name a folder\n');
    expect(code).toBe(2);
    expect(readdirSync('.')).toEqual(before);
  });

  test.each(['-', 'builtin'])('no file to add to is made of it: add -c %s', async (name) => {
    const { stderr, code } = await call(['add', '2502.16982', '-c', name], { input: SMALL });
    expect(stderr).toContain('name it: --to my.yaml\n');
    expect(code).toBe(2);
  });

  test('compare: ids, those of models too', async () => {
    const asWords = await call(['compare', 'gamma', 'alpha-2', '--json']);
    expect(asWords.code).toBe(0);
    expect(await call(['compare', '-', '--json'], { input: 'gamma\nalpha-2\n' })).toEqual(asWords);
    expect(await call(['compare', 'gamma', '-', '--json'], { input: 'alpha-2' })).toEqual(asWords);
    const model = await call(['compare', 'gamma', '-'], { input: 'alpha-2:none-such' });
    expect(model.stderr).toContain('alpha-2 has no model “none-such”');
  });

  test('ids may be divided by NUL, as find -print0 and fzf --print0 do', async () => {
    const answer = await call(['show', '-', '-f', 'ids'], { input: 'alpha-2\0gamma\0' });
    expect(answer).toEqual({ stdout: 'alpha-2\ngamma\n', stderr: '', code: 0 });
  });

  test.each(['show', 'cite', 'compare', 'open'])('is not read without an end: %s', async (name) => {
    const { stdout, stderr, code } = await call([name, '-'], { input: 'gamma\n'.repeat(200_000) });
    expect(stderr).toContain('more than 1 MiB stands on standard input');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  test('is no file that lists could link to', async () => {
    const words = ['lists', '-c', '-', '--out', folder];
    const { stderr, code } = await call(words, { input: SMALL });
    expect(stderr).toContain('standard input is none');
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('open: a whole list is too many', async () => {
    const ids = Array.from({ length: 21 }, (_, number) => `one-${number}`);
    const records = ids.map(
      (id) =>
        `  - { id: ${id}, title: ${id}, category: paper, annotation: { en: Text. }, links: { paper: https://example.org/${id} } }`,
    );
    const catalog = catalogFrom(
      `languages: [en]\nsections: []\nresources:\n${records.join('\n')}\n`,
    );
    const all = await call(['open', '-', '--print'], { input: ids.join('\n'), catalog });
    expect(all.stderr).toContain('these are 21 resources, and open opens 20 at most');
    expect({ stdout: all.stdout, code: all.code }).toEqual({ stdout: '', code: 2 });
    const some = await call(['open', '-', '--print'], { input: ids.slice(1).join('\n'), catalog });
    expect(some.stdout.split('\n')).toHaveLength(21);
  });
});
