import { describe, expect, test } from 'vitest';
import { FORMAT_KEYS } from '../../src/browse/leaving';
import { type Destination, resultsOf } from '../../src/browse/state';
import { type Happening, update } from '../../src/browse/update';
import { view } from '../../src/browse/view';
import type { Resource } from '../../src/catalog/types';
import { APPEARANCE, press, Session } from '../support/browsing';
import { smallCatalog } from '../support/catalog';
import { ESCAPE } from '../support/emulator';

const ALL = ['Beta tools', 'Alpha 2: Bigger', 'Gamma experts', 'Alpha 1'];
const QUIT = { type: 'leave', outcome: { how: 'quit' } };
const titles = (resources: readonly Resource[]): string[] => resources.map(({ title }) => title);
const [UP, DOWN] = ['\u001b[A', '\u001b[B'];

describe('the query line', () => {
  test('takes every character, whatever it would mean in the list', () => {
    const session = new Session().does('qmoyc? /jk');
    expect(session.state.query.text).toBe('qmoyc? /jk');
    expect(session.effects).toEqual([]);
  });

  test('another query is looked at from its best result on', () => {
    const session = new Session().does(DOWN, DOWN);
    expect(session.selected).toBe(ALL[2]);
    session.does('alpha');
    expect(session.selected).toMatch(/^Alpha/);
    expect(session.state.selected).toBe(0);
  });

  test('what is pasted in the list goes to the query line', () => {
    const session = new Session().does(press('escape'), '\u001b[200~gam\u0007ma\n\u001b[201~');
    expect(session.state).toMatchObject({ mode: 'query', query: { text: 'gamma ' } });
  });

  test('arrows move in the results, from end to end', () => {
    const session = new Session();
    const reached = (...keys: string[]): unknown => session.does(...keys).selected;
    expect(reached(DOWN)).toBe(ALL[1]);
    expect(reached('\u001b[F')).toBe(ALL[3]);
    expect(reached(DOWN)).toBe(ALL[3]);
    expect(reached(UP)).toBe(ALL[2]);
    expect(reached('\u001b[H')).toBe(ALL[0]);
    expect(reached(UP)).toBe(ALL[0]);
    expect(reached('\u001b[6~')).toBe(ALL[3]);
    expect(reached('\u001b[5~')).toBe(ALL[0]);
  });

  test('moving the cursor in it leaves the selection', () => {
    const session = new Session().does('alpha', DOWN);
    expect(session.state.selected).toBe(1);
    session.does('\u001b[D', '\u0001', '\u0005');
    expect(session.state.selected).toBe(1);
  });
});

