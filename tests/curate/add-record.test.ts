import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseCatalogFile } from '../../src/catalog/parse';
import type { CatalogFile, ResourceEntry } from '../../src/catalog/schema';
import { addRecord, mendRecord } from '../../src/curate/add-record';
import { appendResource } from '../../src/curate/append-resource';
import { toLine } from '../../src/curate/metadata';
import { resourceLines } from '../../src/curate/resource-yaml';
import { anyText, catalogLink, catalogText, isAllowed } from '../support/arbitrary';

const RECORD: ResourceEntry = {
  id: 'new',
  title: 'A new one',
  category: 'paper',
  annotation: { en: 'New.' },
  links: { paper: 'https://example.org/new' },
};
const LINES = resourceLines(RECORD, '  ').join('\n');
const HEAD = 'languages: [en]\nsections: []\nresources:';
const OLD = `
  - id: old
    title: Old
    category: paper
    annotation: { en: Old. }
    links: {}`;

describe('a record is put', () => {
  test.each<[string, string, string]>([
    ['behind the last, apart from it', `${HEAD}${OLD}\n`, `${HEAD}${OLD}\n\n${LINES}\n`],
    [
      'as close as the others stand',
      `${HEAD}${OLD}${OLD.replaceAll('old', 'older')}\n`,
      `${HEAD}${OLD}${OLD.replaceAll('old', 'older')}\n${LINES}\n`,
    ],
    ['where the last line has no end', `${HEAD}${OLD}`, `${HEAD}${OLD}\n\n${LINES}`],
    [
      'behind the comments of the last, before those of none',
      `${HEAD}${OLD} # here\n\n    # on the old one\n  # on none\n# the end\n`,
      `${HEAD}${OLD} # here\n\n    # on the old one\n\n${LINES}\n  # on none\n# the end\n`,
    ],
    [
      'before what comes after the list',
      `resources:${OLD}\nlanguages: [en]\nsections: []\n`,
      `resources:${OLD}\n\n${LINES}\nlanguages: [en]\nsections: []\n`,
    ],
    [
      'behind a text of several lines',
      `${HEAD}${OLD}\n    venue: >-\n      A\n      venue\n\n# the end\n`,
      `${HEAD}${OLD}\n    venue: >-\n      A\n      venue\n\n${LINES}\n\n# the end\n`,
    ],
    ['in an empty list', `${HEAD}  [ ] # none\n# end\n`, `${HEAD} # none\n${LINES}\n# end\n`],
    [
      'at the left, as the others',
      `${HEAD}${OLD.replaceAll('\n  ', '\n')}\n`,
      `${HEAD}${OLD.replaceAll('\n  ', '\n')}\n\n${resourceLines(RECORD, '').join('\n')}\n`,
    ],
    [
      'in brackets, as JSON',
      '{"languages":["en"],"sections":[],"resources":[]}',
      `{"languages":["en"],"sections":[],"resources":[${JSON.stringify(RECORD)}]}`,
    ],
    [
      'in brackets with a comment',
      `${HEAD} [ # none\n]\n`,
      `${HEAD} [${JSON.stringify(RECORD)} # none\n]\n`,
    ],
  ])('%s', (_, source, expected) => {
    expect(appendResource(source, RECORD)).toBe(expected);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(appendResource(crlf(source), RECORD)).toBe(crlf(expected));
  });

  test('nowhere in an alias', () => {
    expect(appendResource('x: &all []\nresources: *all\n', RECORD)).toBeNull();
  });
});

