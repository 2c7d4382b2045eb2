import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Appearance } from '../../src/browse/appearance';
import type { KeyName } from '../../src/browse/escape-sequences';
import { view } from '../../src/browse/view';
import { zh } from '../../src/messages/zh';
import { width } from '../../src/render/width';
import { colourTheme } from '../../src/terminal/colour';
import { APPEARANCE, press, Session } from '../support/browsing';
import { joinedCatalog, OWN_FILE, ownCatalog } from '../support/catalog';

const wide = { columns: 110, rows: 12 };
const narrow = { columns: 50, rows: 24 };

describe('a wide screen', () => {
  test('shows the preview beside the list', () => {
    expect(new Session(wide, 'alpha').does('\u001b[B').rows.join('\n')).toMatchInlineSnapshot(`
      "› alpha                                                                                                 2 of 4
      ── best first ────────────────────────────────────┬────────────────────────────────────────────────── 1-9/15 ─
         Alpha 2: Bigger                        2024-06 │ Alpha 1
      ›  Alpha 1                                2023-02 │ 
                                                        │ The first one.
                                                        │ 
                                                        │   Id            alpha-1
                                                        │   Category      report
                                                        │   Series        Alpha
                                                        │   Organisation  Lab One
                                                        │   Date          2023-02
      Enter open  Esc mark, copy, cite  F1 keys  Tab filter  Ctrl-C leave"
    `);
  });

  test('marks what is not from the catalogue that is built in, and says where that is from', () => {
    const session = new Session(wide, 'alpha', APPEARANCE, joinedCatalog());
    const rows = session.does('\u001b[B').rows;
    expect(rows.find((row) => row.includes('Alpha 2'))).toMatch(/^ {4}Alpha 2: Bigger +2024-06 │/);
    expect(rows.filter((row) => row.startsWith('›  +Alpha 1, as we see it '))).toHaveLength(1);
    const tall = new Session({ columns: 150, rows: 40 }, 'alpha', APPEARANCE, joinedCatalog());
    expect(tall.does('\u001b[B').rows.join('\n')).toMatch(new RegExp(`Catalogue +${OWN_FILE}`));
  });

  test('shows the picker in the place of the list', () => {
    expect(new Session(wide).does('\tmoe\r\t').rows.join('\n')).toMatchInlineSnapshot(`
      "› / to search                                                                                           3 of 4
      ── MoE Models · list order ───────────────────────┬────────────────────────────────────────────────── 1-9/21 ─
      [Section] Series  Tags  Category                  │ Beta tools
      › type to narrow                                  │ 
         all                                          4 │ Tools of a kind.
         Technical Reports                            4 │ 
      ›●   MoE Models                                 3 │   Id         beta
         Training Strategies                          1 │   Category   tool
           Training Strategies                        1 │   Corrected  2026-02-01
                                                        │   Checked    2026-02-03
                                                        │ 
      Enter choose  Tab next filter  Esc back  F1 keys"
    `);
  });
});

describe('a narrow screen', () => {
  test('shows the preview below the list', () => {
    expect(new Session(narrow).does(press('escape'), 'm').rows.join('\n')).toMatchInlineSnapshot(`
      "› / to search                    4 of 4 · 1 marked
      ── list order ────────────────────────────────────
       ● Beta tools                                     
      ›  Alpha 2: Bigger                         2024-06
         Gamma experts                           2025   
         Alpha 1                                 2023-02




      ──────────────────────────────────────── 1-12/32 ─
      Alpha 2: Bigger

      Routes tokens to experts.

        Id            alpha-2
        Also called   A2
        Category      report
        Series        Alpha
        Organisation  Lab One
        Authors       Alpha Team, Ann Author, and others
        Date          2024-06
        Venue         ACL 2024
      Enter print 1 marked  m mark  ? keys  q leave"
    `);
  });

  test('shows nothing but the list where it is low', () => {
    expect(new Session({ columns: 50, rows: 7 }).rows.join('\n')).toMatchInlineSnapshot(`
      "› type to search                            4 of 4
      ── list order ────────────────────────────────────
      ›  Beta tools                                     
         Alpha 2: Bigger                         2024-06
         Gamma experts                           2025   
         Alpha 1                                 2023-02
      Enter open  Esc mark, copy, cite  ? keys"
    `);
  });
});

