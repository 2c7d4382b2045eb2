import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSelectors } from '../../src/browse/selectors';
import { browse, type Tools } from '../../src/browse/session';
import type { Found } from '../../src/browse/state';
import type { Outcome } from '../../src/browse/step';
import { APPEARANCE, BEST, finder, sourceOf, TERMINAL } from '../support/browsing';
import { smallCatalog } from '../support/catalog';
import { ESCAPE } from '../support/emulator';
import { FakeScreen } from '../support/fake-screen';

const catalog = smallCatalog();
const selectors = createSelectors(sourceOf(catalog), APPEARANCE);
const sought = finder(catalog);

/** Until everything that waits for nothing outside is done. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
};

function start(
  tools: Partial<Tools> = {},
  query = '',
): { screen: FakeScreen; left: Promise<Outcome> } {
  const screen = new FakeScreen();
  const cite: Tools['cite'] = (resources) => `cited ${resources.map(({ title }) => title)}`;
  const find = async (words: string): Promise<Found> => sought(words);
  const open = async (): Promise<boolean> => false;
  return {
    screen,
    left: browse({ query, order: BEST, destination: TERMINAL }, selectors, APPEARANCE, {
      screen,
      cite,
      find,
      open,
      ...tools,
    }),
  };
}

/** Has a screen copy only when it is told to: what it was given, and what ends each copy. */
function copyingSlowly(screen: FakeScreen): { going: string[]; finish: (() => void)[] } {
  const going: string[] = [];
  const finish: (() => void)[] = [];
  screen.copy = (text) => {
    going.push(text);
    return new Promise((done) => finish.push(() => done('copied')));
  };
  return { going, finish };
}

describe('keys', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('Esc is waited out only as long as it may begin another key', async () => {
    const { screen } = start();
    screen.type('\u001b');
    expect(screen.written).not.toContain('m mark');
    await vi.advanceTimersByTimeAsync(55);
    expect(screen.written).toContain('m mark');
  });

  test('a key that arrives in two parts is one', async () => {
    const { screen } = start();
    screen.type('\u001b');
    await vi.advanceTimersByTimeAsync(5);
    screen.type('[B');
    await vi.advanceTimersByTimeAsync(1000);
    expect(screen.written).toContain('›  Alpha 2');
    expect(screen.written).not.toContain('m mark');
  });

  test.each([
    ['Alt and a letter', ['\u001bq', '\u001b', 'q', '\u001bm']],
    ['Alt and what begins other keys', ['\u001bO', '\u001b[', '\u001b]']],
    [
      'an answer that comes in parts',
      ['\u001b]11;rgb:', '1e1e/1e1e', '/2e2e\u001b', '\\\u001b[?1', 'u'],
    ],
  ])('%s is no key', async (_, reads) => {
    const { screen } = start();
    screen.type(ESCAPE);
    await settled();
    const before = screen.written;
    for (const read of reads) {
      screen.type(read);
      await vi.advanceTimersByTimeAsync(read === '\u001b' ? 40 : 200);
    }
    await settled();
    expect(screen.written).toBe(before);
    screen.type('m');
    await settled();
    expect(screen.written).toContain('1 marked');
  });

  test('a paste without an end does not swallow every key after it', async () => {
    const { screen, left } = start();
    screen.type('\u001b[200~gam');
    await vi.advanceTimersByTimeAsync(500);
    screen.type('ma');
    await vi.advanceTimersByTimeAsync(1000);
    await settled();
    expect(screen.written).toContain('› gamma');
    screen.type('\u0003');
    expect(await left).toEqual({ how: 'quit' });
  });

  test('what comes after leaving is not acted upon', async () => {
    const { screen, left } = start();
    screen.type(`${ESCAPE}qmo\u0003`);
    expect(await left).toEqual({ how: 'quit' });
    expect(screen.calls).toEqual(['take', 'close']);
  });
});

describe('searching', () => {
  const answers: (() => void)[] = [];
  const asked: string[] = [];
  const find = (words: string): Promise<Found> => {
    asked.push(words);
    return new Promise((done) => answers.push(() => done(sought(words))));
  };
  beforeEach(() => {
    answers.length = 0;
    asked.length = 0;
  });

  test('what is typed is shown at once, and what is found when it is found', async () => {
    const { screen } = start({ find });
    await settled();
    screen.type('gamma');
    await settled();
    expect(await screen.text()).toMatch(/› gamma +4 of 4/);
    answers.shift()?.();
    expect(await screen.text()).toMatch(/› gamma +1 of 4/);
  });

  test('keys that need what is sought wait for it', async () => {
    const opened: string[] = [];
    const open = async (url: string): Promise<boolean> => opened.push(url) > 0;
    const { screen } = start({ find, open });
    screen.type('gamma');
    await settled();
    screen.type('\r');
    await settled();
    expect(opened).toEqual([]);
    answers.shift()?.();
    await settled();
    expect(opened).toEqual(['https://example.org/gamma']);
  });

  test('what is no longer sought is not looked for', async () => {
    const { screen } = start({ find });
    for (const character of 'gamma') screen.type(character);
    await settled();
    screen.type(' ');
    screen.type('\u0015');
    answers.shift()?.();
    await settled();
    expect(asked).toEqual(['gamma']);
    expect(await screen.text()).toContain('4 of 4');
  });
});