/** Ways in which a catalogue file may be written. */
const catalogSource = fc
  .record({
    mark: fc.constantFrom('', '\ufeff'),
    eol: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('', '  ', '      '),
    apart: fc.constantFrom('\n', '\n\n', '\n  \n', '\n# between\n', '\n\n        # deep\n'),
    last: fc.constantFrom(
      ...['links: {}', 'links: {   } # why', 'links:\n  code: https://example.org/?a#b'],
      ...[
        'venue: >-\n  in\n  blocks\n',
        'venue: |-\n  one',
        'venue: "two\n  lines"',
        'org:\n- One\n- Two # t',
      ],
    ),
    count: fc.nat(3),
    style: fc.constantFrom('block', 'flow', 'json'),
    end: fc.constantFrom(
      '',
      '\n',
      '\n\n',
      '\n# end',
      '\n        # deep\n',
      '\n...\n',
      '\nlint: []\n',
    ),
  })
  .map(({ mark, eol, indent, apart, last, count, style, end }) => {
    const ids = Array.from({ length: count }, (_, index) => `r${index}`);
    const common = (id: string) => ({
      id,
      title: 'T',
      category: 'paper',
      annotation: { en: 'E.' },
    });
    const head = 'languages: [en]\nsections:\n- id: s\n  title: { en: S }\nresources:';
    if (style === 'json') {
      const resources = ids.map((id) => ({ ...common(id), links: {} }));
      const sections = [{ id: 's', title: { en: 'S' } }];
      const value = { languages: ['en'], sections, resources };
      return mark + JSON.stringify(value, null, count).replaceAll('\n', eol);
    }
    const flow = ids.map(
      (id) =>
        `{ ${Object.entries(common(id))
          .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : '{ en: E. }'}`)
          .join(', ')}, links: {} }`,
    );
    const block = ids.map((id) => {
      const links = last.startsWith('links') ? [] : ['links: {}'];
      const lines = [
        `id: ${id}`,
        'title: T',
        'category: paper',
        'annotation: { en: E. }',
        ...links,
        ...last.split('\n'),
      ];
      return lines
        .map((line, index) => indent + (index === 0 ? '- ' : line === '' ? '' : '  ') + line)
        .join('\n');
    });
    const list =
      style === 'flow' || count === 0 ? ` [${flow.join(', ')}]` : `\n${block.join(apart)}`;
    return mark + (head + list + end).replaceAll('\n', eol);
  });

const record: fc.Arbitrary<ResourceEntry> = fc
  .record(
    {
      title: catalogText,
      annotation: catalogText,
      link: catalogLink,
      authors: fc.array(
        fc.oneof(
          catalogText,
          catalogText.map((group) => ({ group })),
        ),
        { maxLength: 3 },
      ),
      org: fc.array(catalogText, { minLength: 1, maxLength: 2 }),
      date: fc.constantFrom('2024', '2024-06'),
      sources: fc.array(catalogLink, { minLength: 1, maxLength: 2 }),
      code: catalogLink,
      isPlaced: fc.boolean(),
    },
    { requiredKeys: ['title', 'annotation', 'link'] },
  )
  .map(({ title, annotation, link, authors, org, date, sources, code, isPlaced }) => ({
    ...{ id: 'new', title, category: 'paper' as const },
    ...(org && { org }),
    ...(authors && { authors, 'more-authors': true }),
    ...(date && { date }),
    annotation: { en: annotation },
    links: { paper: link, ...(code && { code }) },
    ...(sources && { sources }),
    ...(isPlaced && { placements: [{ section: 's' }] }),
  }));

/** What a text holds, null where it is no catalogue. */
function contentOf(bytes: Uint8Array): CatalogFile | null {
  try {
    return parseCatalogFile(bytes, 'x').content;
  } catch {
    return null;
  }
}

describe('whatever a file and a record are', () => {
  test('it is read back, and every other byte stays', () => {
    fc.assert(
      fc.property(catalogSource, record, (source, one) => {
        const bytes = new TextEncoder().encode(source);
        const old = contentOf(bytes);
        // What stands deep behind a text in a block is part of that.
        if (old === null) return fc.pre(false);
        const added = addRecord(bytes, old, 'x', one);
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(added?.content);
        expect(parseCatalogFile(new TextEncoder().encode(text), 'x').content).toEqual({
          ...old,
          resources: [...old.resources, one],
        });
        let [before, after] = [0, 0];
        while (before < source.length && text[before] === source[before]) before += 1;
        while (after < source.length - before && text.at(-1 - after) === source.at(-1 - after))
          after += 1;
        const lost = source.slice(before, source.length - after);
        expect(lost).toMatch(/^ ?\[?\]?$/);
        expect(added?.after.split(/\r?\n/)[added.line - 1]).toMatch(/new|\{/);
      }),
      { numRuns: 75 },
    );
  });

  test('its lines are YAML that says the same', () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(parse(resourceLines(one, '    ').join('\n'), { logLevel: 'error' })).toEqual([one]);
      }),
    );
  });
});

test('a record is mended where that is safe, and what is left is told', () => {
  const catalog = { languages: ['en', 'zh'], sections: [], resources: [] };
  const { record: mended, findings } = mendRecord(catalog, {
    ...RECORD,
    title: 'A title.',
    annotation: { en: 'It needs 2  stops', zh: '需要2个句号,真的' },
    links: { paper: 'https://arxiv.org/pdf/2401.00001v2', code: 'http://example.org/' },
  });
  expect(mended).toMatchObject({
    title: 'A title',
    annotation: { en: 'It needs 2 stops.', zh: '需要 2 个句号，真的。' },
    links: { paper: 'https://arxiv.org/abs/2401.00001' },
  });
  expect(findings.map(({ code }) => code)).toEqual(['lint.https']);
});

test('texts from outside become what a catalogue may hold', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const line = toLine(text);
      expect(line === '' || isAllowed(line)).toBe(true);
    }),
  );
});
