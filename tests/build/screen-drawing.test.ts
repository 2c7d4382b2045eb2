import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, type CellStyle, drawScreen } from '../../src/build/screen-drawing';

const UNSTYLED: CellStyle = {
  foreground: null,
  background: null,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  inverse: false,
};

/** A text as cells, Chinese characters being wide. */
function cells(text: string, style: Partial<CellStyle> = {}): Cell[] {
  return Array.from(text, (character) => ({
    ...UNSTYLED,
    ...style,
    text: character,
    width: /\p{Script=Han}/u.test(character) ? 2 : 1,
  }));
}

function parse(svg: string) {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml');
}

/** The texts in the window, below its bar, with what another parser reads of them. */
function textsOf(lines: readonly (readonly Cell[])[]) {
  const texts = [...parse(drawScreen({ columns: 20, lines }, 'name')).getElementsByTagName('text')];
  return texts.slice(1).map((element) => ({
    text: element.textContent,
    x: element.getAttribute('x'),
    attribute: (name: string) => element.getAttribute(name),
  }));
}

describe('a screen as a picture', () => {
  test('has what XML would read as its own as text', () => {
    const [read] = textsOf([cells('a<b> & "c"')]);
    expect(read?.text).toBe('a<b> & "c"');
    const svg = drawScreen({ columns: 20, lines: [] }, '<&>"');
    expect(parse(svg).getElementsByTagName('title')[0]?.textContent).toBe('<&>"');
  });

  test('is well-formed whatever is shown', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...'a<>&"\' \\]数🙂') })
      .map((text) => cells(text));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.string({ unit: 'grapheme-ascii' }),
        (lines, name) => {
          const document = parse(drawScreen({ columns: 20, lines }, name));
          const shown = [...document.getElementsByTagName('text')].slice(1);
          const text = shown.map((element) => element.textContent).join('');
          const expected = lines
            .flat()
            .map((cell) => cell.text)
            .join('');
          expect(text.replaceAll(' ', '')).toBe(expected.replaceAll(' ', ''));
        },
      ),
    );
  });

  test('joins neighbours that look the same, and only those', () => {
    const line = [...cells('one two'), ...cells('three', { bold: true }), ...cells('four')];
    expect(textsOf([line]).map(({ text, x }) => [text, x])).toEqual([
      ['one two', '18'],
      ['three', '81'],
      ['four', '126'],
    ]);
  });

  test('puts columns at their place, whatever the width of the font', () => {
    expect(textsOf([cells('  ab   cd ')]).map(({ text, x }) => [text, x])).toEqual([
      ['ab', '36'],
      ['cd', '81'],
    ]);
    expect(textsOf([cells('ab')])[0]?.attribute('textLength')).toBe('18');
  });

  test('gives a wide character two columns and a place of its own', () => {
    expect(textsOf([cells('a数据b')]).map(({ text, x }) => [text, x])).toEqual([
      ['a', '18'],
      ['数据', '27 45'],
      ['b', '63'],
    ]);
  });

  test('gives a wide character of two UTF-16 units a text of its own', () => {
    expect(textsOf([cells('𠮷数')]).map(({ text, x }) => [text, x])).toEqual([
      ['𠮷', '18'],
      ['数', '36'],
    ]);
  });

  test.each<[string, Partial<CellStyle>, string, string]>([
    ['bold', { bold: true }, 'font-weight', 'bold'],
    ['italic', { italic: true }, 'font-style', 'italic'],
    ['underlined', { underline: true }, 'text-decoration', 'underline'],
    ['dim', { dim: true }, 'opacity', '0.65'],
    ['in a colour of the sixteen', { foreground: 4 }, 'fill', '#6ab0f7'],
    ['in a colour of the cube', { foreground: 208 }, 'fill', '#ff8700'],
    ['in a grey', { foreground: 232 }, 'fill', '#080808'],
    ['in a colour of its own', { foreground: '#123456' }, 'fill', '#123456'],
  ])('shows text that is %s', (_, style, attribute, value) => {
    const [styled, plain] = textsOf([cells('a', style), cells('a')]);
    expect(styled?.attribute(attribute)).toBe(value);
    expect(plain?.attribute(attribute)).toBeNull();
  });

  test('paints behind text, blanks included, and turns colours about', () => {
    const paper = (style: Partial<CellStyle>) => {
      const document = parse(drawScreen({ columns: 9, lines: [cells(' a ', style)] }, ''));
      const [, rectangle] = document.getElementsByTagName('rect');
      const [, text] = document.getElementsByTagName('text');
      return [
        rectangle?.getAttribute('x'),
        rectangle?.getAttribute('width'),
        rectangle?.getAttribute('fill'),
        text?.getAttribute('fill'),
      ];
    };
    expect(paper({ background: 196 })).toEqual(['18', '27', '#ff0000', null]);
    expect(paper({ background: 16, foreground: 196, inverse: true })).toEqual([
      '18',
      '27',
      '#ff0000',
      '#000000',
    ]);
  });
});

describe('the pictures of the documents', () => {
  const folder = '.github/media';
  const drawn = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  test.each(drawn)('%s is well-formed and has text', (file) => {
    const document = parse(readFileSync(join(folder, file), 'utf8'));
    expect(document.documentElement?.tagName).toBe('svg');
    expect(document.getElementsByTagName('text').length).toBeGreaterThan(10);
    expect(document.getElementsByTagName('image').length).toBe(0);
  });
});