describe('outside', () => {
  test.each([
    ['opened', async () => true, 'opened https://example.org/gamma'],
    ['not opened', async () => false, 'no browser started: https://example.org/gamma'],
    ['failed', async () => Promise.reject(new Error('no')), 'no browser started'],
  ])('a link that is %s', async (_, open, expected) => {
    const asked: string[] = [];
    const recorded = (url: string): Promise<boolean> => {
      asked.push(url);
      return open();
    };
    const { screen } = start({ open: recorded }, 'gamma');
    screen.type('\r');
    await vi.waitFor(async () => expect(await screen.text()).toContain(expected));
    expect(asked).toEqual(['https://example.org/gamma']);
  });

  test('a link and a citation are copied', async () => {
    const { screen } = start({}, 'gamma');
    screen.type(`${ESCAPE}yc`);
    await settled();
    expect(screen.copied).toEqual(['https://example.org/gamma', 'cited Gamma experts']);
  });

  test('what is marked is copied together, a link a line', async () => {
    const { screen } = start();
    screen.clipboard = 'copied';
    screen.type(`${ESCAPE}mjmy`);
    await settled();
    expect(await screen.text()).toContain('copied: 2 links');
    screen.type('c');
    await settled();
    expect(await screen.text()).toContain('copied: 2 citations');
    expect(screen.copied).toEqual([
      'https://example.org/beta\nhttps://example.org/gamma',
      'cited Beta tools,Gamma experts',
    ]);
  });

  test('copies are made one after the other, and before the screen is closed', async () => {
    const { screen, left } = start({}, 'gamma');
    const { going, finish } = copyingSlowly(screen);
    screen.type(`${ESCAPE}ycq`);
    await settled();
    expect(going).toEqual(['https://example.org/gamma']);
    finish.shift()?.();
    await settled();
    expect(going).toEqual(['https://example.org/gamma', 'cited Gamma experts']);
    expect(screen.calls).toEqual(['take']);
    finish.shift()?.();
    expect(await left).toEqual({ how: 'quit' });
    expect(screen.calls).toEqual(['take', 'close']);
  });

  test('of what waits to be copied only the last is: the others would not stay there', async () => {
    const { screen, left } = start({}, 'gamma');
    const { going, finish } = copyingSlowly(screen);
    screen.type(`${ESCAPE}y`);
    await settled();
    screen.type('yccyycq');
    await settled();
    finish.shift()?.();
    await settled();
    expect(going).toEqual(['https://example.org/gamma', 'cited Gamma experts']);
    finish.shift()?.();
    expect(await left).toEqual({ how: 'quit' });
  });

  test('what goes wrong in copying is thrown', async () => {
    const { screen, left } = start({}, 'gamma');
    screen.copy = () => Promise.reject(new Error('no clipboard'));
    screen.type(`${ESCAPE}y`);
    await expect(left).rejects.toThrow('no clipboard');
    expect(screen.calls).toEqual(['take', 'close']);
  });

  test('Ctrl-Z suspends', async () => {
    const { screen } = start();
    screen.type('\u001a');
    await settled();
    expect(screen.calls).toEqual(['take', 'suspend']);
  });

  test('what is marked is handed over, the screen closed before', async () => {
    const { screen, left } = start();
    screen.type(`${ESCAPE}mjm\rb`);
    expect(await left).toMatchObject({
      how: 'print',
      resources: [{ id: 'beta' }, { id: 'gamma' }],
      format: 'bibtex',
    });
    expect(screen.calls).toEqual(['take', 'close']);
  });

  test('a terminal that goes away ends it', async () => {
    const { screen, left } = start();
    screen.vanish();
    expect(await left).toEqual({ how: 'quit' });
  });

  test('what goes wrong is thrown once the screen is closed', async () => {
    const screen = new FakeScreen();
    const find = (): Promise<Found> => Promise.reject(new Error('found wanting'));
    const beginning = { query: '', order: BEST, destination: TERMINAL };
    const left = browse(beginning, selectors, APPEARANCE, {
      screen,
      find,
      cite: () => '',
      open: async () => false,
    });
    screen.type('a');
    await expect(left).rejects.toThrow('found wanting');
    expect(screen.calls).toEqual(['take', 'close']);
  });
});

describe('drawing', () => {
  test('only what changed is drawn', async () => {
    const { screen } = start();
    await settled();
    screen.written = '';
    screen.type('\u001b[B');
    await settled();
    expect(screen.written).toContain('Alpha 2');
    expect(screen.written).not.toContain('Alpha 1');
  });

  test('Ctrl-L and another size draw everything anew', async () => {
    const { screen } = start();
    await settled();
    screen.written = '';
    screen.type('\f');
    await settled();
    expect(screen.written).toContain('Alpha 1');
    screen.resize({ columns: 120, rows: 12 });
    expect((await screen.text()).split('\n')[2]).toMatch(/^› {2}Beta tools +│ Beta tools$/);
  });
});