describe('the list', () => {
  const inList = (query = ''): Session =>
    new Session({ columns: 80, rows: 24 }, query).does(press('escape'));

  test('letters move', () => {
    expect(inList().does('jj').selected).toBe(ALL[2]);
    expect(inList().does('Gk').selected).toBe(ALL[2]);
    expect(inList().does('Gg').selected).toBe(ALL[0]);
  });

  test('every character counts, even those that lead elsewhere', () => {
    const session = inList().does('m/gamma');
    expect(session.state.marked.map(({ title }) => title)).toEqual([ALL[0]]);
    expect(session.state).toMatchObject({ mode: 'query', query: { text: 'gamma' } });
    expect(inList().does('j?q m').state).toMatchObject({ mode: 'list', marked: [{}, {}] });
  });

  test('a mark is set and taken off, and moves on', () => {
    const session = inList().does('m ');
    expect(session.state.marked.map(({ title }) => title)).toEqual([ALL[0], ALL[1]]);
    session.does('gm');
    expect(session.state.marked.map(({ title }) => title)).toEqual([ALL[1]]);
  });

  test('marks outlast queries', () => {
    const session = inList().does('m/gamma', press('escape'), 'm', press('enter'));
    expect(session.state.marked.map(({ title }) => title)).toEqual([ALL[0], ALL[2]]);
    expect(session.state.isLeaving).toBe(true);
  });

  test('a marks all that is shown, and takes those marks off again', () => {
    const session = inList().does('jm', '/alpha', press('escape'), 'a');
    expect(titles(session.state.marked)).toEqual([ALL[1], ALL[3]]);
    expect(titles(session.does('/\u0015', press('escape'), 'a').state.marked)).toEqual([
      ...[ALL[1], ALL[3], ALL[0], ALL[2]],
    ]);
    session.does('/alpha', press('escape'), 'a');
    expect(titles(session.state.marked)).toEqual([ALL[0], ALL[2]]);
    expect(inList('qqqqqqqq').does('a').state.marked).toEqual([]);
  });

  test('s goes through the orders, from the top, with a query and without', () => {
    const orders = (session: Session): (readonly string[])[] =>
      ['', 's', 's', 's', 's'].map((keys) =>
        titles(resultsOf(session.does(keys).state, session.selectors)),
      );
    expect(orders(inList())).toEqual([
      ALL,
      ['Gamma experts', 'Alpha 2: Bigger', 'Alpha 1', 'Beta tools'],
      ['Alpha 1', 'Alpha 2: Bigger', 'Beta tools', 'Gamma experts'],
      ['Alpha 2: Bigger', 'Gamma experts', 'Alpha 1', 'Beta tools'],
      ALL,
    ]);
    const best = ['Gamma experts', 'Alpha 2: Bigger'];
    expect(orders(inList('experts'))).toEqual([
      ...[best, best, [...best].reverse(), [...best].reverse(), best],
    ]);
    expect(inList().does('Gs').state).toMatchObject({ selected: 0, top: 0 });
  });

  test('Enter opens the best link while nothing is marked, o always', () => {
    const open = { type: 'open', link: 'https://example.org/beta' };
    expect(inList().does(press('enter')).effects).toEqual([open]);
    expect(new Session().does('beta\r').effects).toEqual([open]);
    expect(inList().does('mko').effects).toEqual([open]);
  });

  test('y copies the link and c the citation, of all that is marked where something is', () => {
    const copied = (session: Session): unknown[] =>
      session.effects.map((effect) =>
        effect.type === 'copy' ? [effect.copied.what, titles(effect.copied.of)] : effect,
      );
    expect(copied(inList('gamma').does('yc'))).toEqual([
      ['links', ['Gamma experts']],
      ['citations', ['Gamma experts']],
    ]);
    expect(copied(inList().does('jmgm', 'G', 'yc'))).toEqual([
      ['links', [ALL[1], ALL[0]]],
      ['citations', [ALL[1], ALL[0]]],
    ]);
    // What is marked counts, whether it is shown or not.
    expect(copied(inList().does('m/gamma', press('escape'), 'y'))).toEqual([['links', [ALL[0]]]]);
    expect(copied(inList('qqqqqqqq').does('yc'))).toEqual([]);
  });

  test('where no link is known it says so', () => {
    const [one, other] = smallCatalog().resources.map((resource) => ({ ...resource, links: {} }));
    const catalog = { ...smallCatalog(), resources: [one, other] as Resource[] };
    const session = new Session(undefined, '', undefined, catalog).does(press('escape'), 'y');
    expect(session.effects).toEqual([]);
    expect(session.rows.at(-1)).toBe('no link is known for Beta tools');
    expect(session.does('ay').rows.at(-1)).toBe('no link is known for 2 marked');
    expect(session.does('o').effects).toEqual([]);
  });

  test('Esc takes off the filters first, then the query, and never leaves', () => {
    const session = inList('alpha').does('fmoe\r');
    expect(session.state.picks).toEqual({ section: 'reports/moe' });
    session.does(press('escape'));
    expect(session.state).toMatchObject({ picks: {}, query: { text: 'alpha' } });
    session.does(press('escape'));
    expect(session.state).toMatchObject({ query: { text: '' }, mode: 'list' });
    expect(session.does(press('escape'), press('escape')).effects).toEqual([]);
  });

  test('q leaves, and nothing happens where nothing is selected', () => {
    expect(inList().does('q').effects).toEqual([QUIT]);
    expect(inList('qqqqqqqq').does('moycp', press('enter')).effects).toEqual([]);
    expect(inList('qqqqqqqq').does('m').state.marked).toEqual([]);
  });
});

