import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { joinedCatalog, OWN_FILE } from '../support/catalog';
import { call } from '../support/context';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'awesome-pretrain-site-'));
  folder = join(parent, 'out');
});
afterEach(() => rmSync(parent, { recursive: true }));

const siteAssets = new Map([['site.css', 'body {}']]);
const write = (...more: string[]) => call(['site', '--out', folder, ...more], { siteAssets });
const names = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('site', () => {
  test.each([
    ['some of the old put aside', 'old', ['index.html', 'zh'], []],
    ['all of the old put aside', 'replaced', null, []],
    ['some of the new in its place', 'replaced', null, ['index.html', 'assets']],
  ])('is written after a call was killed with %s', async (_, aside, which, placed) => {
    await write();
    const whole = names();
    const draft = join(folder, '.awesome-pretrain.draft');
    for (const part of [aside, 'new']) mkdirSync(join(draft, part), { recursive: true });
    const present = readdirSync(folder).filter((name) => !name.startsWith('.'));
    for (const name of present)
      cpSync(join(folder, name), join(draft, 'new', name), { recursive: true });
    for (const name of which ?? present) {
      renameSync(join(folder, name), join(draft, aside, name));
    }
    for (const name of placed) renameSync(join(draft, 'new', name), join(folder, name));
    const again = await write();
    expect(again.stderr).toMatch(/: \d+ files written/);
    expect(names()).toEqual(whole);
  });

  test('writes pages in each language, and the same again over them', async () => {
    const index = join(folder, 'index.html');
    const first = await write();
    expect(first).toMatchObject({ stdout: '', code: 0 });
    expect(first.stderr).toMatch(/: \d+ files written; open .*index\.html in a browser\n$/);
    const [before, written] = [readFileSync(index, 'utf8'), names()];
    expect(written).toEqual(expect.arrayContaining(['files.txt', 'index.html', 'zh/index.html']));
    expect(await write()).toEqual(first);
    expect(readFileSync(index, 'utf8')).toBe(before);
    expect(names()).toEqual(written);
  });

  // A recursive mkdir never returns there.
  test.runIf(process.platform === 'linux')('ends where no folder can be made', async () => {
    for (const place of ['/proc/pages', '/proc/none/pages']) {
      const { stderr, code } = await call(['site', '--out', place], { siteAssets });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: \/proc\S* was not changed: [^\n]+\n$/);
    }
  });

  test('knows what it wrote before, and takes away what is there no more', async () => {
    await write();
    mkdirSync(join(folder, 'resources'), { recursive: true });
    writeFileSync(join(folder, 'resources/gone.html'), '');
    writeFileSync(
      join(folder, 'files.txt'),
      `${readFileSync(join(folder, 'files.txt'), 'utf8')}resources/gone.html\n`,
    );
    expect((await write()).code).toBe(0);
    expect(existsSync(join(folder, 'resources/gone.html'))).toBe(false);
  });

  test.each(['CNAME', 'zh/notes.md', 'photos/one.jpg'])(
    'changes nothing where %s stands, which it did not write',
    async (foreign) => {
      await write();
      mkdirSync(join(folder, foreign, '..'), { recursive: true });
      writeFileSync(join(folder, foreign), 'mine');
      writeFileSync(join(folder, 'index.html'), 'changed');
      const { stderr, code } = await write();
      expect(code).toBe(2);
      expect(stderr).toContain(`${foreign.replace('/one.jpg', '')} was not written by site`);
      expect(readFileSync(join(folder, foreign), 'utf8')).toBe('mine');
      expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('changed');
    },
  );

  test('says what is wrong with a folder', async () => {
    writeFileSync(folder, 'a file');
    expect(await write()).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(folder, 'utf8')).toBe('a file');
    const link = join(parent, 'link');
    symlinkSync(join(parent, 'nothing'), link);
    for (const path of [folder, link]) {
      const { stderr: said } = await call(['site', '--out', path]);
      expect(said).toBe(`error: ${path} was not changed: it is no folder; name another\n`);
    }
    const { stderr, code } = await call(['site', '--out', join(parent, 'no', 'such')]);
    expect(code).toBe(2);
    expect(stderr).toContain('was not changed: its folder is not there');
  });

  test('says what of the user’s own is on them', async () => {
    const catalog = joinedCatalog();
    const { stderr } = await call(['site', '--out', folder], { siteAssets, catalog });
    expect(stderr).toContain(
      '2 resources of your own are on these pages; --no-own leaves them out',
    );
    // Where that stands on this machine is nobody else's business.
    for (const name of names().filter((one) => /\.\w+$/.test(one))) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain(OWN_FILE);
    }
  });

  test('whole addresses are those of the base', async () => {
    await write('--base', 'https://example.org/list');
    expect(readFileSync(join(folder, 'zh/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://example.org/list/zh/"/>',
    );
  });

  test.each([
    'example.org',
    'ftp://example.org/',
    'https://example.org/?a',
    'https://me:secret@example.org/',
    'https://example.org/li\nst/',
    'https://example.org/\tlist',
    ' https://example.org/',
    'https://example.org/a\u0085b',
    'https://example.org/a\u202eb',
    'https://example.org/\u3000',
    'https:example.org',
    'https:///example.org',
    'https://example.org\\list',
    'https://example.org/?',
    'https://example.org/#',
    'https://@example.org/',
    '',
  ])('refuses the base “%s”', async (base) => {
    const { stderr, code } = await write('--base', base);
    expect(code).toBe(2);
    expect(stderr).toContain('--base');
    expect(existsSync(folder)).toBe(false);
  });
});
