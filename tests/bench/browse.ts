import { paint } from '../../src/browse/paint';
import { type Frame, view } from '../../src/browse/view';
import type { Catalog } from '../../src/catalog/types';
import { colourTheme } from '../../src/terminal/colour';
import { LOOK, Session } from '../support/browsing';
import { ownCatalog } from '../support/catalog';

/** The catalogue of this repository, over and over. */
function repeated(count: number): Catalog {
  const catalog = ownCatalog();
  const { resources } = catalog;
  return {
    ...catalog,
    resources: Array.from({ length: count }, (_, index) => {
      const one = resources[index % resources.length];
      return { ...(one as NonNullable<typeof one>), id: `r${index}` };
    }),
  };
}

const [DOWN, END, PAGE] = ['\u001b[B', '\u001b[F', '\u001b[6~'];
const KEYS = [
  ...['d', 'a', 't', 'a', DOWN, DOWN, PAGE, END, '\u0015', '数据', '\u0015', PAGE, '\u001b[1;2B'],
  ...[
    '\t',
    'm',
    'o',
    'e',
    '\t',
    '\t',
    DOWN,
    '\r',
    '\u001b[H',
    '\u001bq',
    'j',
    'm',
    'p',
    'j',
    'q',
    '/',
  ],
];

/* How long each key takes `browse`, but for the search itself: npm run bench:browse */

for (const [count, goal] of [
  [340, 30],
  [10_000, 100],
] as const) {
  const theme = { ...colourTheme(), selected: (text: string) => `\u001b[7m${text}\u001b[27m` };
  const look = { ...LOOK, theme };
  const session = new Session({ columns: 200, rows: 60 }, '', look, repeated(count));
  let shown: Frame | null = null;
  const answer = (key: string): number => {
    const start = performance.now();
    session.does(key);
    const frame = view(session.state, session.contents, look);
    paint(shown, frame);
    shown = frame;
    return performance.now() - start;
  };
  const times = [1, 2, 3].flatMap(() => KEYS.map(answer)).sort((a, b) => a - b);
  const [median = 0, worst = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
  console.log(
    `${count} resources: median ${median.toFixed(1)} ms a key, at most ${worst.toFixed(1)} ms (goal ${goal})`,
  );
}
