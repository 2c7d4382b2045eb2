import { describe, expect, test } from 'vitest';
import { CatalogError } from '../../src/catalog/faults';
import type { Catalog } from '../../src/catalog/types';
import { COMMANDS } from '../../src/commands';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { call } from '../support/context';

/** Texts of a catalogue with whatever the program dresses its own with. */
const DRESSED = catalogFrom(
  SMALL.replace('title: Gamma experts', 'title: “Gamma” experts… › a · b — ‘c’'),
);
const TITLE = '“Gamma” experts… › a · b — ‘c’';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what ASCII begins and ends with
const ASCII = /^[\u0000-\u007f]*$/;

const CALLS: readonly string[][] = [
  [],
  ['list'],
  ['list', '--section', 'moe'],
  ['list', '--fields', 'title,section,params'],
  ['search', 'experts', '--explain'],
  ['search', 'experts', '--explain', '--compact'],
  ['search', 'expets'],
  ['search', 'nothing of it'],
  ['show', 'gamma'],
  ['show', 'alpha-2'],
  ['random', '--seed', 'x'],
  ['sections'],
  ['series'],
  ['tags'],
  ['stats'],
  ['stats', '--by', 'org'],
  ['compare', 'alpha-1', 'alpha-2'],
  ['compare', 'gamma', 'alpha-2'],
  ['open', 'gamma'],
  ['open', 'gamma', '--link', 'papr'],
  ['open', 'alpha'],
  ['cite', 'gamma', '--style', 'none'],
  ['browse'],
  ['completion'],
  ['nonsense'],
  ['list', '--nonsense'],
  ['list', '--tag', 'nonsense'],
  ['list', '--since', 'nonsense'],
  ['list', 'words'],
  ['--lang', 'fr', 'list'],
  ['help'],
  ['help', 'nonsense'],
  ...COMMANDS.map(({ name }) => [name, '--help']),
];

describe('where the locale is not UTF-8', () => {
  test.each(CALLS)('ASCII, where the catalogue holds nothing else: %j %j %j', async (...args) => {
    for (const columns of [null, 40, 80, 120]) {
      for (const LANG of ['C', 'zh_CN.GBK']) {
        const options = { columns, unicode: false, environment: { LANG } };
        const given = args.filter((one) => one !== undefined);
        const said = await call(given, options);
        expect(said.stdout + said.stderr).toMatch(ASCII);
        expect(said.code).toBe((await call(given, { ...options, unicode: true })).code);
      }
    }
  });

  test('a text of the catalogue is printed as it is, wherever it stands', async () => {
    const options = { catalog: DRESSED, unicode: false };
    for (const args of [['list'], ['show', 'gamma'], ['compare', 'gamma', 'alpha-1']]) {
      expect((await call(args, options)).stdout).toContain(TITLE);
    }
    const { stdout } = await call(['search', 'experts', '--explain', '--compact', '--lang', 'zh'], {
      ...options,
      columns: 200,
    });
    expect(stdout).toContain('MoE 模型');
    expect((await call(['open', 'gamma'], { ...options, openInBrowser: () => true })).stderr).toBe(
      `opened https://example.org/gamma (${TITLE})\n`,
    );
    expect((await call(['search', '“没有”'], options)).stderr).toContain('"“没有”"');
  });

  test('the whole catalogue has ornaments in its own texts only', async () => {
    const catalog: Catalog = ownCatalog();
    const texts = JSON.stringify(catalog);
    for (const args of [['list'], ['stats'], ['list', '--section', 'moe']]) {
      for (const columns of [50, 120]) {
        const { stdout } = await call(args, { catalog, columns, unicode: false });
        for (const [character] of stdout.matchAll(/[\u0080-\uffff]/g)) {
          expect(texts).toContain(character);
        }
        expect(stdout).not.toMatch(/[─│›●█▏▎▍▌▋▊▉]/);
      }
    }
  });

  test.each([['--lang', 'zh'], []])('the program speaks English with %j %j', async (...lang) => {
    const environment: Record<string, string> = lang[0] ? {} : { LANG: 'zh_CN.GB18030' };
    const options = { unicode: false, columns: 200, environment };
    const args = lang.filter((one) => one !== undefined);
    const { stdout, stderr } = await call(['show', 'alpha-2', ...args], options);
    expect(stdout).toMatch(/^ {2}Category +report$/m);
    // What was asked for in so many words is the language of the catalogue's own texts.
    expect(stdout.includes('混合专家')).toBe(args.length > 0);
    expect(stderr).toBe('');
    const { stderr: error } = await call(['list', '--tag', 'x', ...args], options);
    expect(error).toContain('error: --tag: no such value "x"');
    const { stdout: help } = await call(['list', '--help', ...args], options);
    expect(help).toContain('Usage:');
  });

  test.each([
    ['list', '--md'],
    ['list', '--json'],
    ['list', '-f', 'csv'],
    ['list', '-f', 'tsv'],
    ['list', '-f', 'ndjson', '--fields', 'title,annotation,section,series-title'],
    ['list', '-f', 'bibtex'],
    ['list', '-f', 'csl'],
    ['list', '-f', 'urls'],
    ['show', 'gamma', '--md'],
    ['show', 'beta', '--md'],
    ['compare', 'alpha-1', 'gamma', '--md'],
    ['stats', '--md'],
    ['sections', '--md'],
    ['tags', '-f', 'csv'],
    ['cite', 'gamma', '--style', 'markdown'],
    ['cite', 'gamma', '--style', 'plain'],
    ['open', 'gamma', '--print'],
  ])('every other format is UTF-8 and the same: %j %j %j', async (...args) => {
    const given = args.filter((one) => one !== undefined);
    const environments: Record<string, string>[] = [
      {},
      { LANG: 'zh_CN.GBK' },
      { AWESOME_PRETRAIN_LANG: 'zh' },
    ];
    for (const environment of environments) {
      const options = { catalog: DRESSED, environment };
      const { stdout } = await call(given, { ...options, unicode: false });
      expect(stdout).toBe((await call(given, options)).stdout);
    }
  });

  test('progress and faults of a file', async () => {
    const { inAscii } = await import('../../src/messages/ascii');
    const { describeFault, withFaults } = await import('../../src/messages/describe-fault');
    const { en } = await import('../../src/messages/en');
    const ascii = await withFaults(inAscii(en));
    const fault = { code: 'badLink', params: { key: 'paper', value: 'é'.repeat(300) }, path: [] };
    const error = new CatalogError('my.yaml', [fault]);
    expect(describeFault(error.file, fault, ascii)).toBe(
      `my.yaml: paper: "${'é'.repeat(200)}..." is not an http or https address`,
    );
    expect(ascii.progress.index).toBe('indexing it ...');
  });
});