describe('leaving', () => {
  const marked = (destination?: Destination): Session =>
    new Session(undefined, '', undefined, undefined, destination).does(press('escape'), 'jmgm');
  const printed = (format: string | null) => ({
    type: 'leave',
    outcome: { how: 'print', resources: [{ id: 'alpha-2' }, { id: 'beta' }], format },
  });

  test.each([
    ['q', 'q'],
    ['Ctrl-C', '\u0003'],
    ['Ctrl-C in the query line', '/\u0003'],
    ['Ctrl-C in the picker', 'f\u0003'],
    ['Ctrl-C in the details', 'p\u0003'],
    ['Ctrl-C in the help', '?\u0003'],
    ['Enter', '\r'],
  ])('%s with marks asks before they are dropped or printed', (_, keys) => {
    const asked = (): Session => {
      const session = marked().does(keys);
      expect(session.effects).toEqual([]);
      expect(session.state.isLeaving).toBe(true);
      return session;
    };
    for (const again of ['q', '\u0003', 'y']) expect(asked().does(again).effects).toEqual([QUIT]);
    expect(asked().does('\r').effects).toMatchObject([printed(null)]);
    for (const [key, format] of Object.entries(FORMAT_KEYS)) {
      expect(asked().does(key).effects).toMatchObject([printed(format)]);
    }
    for (const other of ['x', 'j', ' ', 'n', '?', '\t', '\u001b[A', '\u001b[200~q\u001b[201~']) {
      const session = asked();
      const { mode, selected, query } = session.state;
      expect(session.does(other).effects).toEqual([]);
      expect(session.state).toMatchObject({ mode, selected, query, isLeaving: false });
      expect(session.state.marked).toHaveLength(2);
    }
    const escaped = asked().does(press('escape'));
    expect(escaped.state.isLeaving).toBe(false);
    expect(escaped.effects).toEqual([]);
  });

  test('one key answers; what comes after it means what it always does', () => {
    expect(marked().does('qxj').state).toMatchObject({ isLeaving: false, selected: 2 });
    expect(marked().does('qxqq').effects).toEqual([QUIT]);
  });

  test('stopping and drawing anew are no answers', () => {
    expect(marked().does('q\u001a\f').state.isLeaving).toBe(true);
  });

  test('the format that was asked for is not asked again', () => {
    const asked = { isTerminal: true, hasFormat: true };
    expect(marked(asked).does('\r').effects).toMatchObject([printed(null)]);
    expect(marked(asked).does('qm').effects).toEqual([]);
    expect(marked(asked).does('q\r').effects).toMatchObject([printed(null)]);
    expect(marked(asked).does('qq').effects).toEqual([QUIT]);
  });

  test('without marks nothing is asked', () => {
    for (const keys of ['mgmq', 'mgm\u0003']) {
      expect(new Session().does(press('escape'), keys).effects).toEqual([QUIT]);
    }
  });

  test('where a program reads, Enter prints what is selected, and never opens it', () => {
    for (const hasFormat of [false, true]) {
      const pipe = { isTerminal: false, hasFormat };
      const inPipe = (query = ''): Session =>
        new Session(undefined, query, undefined, undefined, pipe);
      const one = { how: 'print', resources: [{ id: 'gamma' }], format: null };
      expect(inPipe('gamma').does('\r').effects).toMatchObject([{ type: 'leave', outcome: one }]);
      expect(inPipe('gamma').does(press('escape'), 'p\r').effects).toMatchObject([
        { type: 'leave', outcome: one },
      ]);
      expect(inPipe('qqqqqqqq').does('\r').effects).toEqual([]);
      expect(inPipe('gamma').does(press('escape'), 'o').effects).toMatchObject([{ type: 'open' }]);
    }
    expect(marked({ isTerminal: false, hasFormat: true }).does('\r').effects).toMatchObject([
      printed(null),
    ]);
    expect(marked({ isTerminal: false, hasFormat: false }).does('\ri').effects).toMatchObject([
      printed('ids'),
    ]);
  });
});