describe('words', () => {
  test('where nothing is found', () => {
    expect(new Session(narrow, 'qqqqqqqq').rows.join('\n')).toContain(
      'nothing found for “qqqqqqqq”',
    );
    const filtered = new Session(narrow).does('\tmoe\r', '2302.00001');
    expect(filtered.rows.join('\n')).toContain('nothing has all of these; Esc takes the filters');
  });

  test('of what was just done', () => {
    const { state, selectors } = new Session(narrow, 'gamma');
    const notice = { code: 'opened', link: 'https://example.org/a/very/long/address' } as const;
    const { lines } = view({ ...state, notice }, selectors, APPEARANCE);
    expect(lines.at(-1)).toBe('opened https://example.org/a/very/long/address');
    const short = view(
      { ...state, notice, size: { columns: 30, rows: 24 } },
      selectors,
      APPEARANCE,
    );
    expect(short.lines.at(-1)).toBe('opened https://example.org/a/…');
  });

  test('of what Enter does', () => {
    const session = new Session(narrow).does(press('escape'));
    expect(session.rows.at(-1)).toMatch(/^Enter open {2}m mark/);
    expect(session.does('m').rows.at(-1)).toMatch(/^Enter print 1 marked {2}/);
    const pipe = { isTerminal: false, hasFormat: false };
    const read = new Session(narrow, '', undefined, undefined, pipe);
    expect(read.rows.at(-1)).toMatch(/^Enter print {2}Esc/);
    expect(read.does(press('escape'), 'p').rows.at(-1)).toMatch(/^Enter print {2}Esc back/);
    expect(session.rows[0]).toMatch(/4 of 4 · 1 marked$/);
  });

  test('of the question on leaving, on one line where there are 80 columns', () => {
    const asked = (columns: number, hasFormat = false): readonly string[] => {
      const destination = { isTerminal: true, hasFormat };
      const session = new Session({ columns, rows: 12 }, '', undefined, ownCatalog(), destination);
      return session.does(press('escape'), 'aq').rows.slice(-3);
    };
    const all = ownCatalog().resources.length;
    expect(asked(80)).toEqual([
      ...[expect.stringMatching(/ \d{4}-\d\d$/), expect.stringMatching(/ \d{4}-\d\d$/)],
      `${all} marked: Enter table  m Markdown  b BibTeX  l links  i ids  q drop  Esc go on`,
    ]);
    expect(asked(40)).toEqual([
      `${all} marked: Enter table  m Markdown`,
      'b BibTeX  l links  i ids  q drop',
      'Esc go on',
    ]);
    expect(asked(80, true).at(-1)).toBe(`${all} marked: Enter print  q drop  Esc go on`);
    expect(new Session({ columns: 50, rows: 2 }).does(press('escape'), 'mq').rows).toEqual([
      '1 marked: Enter table  m Markdown  b BibTeX',
      'l links  i ids  q drop  Esc go on',
    ]);
  });

  test('of the question on leaving in Chinese', () => {
    const appearance: Appearance = { ...APPEARANCE, language: 'zh', messages: zh };
    const session = new Session(undefined, '', appearance, ownCatalog());
    expect(session.does(press('escape'), 'aq').rows.at(-1)).toBe(
      `已标记 ${ownCatalog().resources.length} 项：Enter 表格  m Markdown  b BibTeX  l 链接  i id  q 放弃  Esc 继续`,
    );
  });

  test('of the order, which what was picked gives way to', () => {
    const session = new Session({ columns: 34, rows: 12 }).does('\tmoe\r');
    expect(session.rows[1]).toBe('── MoE Models · list order ───────');
    session.does('\t\tAlpha\r');
    expect(session.rows[1]).toBe('── MoE Models · A… · list order ──');
    session.does(press('escape'), 'sss').resize(26, 12);
    expect(session.rows[1]).toBe('── MoE Models · Alpha ────');
  });

  test('in Chinese', () => {
    const appearance: Appearance = { ...APPEARANCE, language: 'zh', messages: zh };
    const session = new Session({ columns: 120, rows: 16 }, '', appearance, ownCatalog());
    expect(session.does('\t').rows.join('\n')).toContain('技术报告');
    expect(session.rows.at(-1)).toBe('Enter 选择  Tab 下一类  Esc 返回  F1 快捷键');
  });
});

test('words of the query stand out', () => {
  const theme = { ...APPEARANCE.theme, match: (text: string) => `<${text}>` };
  const row = (query: string): string | undefined =>
    new Session(narrow, query, { ...APPEARANCE, theme }).rows[2];
  expect(row('alp bigger')).toContain('<Alp>ha 2: <Bigger>');
  expect(row('(')).toContain('nothing found');
});

const KEYS: readonly KeyName[] = [
  ...['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown', 'enter', 'escape', 'tab'],
  ...['backtab', 'backspace', 'delete', 'shift-up', 'shift-down', 'f1', 'ctrl-w', 'ctrl-u'],
] as KeyName[];
const action = fc.oneof(
  fc.constantFrom(...KEYS).map(press),
  fc.constantFrom(...'jkgGmpfJK?oyc/ qas', '数据', 'moe', 'deepseek', '🚀', '👩‍🔬'),
  fc.record({ columns: fc.integer({ min: 1, max: 250 }), rows: fc.integer({ min: 1, max: 60 }) }),
);

test.each(['en', 'zh'])(
  'whatever is pressed and however large the screen is, every line fits (%s)',
  (language) => {
    const messages = language === 'zh' ? zh : APPEARANCE.messages;
    const theme = { ...colourTheme(), selected: (text: string) => `\u001b[7m${text}\u001b[27m` };
    const appearance: Appearance = { ...APPEARANCE, language, messages, theme };
    const catalog = ownCatalog();
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const session = new Session({ columns: 80, rows: 24 }, '', appearance, catalog);
        for (const one of actions) {
          if (typeof one === 'object' && 'columns' in one) session.resize(one.columns, one.rows);
          else session.does(one);
          const { columns, rows } = session.state.size;
          const frame = view(session.state, session.selectors, appearance);
          expect(frame.lines.length).toBe(rows);
          for (const line of frame.lines) {
            expect(width(line), line).toBeLessThanOrEqual(Math.max(2, columns));
          }
          if (frame.cursor) {
            expect(frame.cursor.row).toBeLessThan(rows);
            expect(frame.cursor.column).toBeLessThan(columns);
          }
        }
      }),
      { numRuns: 40 },
    );
  },
);
