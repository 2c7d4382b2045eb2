import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/select/news';
import { joinedCatalog, OWN_FILE } from '../support/catalog';
import { call, type Said } from '../support/context';

const catalog = joinedCatalog();
const say = (...args: string[]): Promise<Said> => call(args, { catalog });

describe('what is from another catalogue than the built-in one', () => {
  test('is marked in tables, in a pipe and on a terminal', async () => {
    const { stdout } = await say('list', '--section', 'reports');
    expect(stdout).toMatch(/^Our Law Model +https:\/\/example\.org\/ours \(own\) /m);
    expect(stdout).toMatch(/^Alpha 1, as we see it +\(own\) /m);
    expect(stdout).toMatch(/^Alpha 2: Bigger +https:\/\/arxiv\.org\/abs\/2406\.00001 +MoE/m);
    for (const columns of [40, 80]) {
      const shown = await call(['search', 'law', '--long'], { catalog, columns });
      expect(shown.stdout).toContain('https://example.org/ours (own)');
    }
    const models = await say('models');
    expect(models.stdout).toMatch(/^Ours 3B \(own\) +3B/m);
    expect(models.stdout).toMatch(/^Alpha 2 10B +10B/m);
    const compared = await say('compare', 'ours:3b', 'alpha-2:10b');
    expect(compared.stdout).toMatch(/^Catalogue +own$/m);
  });

  test('is marked in Chinese', async () => {
    const { stdout } = await say('list', '--section', 'law', '--lang', 'zh');
    expect(stdout).toContain('https://example.org/ours (自建)');
  });

  test('names its file in show, for eyes and as Markdown', async () => {
    const { stdout } = await say('show', 'ours');
    expect(stdout).toMatch(new RegExp(`^ {2}Catalogue +${OWN_FILE}$`, 'm'));
    expect((await say('show', 'ours', '--md')).stdout).toContain(`- **Catalogue**: ${OWN_FILE}\n`);
    expect((await say('show', 'alpha-2')).stdout).not.toContain('Catalogue');
  });

  test('names its file for programs, and what is built in has null', async () => {
    const { stdout } = await say('list', '--json');
    const files = JSON.parse(stdout).map((one: { id: string; catalog: string }) => [
      one.id,
      one.catalog,
    ]);
    expect(Object.fromEntries(files)).toEqual({
      ours: OWN_FILE,
      'alpha-1': OWN_FILE,
      'alpha-2': null,
      beta: null,
      gamma: null,
    });
    const csv = (await say('list', '-f', 'csv')).stdout.split('\n');
    expect(csv[0]).toMatch(/,unverified,catalog\r?$/);
    const fields = await say('list', '--fields', 'id,catalog', '-f', 'tsv', '--section', 'law');
    expect(fields.stdout).toBe(`id\tcatalog\nours\t${OWN_FILE}\n`);
  });

  test('has no mark where it stands alone', async () => {
    const [, own] = catalog.parts;
    const alone = { ...catalog, parts: own ? [own] : [], clashes: [] };
    const { stdout } = await call(['list', '--section', 'law'], { catalog: alone });
    expect(stdout).not.toContain('(own)');
  });

  test('is called by the end of its path where files are named', async () => {
    const named = ['/a/team/my.yaml', '/b/my.yaml'];
    const [first, second] = catalog.resources;
    if (!first || !second) throw new Error('there are some');
    const joined = {
      ...catalog,
      parts: named.map((file) => ({ file, isOwn: false })),
      resources: [
        { ...first, catalog: named[0] ?? '' },
        { ...second, catalog: named[1] ?? '' },
      ],
    };
    const { stdout } = await call(['list'], { catalog: joined });
    expect(stdout).toContain('(not verified, team/my.yaml)');
    expect(stdout).toContain('(b/my.yaml)');
  });
});

test('texts that lack a language are shown in another one', async () => {
  const { stdout } = await say('show', 'ours', '--lang', 'zh');
  expect(stdout).toContain('What we trained.');
  expect(stdout).toContain('技术报告 › Law');
  expect(stdout).toContain('阿尔法');
});

describe('what a catalogue replaces of another one', () => {
  test('is named at every call, on standard error', async () => {
    const { stderr } = await say('list', '-f', 'ids');
    expect(stderr).toBe(`${OWN_FILE} replaces 1 resource of the built-in catalogue: alpha-1\n`);
    const { stderr: chinese } = await say('list', '-f', 'ids', '--lang', 'zh');
    expect(chinese).toBe(`${OWN_FILE} 覆盖了内置资源库的 1 项资源：alpha-1\n`);
  });

  test('for programs as JSON', async () => {
    const { stderr } = await say('list', '--json');
    expect(JSON.parse(stderr)).toEqual({
      warning: `${OWN_FILE} replaces 1 resource of the built-in catalogue: alpha-1`,
      ids: ['alpha-1'],
    });
  });
});

describe('new', () => {
  const markedAt = (days: Record<string, string>) => {
    const moved: Record<string, Mark> = {};
    const mark = (file: string | null) => ({
      read: () => {
        const day = days[file ?? 'builtin'];
        return day === undefined ? null : { day, ids: [] };
      },
      move: (to: Mark) => {
        moved[file ?? 'builtin'] = to;
        return true;
      },
    });
    return { mark, moved };
  };

  test('has a mark for each catalogue', async () => {
    const { mark, moved } = markedAt({ builtin: '2026-01-02', [OWN_FILE]: '2026-03-05' });
    const { stdout, stderr } = await call(['new'], { catalog, mark, columns: 80 });
    expect(stdout).toContain('Alpha 2: Bigger');
    expect(stdout).not.toContain('Our Law Model');
    expect(stderr).toContain('since what you saw last, of 2026-01-02, 2026-03-05:');
    expect(moved).toEqual({
      builtin: { day: '2026-02-01', ids: ['beta'] },
      [OWN_FILE]: { day: '2026-03-04', ids: ['ours'] },
    });
  });

  test('shows the latest day of one that was never seen', async () => {
    const { mark } = markedAt({ builtin: '2026-02-02' });
    const { stdout } = await call(['new', '-f', 'ids'], { catalog, mark });
    expect(stdout).toBe('ours\n');
  });

  test('without any mark shows the latest day of all', async () => {
    const { mark } = markedAt({});
    const { stdout } = await call(['new', '-f', 'ids'], { catalog, mark });
    expect(stdout).toBe('ours\n');
  });
});