describe('anywhere', () => {
  test.each([
    ['the query line', ''],
    ['the list', ESCAPE],
    ['the picker', '\t'],
    ['the details', `${ESCAPE}p`],
    ['the help', '\u001bOP'],
  ])('Ctrl-C, Ctrl-Z and Ctrl-L mean the same in %s', (_, keys) => {
    const session = new Session().does(keys);
    expect(session.does('\u001a\f\u0003').effects).toEqual([
      { type: 'suspend' },
      { type: 'redraw' },
      QUIT,
    ]);
  });
});

describe('the picker', () => {
  test('shows values with how many results they leave', () => {
    const session = new Session().does('\t');
    const { selectors, state } = session;
    expect(selectors.choices('section', '', null, state.picks)).toMatchObject([
      { id: null, count: 4 },
      { id: 'reports', count: 4, depth: 0 },
      { id: 'reports/moe', count: 3, depth: 1 },
      { id: 'strategies', count: 1, depth: 0 },
      { id: 'strategies/training', count: 1, depth: 1 },
    ]);
    expect(selectors.choices('tag', 'sparse', null, {})).toMatchObject([{ id: 'moe', count: 2 }]);
    expect(selectors.choices('tag', '优化', null, {})).toMatchObject([
      { id: 'optimizer', count: 1 },
    ]);
    expect(selectors.choices('category', '', null, { series: 'alpha' })).toMatchObject([
      { id: null, count: 2 },
      { id: 'report', count: 2 },
    ]);
  });

  test('narrows by kinds together, each by one value', () => {
    const session = new Session().does('\tmoe\r', '\t\talpha\r');
    expect(session.state.picks).toEqual({ section: 'reports/moe', series: 'alpha' });
    expect(session.selected).toBe('Alpha 2: Bigger');
    session.does('\t', '\u001b[H\r');
    expect(session.state.picks).toEqual({ section: 'reports/moe' });
    session.does('\t', '\u001b[D', 'training', DOWN, '\r');
    expect(session.state.picks).toEqual({ section: 'strategies/training' });
    expect(session.selected).toBe('Gamma experts');
  });

  test('goes through its kinds in both directions', () => {
    const session = new Session().does('\t');
    const kinds = ['\t', '\u001b[C', '\t', '\t', '\u001b[Z', '\u001b[D'].map(
      (key) => session.does(key).state.picker.kind,
    );
    expect(kinds).toEqual(['series', 'tag', 'category', 'section', 'category', 'tag']);
  });

  test('begins at what is picked', () => {
    const session = new Session().does('\tmoe\r', '\t');
    expect(session.state.picker.selected).toBe(2);
  });

  test('Esc clears what is typed, then goes back to where it was opened', () => {
    const session = new Session().does(press('escape'), 'f', 'x', press('escape'));
    expect(session.state).toMatchObject({ mode: 'picker', picker: { line: { text: '' } } });
    expect(session.does(press('escape')).state.mode).toBe('list');
    expect(new Session().does('\t', press('escape')).state.mode).toBe('query');
  });

  test('Enter where nothing fits picks nothing, and it says so', () => {
    const session = new Session().does('\tqqqq\r');
    expect(session.state).toMatchObject({ mode: 'picker', picks: {} });
    expect(session.rows[4]).toBe('nothing here fits “qqqq”');
  });
});

