import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderBibtex } from '../../src/render/bibtex';
import { readBibtexEntries } from '../../src/render/bibtex-entries';
import { catalogText } from '../support/arbitrary';
import { ownCatalog, plainPaper } from '../support/catalog';
import { expectInProportion } from '../support/cost';

const keys = (text: string): [string, number][] =>
  readBibtexEntries(text).entries.map(({ key, line }) => [key, line]);
const fields = (text: string): Record<string, string> =>
  Object.fromEntries(readBibtexEntries(text).entries[0]?.fields ?? []);

describe('entries are found', () => {
  test.each<[string, string, [string, number][]]>([
    [
      'plain ones',
      '@misc{a, title={x}}\n\n@article{b,\n}\n',
      [
        ['a', 1],
        ['b', 3],
      ],
    ],
    [
      'in any case, with room',
      '@ MISC {\n a ,\n}\n@Article(b, title = "x")',
      [
        ['a', 1],
        ['b', 4],
      ],
    ],
    [
      'without fields',
      '@misc{a}@misc{b,}',
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    [
      'behind a BOM and with CRLF',
      '\r\n@misc{a,\r\n}\r\n@misc{b}',
      [
        ['a', 2],
        ['b', 4],
      ],
    ],
    [
      'with old line ends',
      '\r@misc{a,\r}\r@misc{b}',
      [
        ['a', 2],
        ['b', 4],
      ],
    ],
    ['with odd keys', '@misc{DBLP:conf/iclr/X-1.2+b_c, a=1}', [['DBLP:conf/iclr/X-1.2+b_c', 1]]],
    [
      'none in comments',
      '@comment{@misc{a, b={c}}}\n@Comment{jabref-meta: x:y;}\n@misc{b}',
      [['b', 3]],
    ],
    ['a comment without braces is only a word', '@comment nothing\n@misc{a}', [['a', 2]]],
    [
      'none behind a %',
      '% @misc{a,}\n  %% see @misc{b}\n@misc{c} % @misc{d}\n@misc{e}',
      [
        ['c', 3],
        ['e', 4],
      ],
    ],
    ['but behind one of a former line', '% x\n@misc{a}', [['a', 2]]],
    [
      'a % in a value is none',
      '@misc{a, url={x%20y}}@misc{b}',
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    ['none in addresses', 'mail ann@example.org (at home)\n@misc{a}', [['a', 2]]],
    [
      'strings and preambles are none',
      '@string{x = "y"}\n@preamble{"@misc{z}"}\n@misc{a}',
      [['a', 3]],
    ],
    [
      'an @ in a value is none',
      '@misc{a, title={a @misc{b} c}, note="@x{"}"}\n@misc{c}',
      [
        ['a', 1],
        ['c', 2],
      ],
    ],
    [
      'parentheses in values',
      '@misc(a, t = "(x)", u = {)}, v = "a ) b")\n@misc{b}',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    [
      'one brace too many behind it',
      '@misc{a, t={x}}}\n@misc{b}',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    ['nothing', '', []],
    ['only text', 'nothing to see, @ all; @nobody', []],
  ])('%s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected);
    expect(readBibtexEntries(text).unclosed).toBeNull();
  });

  test.each<[string, number]>([
    ['@misc{a, title={x}\n', 1],
    ['@misc{a}\n@article{b, title={x}}\n@misc{c,\n title={{x}\n}\n@misc{d}', 3],
    ['\n@misc(a, title={x}\n', 2],
    ['@string{a = "b"', 1],
    ['@preamble{"a"\n@misc{b}', 1],
  ])('%j does not end', (text, line) => {
    expect(readBibtexEntries(text).unclosed).toBe(line);
  });

  test.each(['see @nobody{', 'an @ { sign', '@comment{ begun', 'a@b.cd{x,'])(
    '%j is only text',
    (text) => {
      expect(readBibtexEntries(`${text}\n`).unclosed).toBeNull();
    },
  );
});

describe('fields are read', () => {
  test('in braces, in quotation marks, as words and joined', () => {
    expect(
      fields(
        `@string{ jan1 = "Jan" } @STRING( Pre = {arXiv:} # JAN1 )
@misc{a,
  Title = {A {B} "c"}, year = 2024 , month = jan,
  journal = pre # " x{"}y" # {!},
  DOI="10.1/a",note={}, url = {x}, url = {twice}
}`,
      ),
    ).toEqual({
      title: 'A {B} "c"',
      year: '2024',
      month: 'jan',
      journal: 'arXiv:Jan x{"}y!',
      doi: '10.1/a',
      note: '',
      url: 'x',
    });
  });

  test.each([
    '@misc{a, title}',
    '@misc{a, title = }',
    '@misc{a, =x}',
    '@misc{a, t = "x}',
    '@misc{a,,}',
  ])('as far as they can be: %s', (text) => {
    expect(keys(text)).toEqual([['a', 1]]);
  });
});

test('our own are read back', () => {
  const { resources } = ownCatalog();
  const { entries, unclosed } = readBibtexEntries(renderBibtex(resources));
  expect(unclosed).toBeNull();
  expect(entries).toHaveLength(resources.length);
  expect(entries.every(({ fields }) => (fields.get('title') ?? '').length > 2)).toBe(true);
});

test('whatever a catalogue may hold', () => {
  fc.assert(
    fc.property(fc.array(catalogText, { maxLength: 4 }), catalogText, (titles, junk) => {
      const resources = titles.map((title, index) => ({ ...plainPaper(), id: `r${index}`, title }));
      const text = `% ${junk}\n${renderBibtex(resources)}`;
      expect(readBibtexEntries(text).entries.map(({ key }) => key)).toEqual(
        resources.map(({ id }) => id),
      );
    }),
  );
});

test('names that stand for others are written out to a bound', () => {
  const names = Array.from({ length: 60 }, (_, n) => `@string{a${n + 1} = a${n} # a${n}}`);
  const text = `@string{a0 = "xxxxxxxxxx"}\n${names.join('\n')}\n@article{k, title = a60}\n`;
  const [entry] = readBibtexEntries(text).entries;
  expect(entry?.fields.get('title')).toMatch(/^x{10000}$/);
});

describe('a text takes time in proportion', () => {
  test.each([
    ['signs that begin nothing', '@ ', 5000],
    ['comments', '@comment{', 2000],
    ['comments in parentheses', '@comment(', 2000],
    ['comments with a mark of quotation', '@comment("', 2000],
    ['comments with entries', '@comment{ @misc{a}\n', 1000],
    ['preambles', '@preamble{', 2000],
    ['entries', '@misc{x,', 2000],
    ['entries without a key', '@misc{', 2000],
    ['entries in parentheses', '@misc( x y {', 2000],
    ['values', '@misc{x, a = {', 2000],
    ['values in marks of quotation', '@misc{x, a = "}\n', 1000],
  ])('of %s that do not end', async (_, piece, least) => {
    await expectInProportion((size) => {
      const text = piece.repeat(size);
      return () => readBibtexEntries(text);
    }, least);
  });
});
