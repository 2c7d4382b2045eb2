import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/catalog/types';
import { en } from '../../src/messages/en';
import { zh } from '../../src/messages/zh';
import { excerpt } from '../../src/render/excerpt';
import { highlighted } from '../../src/render/highlight';
import type { ListOptions } from '../../src/render/list';
import { renderResults } from '../../src/render/results';
import { PLAIN, type Theme } from '../../src/render/theme';
import { width } from '../../src/render/width';
import { catalogText } from '../support/arbitrary';
import { ownCatalog, plainPaper } from '../support/catalog';

const options = (width: number | null, more: Partial<ListOptions> = {}): ListOptions => ({
  width,
  theme: PLAIN,
  unicode: true,
  language: 'en',
  messages: en,
  ...more,
});
const MARKING: Theme = { ...PLAIN, match: (text) => `<${text}>` };

/** A resource in some words. */
const paper = (given: Partial<Resource>): Resource => ({ ...plainPaper(), ...given });

/** Text without the blanks at which it may be broken. */
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('what results say they are', () => {
  test('title, date and id, then organisation and annotation, then the link', () => {
    const shown = renderResults(
      [
        paper({
          title: 'A title of many words that say what the paper is about and take two lines',
          org: ['Lab One', 'Lab Two'],
          annotation: { en: 'Says what it is.' },
        }),
      ],
      options(80),
    );
    expect(shown.split('\n')).toEqual([
      'Title                                                           Date     Id',
      '──────────────────────────────────────────────────────────────  ───────  ───────',
      'A title of many words that say what the paper is about and      2024-06  some-id',
      'take two lines',
      '  Lab One, Lab Two · Says what it is.',
      '  https://arxiv.org/abs/2406.00001',
      '',
    ]);
  });

  test.each([20, 40, 59, 60, 61, 80, 120, 200])(
    'in %i cells none lacks its date, its id or its annotation, and no line is too wide',
    (columns) => {
      const resources = ownCatalog().resources.filter((_, index) => index % 5 === 0);
      for (const [language, messages] of [
        ['en', en],
        ['zh', zh],
      ] as const) {
        for (const resource of resources) {
          const shown = renderResults([resource], options(columns, { language, messages }));
          expect(shown).toContain(resource.date ?? '');
          expect(squeezed(shown)).toContain(resource.id);
          const begins = squeezed(resource.annotation[language] ?? '').slice(0, 15);
          expect(squeezed(shown)).toContain(begins);
          for (const line of shown.split('\n')) {
            if (!line.includes('://')) expect(width(line), line).toBeLessThanOrEqual(columns);
          }
        }
      }
    },
  );

  test('at 80 columns organisation and annotation take two lines at most', () => {
    for (const resource of ownCatalog().resources) {
      const shown = renderResults([resource], options(80));
      const lines = shown
        .split('\n')
        .filter((line) => line.startsWith('  ') && !/:\/\//.test(line));
      expect(lines.length, shown).toBeLessThanOrEqual(2);
    }
  });

  test('what a resource does not have leaves neither a blank nor a sign', () => {
    const bare = paper({ org: [], date: null, links: {}, annotation: { en: 'What it is.' } });
    expect(renderResults([bare], options(80)).split('\n').slice(2)).toEqual([
      'A title  some-id',
      '  What it is.',
      '',
    ]);
    expect(renderResults([bare], options(80))).not.toMatch(/Date/);
    expect(renderResults([bare], options(40))).toBe('A title\nsome-id\n  What it is.\n');
    const three = paper({ org: ['One', 'Two', 'Three'] });
    expect(renderResults([three], options(80))).toContain('  One, and others · ');
  });

  test('a section that was asked for has its own annotation', () => {
    const some = paper({
      annotation: { en: 'In general.' },
      placements: [
        { section: 'data/math', rank: 1, annotation: { en: 'For maths.' } },
      ] as unknown as Resource['placements'],
    });
    expect(renderResults([some], options(80, { sections: ['data'] }))).toContain('For maths.');
    expect(renderResults([some], options(80, { sections: ['code'] }))).toContain('In general.');
  });

  test('a note stands between annotation and link, at every width', () => {
    const notes = [{ heading: 'Missing', texts: ['lacks: zebra'] }];
    for (const columns of [40, 80]) {
      expect(renderResults([paper({})], options(columns, { notes }))).toMatch(
        / {2}lacks: zebra\n {2}https/,
      );
    }
  });

  test('words of the query are marked in title, organisation and annotation', () => {
    const words = ['balance', 'expert', 'kimi', '均衡'];
    const theme = highlighted(MARKING, words);
    const some = paper({
      title: 'Balanced experts of OLMoE',
      org: ['Kimi'],
      annotation: { en: 'Experts balance, unexpertly; kimiko of 负载均衡策略.' },
    });
    const shown = renderResults([some], options(80, { theme, words }));
    expect(shown).toContain('<Balanced> <experts> of OLMoE');
    expect(shown).toContain(
      '<Kimi> · <Experts> <balance>, unexpertly; <kimi>ko of 负载<均衡>策略.',
    );
  });
});

describe('marks', () => {
  test('go on in the next line, and change nothing else', () => {
    const words = ['训练数据'];
    const theme = highlighted(MARKING, words);
    const some = paper({ org: [], annotation: { en: `${'配比'.repeat(7)}训练数据与课程` } });
    const shown = renderResults([some], options(35, { theme, words }));
    expect(shown).toContain('<训练>\n  <数据>与课程');

    fc.assert(
      fc.property(
        catalogText,
        catalogText,
        fc.array(fc.constantFrom('word', '数', '据', 'a', 'b', 'word', 'é'), { maxLength: 3 }),
        fc.integer({ min: 20, max: 90 }),
        (title, annotation, words, columns) => {
          const some = [paper({ title, annotation: { en: annotation } })];
          const on: Theme = { ...PLAIN, match: (text) => `\u0001${text}\u0002` };
          const marked = renderResults(
            some,
            options(columns, { theme: highlighted(on, words), words }),
          );
          // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks
          expect(marked.replace(/[\u0001\u0002]/g, '')).toBe(
            renderResults(some, options(columns, { words })),
          );
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  const text =
    'Splits experts finer, which is told at length here. A second sentence goes on about routers; the third part names zebras.';
  const of = (wanted: string[], lines = 2): string =>
    excerpt('Lab · ', text, { cells: 40, lines, ellipsis: '…', wanted }).lines.join('\n');

  test('begins at the beginning, and says where it was cut', () => {
    expect(of([])).toBe(
      'Lab · Splits experts finer, which is\ntold at length here. A second sentence…',
    );
    expect(of([], 9)).not.toContain('…');
  });

  test('begins later where only that says a word that is wanted', () => {
    expect(of(['zebra'])).toBe(
      'Lab · … A second sentence goes on about\nrouters; the third part names zebras.',
    );
    expect(of(['experts', 'zebra'])).toContain('Splits experts');
    expect(of(['giraffe'])).toContain('Splits experts');
  });

  test('never takes more lines or cells than it may', () => {
    fc.assert(
      fc.property(
        catalogText,
        fc.array(catalogText, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (head, parts, cells, lines) => {
          const shown = excerpt(head, parts.join('. '), {
            cells,
            lines,
            ellipsis: '…',
            wanted: ['word'],
          });
          expect(shown.lines.length).toBeLessThanOrEqual(lines);
          for (const line of shown.lines) expect(width(line)).toBeLessThanOrEqual(cells);
        },
      ),
    );
  });
});
