import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { authorName } from '../../src/catalog/accessors';
import type { Resource } from '../../src/catalog/types';
import { renderBibtex } from '../../src/render/bibtex';
import { renderCsl } from '../../src/render/csl';
import { toReference } from '../../src/render/references';
import { catalogText } from '../support/arbitrary';
import { nameTypeset, readBibtex, readLatex, typeset } from '../support/bibtex';
import { ownCatalog, plainPaper } from '../support/catalog';
import { runProgram, withTool } from '../support/program';

// Biber takes some seconds for a catalogue, more where other tests run beside it.
vi.setConfig({ testTimeout: 120_000 });

const own = ownCatalog();
const keys = own.resources.map((resource) => toReference(resource).key);
const titles = own.resources.map(({ paperTitle, title }) => typeset(paperTitle ?? title));
/** Where nobody is named, the organisations are cited. */
const authors = own.resources.map((resource) => [
  ...(resource.authors.length > 0 ? resource.authors.map(authorName) : resource.org).map(
    nameTypeset,
  ),
  ...(resource.moreAuthors ? ['others'] : []),
]);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-cite-'));
  copyFileSync('tests/support/fields.bst', join(folder, 'fields.bst'));
  const written: [string, string][] = [
    ['bibtex', 'own.bib'],
    ['csl', 'own.json'],
  ];
  for (const [format, file] of written) {
    writeFileSync(join(folder, file), (await runProgram(['list', '-f', format])).stdout);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a tool in the folder, which is all that BibTeX looks through without a TeX beside it. */
const run = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BIBINPUTS: '.', BSTINPUTS: '.' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The entries of a .bib file as BibTeX gives them to a style. */
function throughBibtex(name: string): { key: string; title: string; authors: string[] }[] {
  const aux = `\\citation{*}\n\\bibstyle{fields}\n\\bibdata{${name}}\n`;
  writeFileSync(join(folder, `${name}.aux`), aux);
  expect(run('bibtex', name)).not.toMatch(/warning|error/i);
  const bytes = readFileSync(join(folder, `${name}.bbl`));
  // BibTeX works on bytes: a name cut inside a letter would show here.
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  // Lines are broken at spaces and go on behind two of them.
  const lines = text.replaceAll('\n  ', ' ').trimEnd().split('\n');
  const values = lines.map((line) => line.slice(line.indexOf(' ') + 1));
  const read = readLatex(values);
  const entries: { key: string; title: string; authors: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = entries.at(-1);
    if (line.startsWith('@key ')) {
      entries.push({ key: values[index] ?? '', title: '', authors: [] });
    } else if (last && line.startsWith('@title ')) last.title = read[index] ?? '';
    else if (last && line.startsWith('@whole ')) last.authors.push(nameTypeset(read[index] ?? ''));
  }
  return entries;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly author: readonly Record<string, string>[];
}

/** Pandoc sets quotation marks as it likes. */
const straight = (text: string): string =>
  typeset(text).replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

/** Names that are hard to take apart: given names, particle, family name, suffix. */
const NAMES: readonly (readonly [string, string, string, string, string])[] = [
  ['Guy Van den Broeck', 'Guy', '', 'Van den Broeck', ''],
  ['Fernando De la Torre', 'Fernando', '', 'De la Torre', ''],
  ['Bart Van Der Sloot', 'Bart', '', 'Van Der Sloot', ''],
  ['Gerard ’t Hooft', 'Gerard', '’t', 'Hooft', ''],
  ['Laurens van der Maaten', 'Laurens', 'van der', 'Maaten', ''],
  ['Sophie In ’t Veld', 'Sophie', '', 'In ’t Veld', ''],
  ['José Ortega y Gasset', 'José', '', 'Ortega y Gasset', ''],
  ['Mark St. John', 'Mark', '', 'St. John', ''],
  ['Guy L. Steele Jr.', 'Guy L.', '', 'Steele', 'Jr.'],
  ['Nguyễn Đức', 'Nguyễn', '', 'Đức', ''],
  ['Đức Anh Nguyễn', 'Đức Anh', '', 'Nguyễn', ''],
  ['José Đặng Gasset', 'José Đặng', '', 'Gasset', ''],
  ['Иван Петрович Соколов', 'Иван Петрович', '', 'Соколов', ''],
  ['Жан-Жак Руссо', 'Жан-Жак', '', 'Руссо', ''],
  ['苏子昊', '子昊', '', '苏', ''],
  ['欧阳娜娜', '娜娜', '', '欧阳', ''],
  ['Tęçhñ Ẅåłß', 'Tęçhñ', '', 'Ẅåłß', ''],
  ['Þórður Jónsson', 'Þórður', '', 'Jónsson', ''],
  ['Ζωή Αλεξίου', 'Ζωή', '', 'Αλεξίου', ''],
  ['محمد حسن', 'محمد', '', 'حسن', ''],
];
const parts = NAMES.map(([, ...rest]) => rest);

describe('names, taken apart by others, have the same parts', () => {
  beforeAll(() => {
    const paper = { ...plainPaper(), authors: NAMES.map(([name]) => name) };
    writeFileSync(join(folder, 'names.bib'), renderBibtex([paper]));
    writeFileSync(join(folder, 'names.json'), renderCsl([paper]));
  });

  withTool('biber', '/usr/bin/biber', 'by biber', async () => {
    run('biber', '--tool', '--output-format=biblatexml', '--output-file=names.xml', 'names.bib');
    const xml = readFileSync(join(folder, 'names.xml'), 'utf8');
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    const read = [...document.getElementsByTagName('bltx:name')].map((name) => {
      const part = (type: string): string =>
        [...name.getElementsByTagName('bltx:namepart')]
          .filter((one) => one.getAttribute('type') === type)
          .map((one) => (one.textContent ?? '').trim().split(/\s+/).join(' '))
          .join('')
          .replaceAll('\\textrm{}', '')
          .replace(/[{}]/g, '');
      return ['given', 'prefix', 'family', 'suffix'].map(part);
    });
    // Biber sees no particle in what begins with an apostrophe.
    const expected = parts.map((some) =>
      some[1] === '’t' ? [some[0], '', `’t ${some[2]}`, some[3]] : some,
    );
    expect(read).toEqual(expected);
  });

  withTool('pandoc', '/usr/bin/pandoc', 'by pandoc, from BibTeX and from CSL-JSON', async () => {
    for (const [file, format] of [
      ['names.bib', 'bibtex'],
      ['names.json', 'csljson'],
    ] as const) {
      const [item]: Item[] = JSON.parse(run('pandoc', file, '-f', format, '-t', 'csljson'));
      const read = item?.author.map((name) => [
        name.given ?? '',
        name['non-dropping-particle'] ?? name['dropping-particle'] ?? '',
        name.family ?? '',
        name.suffix ?? '',
      ]);
      expect(
        read?.map((some) => some.map(straight)),
        format,
      ).toEqual(parts.map((some) => some.map(straight)));
    }
  });

  withTool('BibTeX', '/usr/bin/bibtex', 'by BibTeX, whose initials are whole letters', async () => {
    const [entry] = throughBibtex('names');
    const whole = parts.map((some) => nameTypeset(some.filter((part) => part).join(' ')));
    expect(entry?.authors.map(straight)).toEqual(whole.map(straight));
    const short = readFileSync(join(folder, 'names.bbl'), 'utf8');
    const initials = [...short.matchAll(/^@short (.*)$/gm)].map(([, name = '']) =>
      typeset(readLatex([name])[0] ?? ''),
    );
    expect(initials.slice(9)).toEqual([
      ...['N. Đức', 'Đ. A. Nguyễn', 'J. Đ. Gasset', 'И. П. Соколов', 'Ж.-Ж. Руссо'],
      ...['子. 苏', '娜. 欧阳', 'T. Ẅåłß', 'Þ. Jónsson', 'Ζ. Αλεξίου', 'م. حسن'],
    ]);
  });
});

/** What the entry of a resource is made of: its type, its fields, and the kinds of its characters. */
function shapeOf(resource: Resource): string {
  const [entry = ''] = renderBibtex([resource]).split('\n\n');
  const fields = [...entry.matchAll(/^\s*(@?\w+)\s*[{=]/gm)].map(([, name]) => name);
  const signs = [...new Set(entry.match(/[^a-z0-9\s]/gi))]
    .map((sign) => (/\p{L}/u.test(sign) ? 'letter' : sign))
    .filter((sign) => !/[@{},=.:/-]/.test(sign));
  return [...fields, ...new Set(signs)].sort().join(' ');
}

describe('the whole catalogue, read by others, is the same', () => {
  withTool('BibTeX', '/usr/bin/bibtex', 'by BibTeX, with a style that lowers case', async () => {
    const entries = throughBibtex('own');
    expect(entries.map(({ key }) => key)).toEqual(keys);
    expect(entries.map(({ title }) => title)).toEqual(titles);
    expect(entries.map((entry) => entry.authors)).toEqual(authors);
  });

  withTool('biber', '/usr/bin/biber', 'by biber', async () => {
    // It takes twenty ms an entry, so it reads one of each shape.
    const shapes = new Map(own.resources.map((resource, at) => [shapeOf(resource), at] as const));
    const chosen = [...shapes.values()].sort((one, other) => one - other);
    expect(chosen.length).toBeGreaterThan(40);
    const some = chosen.flatMap((at) => own.resources[at] ?? []);
    writeFileSync(join(folder, 'some.bib'), renderBibtex(some));
    const args = ['--tool', '--validate-datamodel', '--output-format=bibtex'];
    const said = run('biber', ...args, '--output-file=biber.bib', 'some.bib');
    const faults = said.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
    const undated = some.filter(({ date }) => date === null);
    expect(faults.filter((line) => !line.includes("one of 'date, year'"))).toEqual([]);
    expect(faults).toHaveLength(undated.length);
    const entries = readBibtex(readFileSync(join(folder, 'biber.bib'), 'utf8'));
    expect(entries.map(({ key }) => key)).toEqual(chosen.map((at) => keys[at]));
    expect(entries.map(({ title }) => title)).toEqual(chosen.map((at) => titles[at]));
    expect(entries.map((entry) => entry.authors)).toEqual(chosen.map((at) => authors[at]));
  });

  const named = (item: Item): string[] =>
    item.author.map((name) =>
      straight(
        nameTypeset(
          ['literal', 'given', 'non-dropping-particle', 'dropping-particle', 'family', 'suffix']
            .flatMap((part) => name[part] ?? [])
            .join(' '),
        ),
      ),
    );

  withTool('pandoc', '/usr/bin/pandoc', 'the BibTeX by pandoc', async () => {
    const items: Item[] = JSON.parse(run('pandoc', 'own.bib', '-f', 'bibtex', '-t', 'csljson'));
    const byId = new Map(items.map((item) => [item.id, item]));
    // It has no mathematics in JSON.
    for (const [index, key] of keys.entries()) {
      const item = byId.get(key) as Item;
      if (!/\p{Script=Greek}/u.test(titles[index] ?? '')) {
        expect(straight(item.title)).toBe(straight(titles[index] ?? ''));
      }
      expect(named(item)).toEqual(authors[index]?.map(straight));
    }
    expect(items).toHaveLength(keys.length);
  });

  withTool('pandoc', '/usr/bin/pandoc', 'the CSL-JSON by pandoc, which sets it', async () => {
    const items: Item[] = JSON.parse(run('pandoc', 'own.json', '-f', 'csljson', '-t', 'csljson'));
    expect(items.map(({ id }) => id)).toEqual(keys);
    expect(items.map(({ title }) => straight(title))).toEqual(titles.map(straight));
    expect(items.map(named)).toEqual(authors.map((names) => names.map(straight)));

    writeFileSync(join(folder, 'all.md'), '---\nnocite: "@*"\n---\n');
    const html = run('pandoc', '--citeproc', '--bibliography=own.json', 'all.md', '-t', 'html');
    expect(html.match(/class="csl-entry"/g)).toHaveLength(keys.length);
    expect(html).toContain('et al.');
    expect(html).not.toMatch(/\bothers\b\./);
  });
});

const model = plainPaper();

withTool('BibTeX', '/usr/bin/bibtex', 'whatever a catalogue may hold passes BibTeX', async () => {
  const some = fc.array(
    fc.record({
      title: catalogText,
      authors: fc.array(catalogText, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 80 },
  );
  fc.assert(
    fc.property(some, (texts) => {
      const resources = texts.map(
        (text, index): Resource => ({
          ...model,
          ...text,
          id: `r${index}`,
        }),
      );
      writeFileSync(join(folder, 'any.bib'), renderBibtex(resources));
      const entries = throughBibtex('any');
      expect(entries.map(({ title }) => title)).toEqual(texts.map(({ title }) => typeset(title)));
      expect(entries.map((entry) => entry.authors)).toEqual(
        texts.map((text) => text.authors.map(nameTypeset)),
      );
    }),
    { numRuns: 20 },
  );
});
