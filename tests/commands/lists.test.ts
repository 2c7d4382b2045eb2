import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SMALL } from '../support/catalog';
import { call } from '../support/context';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-lists-'));
const file = join(folder, 'my.yaml');
const [english, chinese] = [join(folder, 'README.md'), join(folder, 'README.zh.md')];
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const one of [english, chinese]) rmSync(one, { force: true });
  writeFileSync(
    file,
    SMALL.replace(
      'sections:',
      'title: { en: Mine, zh: 我的 }\nintro: { en: For me., zh: 自用。 }\nsections:',
    ),
  );
});
const write = (...more: string[]) => call(['lists', '-c', file, '--out', folder, ...more]);

describe('lists', () => {
  test('writes a list in each language, each with a link to the other', async () => {
    expect(await write()).toEqual({
      stdout: '',
      stderr: `${english}: written\n${chinese}: written\n`,
      code: 0,
    });
    const text = readFileSync(english, 'utf8');
    expect(text).toMatch(/^# Mine\n\n<!-- Written by awesome-pretrain lists/);
    expect(text).toContain('\nEnglish · [简体中文](README.zh.md)\n\nFor me.\n\n4 resources');
    expect(text).toContain('made from [my.yaml](my.yaml)');
    expect(readFileSync(chinese, 'utf8')).toContain(
      '# 我的\n\n<!-- Written by awesome-pretrain lists',
    );
    expect((await write()).stderr).toBe(`${english}: as it was\n${chinese}: as it was\n`);
  });

  test('writes what is corrected beside them', async () => {
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(
          'sections:',
          'origin: { title: Theirs, link: "https://example.org/list" }\nsections:',
        )
        .replace(
          '    placements: [{ section: reports }]',
          `    corrects:
      - { field: links.paper, states: "https://arxiv.org/abs/1234.56789" }
      - { field: title, note: { en: It had none., zh: 原本没有。 } }
    placements: [{ section: reports }]`,
        ),
    );
    await write();
    const table = readFileSync(join(folder, 'corrections.md'), 'utf8');
    expect(table).toContain('What [Theirs](https://example.org/list) states otherwise:');
    expect(table).toContain(
      '| Alpha 1 | paper | `https://arxiv.org/abs/1234.56789` | https://arxiv.org/abs/2302.00001 |\n' +
        '| Alpha 1 | Title | `nothing` | It had none. |\n',
    );
    expect(readFileSync(join(folder, 'corrections.zh.md'), 'utf8')).toContain(
      '`空缺` | 原本没有。',
    );
    expect((await write('--check')).code).toBe(0);
  });

  test('--check writes nothing, and says what is not up to date', async () => {
    expect((await write('--check')).code).toBe(1);
    expect(existsSync(english)).toBe(false);
    await write();
    expect(await write('--check')).toEqual({ stdout: '', stderr: '', code: 0 });
    writeFileSync(file, readFileSync(file, 'utf8').replace('The first one.', 'The very first.'));
    expect(await write('--check')).toEqual({
      stdout: '',
      stderr: `${english} is not up to date; run: awesome-pretrain lists\n`,
      code: 1,
    });
  });

  test('writes over nothing but its own lists', async () => {
    writeFileSync(english, '# My own words\n');
    const { stderr, code } = await write();
    expect(stderr).toContain('was not written by lists, and stays as it is');
    expect(code).toBe(2);
    expect(readFileSync(english, 'utf8')).toBe('# My own words\n');
  });

  test('needs a folder for a catalogue of one’s own, and a file that loads', async () => {
    expect((await call(['lists', '-c', file])).stderr).toContain('need a folder');
    writeFileSync(file, 'languages: [en]\n');
    expect(await write()).toMatchObject({ code: 2 });
    const none = await call(['lists', '-c', file, '--out', join(folder, 'none')]);
    expect(none.code).toBe(2);
  });
});
