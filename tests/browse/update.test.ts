import { describe, expect, test } from 'vitest';
import { update } from '../../src/browse/update';
import { press, Session } from '../support/browsing';

const ALL = ['Beta tools', 'Alpha 2: Bigger', 'Gamma experts', 'Alpha 1'];
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
    expect(session.effects).toEqual([{ type: 'leave', how: 'print' }]);
  });

  test('Enter opens the best link while nothing is marked, o always', () => {
    const open = { type: 'open', link: 'https://example.org/beta' };
    expect(inList().does(press('enter')).effects).toEqual([open]);
    expect(new Session().does('beta\r').effects).toEqual([open]);
    expect(inList().does('mko').effects).toEqual([open]);
  });

  test('y copies the link, c a citation', () => {
    const session = inList('gamma').does('yc');
    expect(session.effects).toMatchObject([
      { type: 'copyLink', link: 'https://example.org/gamma' },
      { type: 'copyCitation', resource: { id: 'gamma' } },
    ]);
    expect(session.state.notice).toEqual({ code: 'sentCitation', about: 'Gamma experts' });
    expect(session.does('j').state.notice).toBeNull();
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
    expect(inList().does('q').effects).toEqual([{ type: 'leave', how: 'quit' }]);
    expect(inList('qqqqqqqq').does('moycp', press('enter')).effects).toEqual([]);
    expect(inList('qqqqqqqq').does('m').state.marked).toEqual([]);
  });
});

describe('anywhere', () => {
  test.each([
    ['the query line', ''],
    ['the list', '\u001b[0~\u001b'],
    ['the picker', '\t'],
    ['the details', '\u001bp'],
    ['the help', '\u001bOP'],
  ])('Ctrl-C, Ctrl-Z and Ctrl-L mean the same in %s', (_, keys) => {
    const session = new Session();
    if (keys.endsWith('\u001b')) session.does(press('escape'));
    else session.does(keys);
    expect(session.does('\u001a\f\u0003').effects).toEqual([
      { type: 'suspend' },
      { type: 'redraw' },
      { type: 'leave', how: 'interrupt' },
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
    expect(session.does('mo', 'y').effects).toMatchObject([{ type: 'open' }, { type: 'copyLink' }]);
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

  test('F1 and ? show the keys, Esc goes back', () => {
    const session = new Session().does('\u001bOP');
    expect(session.rows.join('\n')).toContain('While you type');
    expect(session.does(press('escape')).state.mode).toBe('query');
    expect(session.does(press('escape'), '?').state.mode).toBe('help');
    expect(session.does('?').state.mode).toBe('list');
  });
});

test('a smaller screen still shows what is selected', () => {
  const session = new Session({ columns: 80, rows: 24 }).does('\u001b[F').resize(80, 5);
  expect(session.rows.some((row) => row.startsWith('›') && row.includes('Alpha 1'))).toBe(true);
});

test('how opening went is told until the next key', () => {
  const session = new Session();
  const opened = (done: boolean): unknown =>
    update(session.state, { type: 'opened', link: 'https://example.org', done }, session.selectors)
      .state.notice;
  expect(opened(true)).toEqual({ code: 'opened', about: 'https://example.org' });
  expect(opened(false)).toEqual({ code: 'notOpened', about: 'https://example.org' });
});