describe('reading', () => {
  const size = { columns: 40, rows: 10 };

  test('scrolls to the last line and no further, and goes back', () => {
    const session = new Session(size).does(press('escape'), 'p');
    const [first] = session.rows.slice(2);
    session.does(DOWN);
    expect(session.rows[2]).not.toBe(first);
    session.does('G');
    const last = session.state.scroll;
    expect(session.does('jjj ').state.scroll).toBe(last);
    expect(session.rows.at(-2)).toContain('reports/moe');
    expect(session.does('g').rows[2]).toBe(first);
    expect(session.does(press('escape')).state).toMatchObject({ mode: 'list', scroll: 0 });
  });

  test('what can be done in the list can be done here', () => {
    const session = new Session(size).does(press('escape'), 'pm');
    expect(session.state.marked).toHaveLength(1);
    expect(session.does('mo', 'y').effects).toMatchObject([{ type: 'open' }, { type: 'copy' }]);
    expect(session.does('q').state.mode).toBe('list');
  });

  test('the preview scrolls beside the list, and begins anew with another resource', () => {
    const session = new Session({ columns: 60, rows: 17 }).does('alpha');
    session.does('\u001b[1;2B', '\u001b[1;2B');
    expect(session.state.scroll).toBe(2);
    expect(session.does(DOWN).state.scroll).toBe(0);
    for (let times = 0; times < 99; times += 1) session.does('\u001b[1;2B');
    expect(session.state.scroll).toBeLessThan(40);
    expect(session.does('\u001b[1;2A').state.scroll).toBeLessThan(session.state.scroll + 1);
  });

  test('F1 shows the keys, ? where nothing is typed; Esc goes back to where it was', () => {
    const session = new Session().does('\u001bOP');
    expect(session.rows.join('\n')).toContain('While you type');
    expect(session.does(press('escape')).state.mode).toBe('query');
    expect(session.does(press('escape'), '?').state.mode).toBe('help');
    expect(session.does('?').state.mode).toBe('list');
  });

  test.each([
    ['the query line', []],
    ['the list', [press('escape')]],
    ['the picker', ['\t']],
    ['the details', [press('escape'), 'p']],
  ])('? as the first key in %s is help, which covers it only', (_, keys) => {
    for (const [opens, closes] of [
      ['?', '?'],
      ['？', '\u001b[D'],
      ['\u001bOP', 'q'],
      ['?', '\r'],
    ] as const) {
      const session = new Session(size).does(...keys);
      const before = session.rows;
      session.does(opens);
      expect(session.state).toMatchObject({ mode: 'help', query: { text: '' } });
      session.does('jj');
      expect(session.does(closes).rows).toEqual(before);
    }
  });

  test('? is typed after something else, pasted and given', () => {
    expect(new Session().does('a?').state).toMatchObject({ mode: 'query', query: { text: 'a?' } });
    expect(new Session().does('\ta?').state).toMatchObject({ picker: { line: { text: 'a?' } } });
    expect(new Session(size, '?').state).toMatchObject({ mode: 'query', query: { text: '?' } });
    const pasted = new Session().does('\u001b[200~?\u001b[201~');
    expect(pasted.state).toMatchObject({ mode: 'query', query: { text: '?' } });
  });

  test('the details are where they were left once the help is closed', () => {
    const session = new Session(size).does(press('escape'), 'pjjj', '?', 'jj', '?');
    expect(session.state).toMatchObject({ mode: 'details', scroll: 3 });
  });
});

test('a smaller screen still shows what is selected', () => {
  const session = new Session({ columns: 80, rows: 24 }).does('\u001b[F').resize(80, 5);
  expect(session.rows.some((row) => row.startsWith('›') && row.includes('Alpha 1'))).toBe(true);
});

test('how opening and copying went is told until the next key', () => {
  const session = new Session();
  const told = (happening: Happening): unknown => {
    const { state } = update(session.state, happening, session.selectors);
    expect(update(state, { type: 'key', key: press('down') }, session.selectors).state.notice).toBe(
      null,
    );
    return view(state, session.selectors, APPEARANCE).lines.at(-1);
  };
  const link = 'https://example.org';
  expect(told({ type: 'opened', link, done: true })).toBe(`opened ${link}`);
  expect(told({ type: 'opened', link, done: false })).toBe(`no browser started: ${link}`);
  const { resources } = smallCatalog();
  const [beta, , gamma] = resources as [Resource, Resource, Resource];
  const unlinked = { ...beta, links: {} };
  for (const [result, word] of [
    ['copied', 'copied: '],
    ['sent', 'sent to the terminal to copy: '],
  ] as const) {
    const said = (what: 'links' | 'citations', ...of: Resource[]): unknown =>
      told({ type: 'copied', copied: { what, of }, result });
    expect(said('links', gamma)).toBe(`${word}https://example.org/gamma`);
    expect(said('links', gamma, beta)).toBe(`${word}2 links`);
    expect(said('links', gamma, unlinked)).toBe(`${word}1 link; 1 marked without one`);
    expect(said('citations', gamma)).toBe(`${word}the citation of Gamma experts`);
    expect(said('citations', gamma, beta)).toBe(`${word}2 citations`);
  }
});
