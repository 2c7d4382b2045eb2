import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createSelectors } from '../../src/browse/selectors';
import { browse } from '../../src/browse/session';
import type { Library } from '../../src/search/library';
import { search } from '../../src/search/search';
import { fileLibrary } from '../../src/storage/library';
import { colourTheme } from '../../src/terminal/colour';
import type { ScreenListener } from '../../src/terminal/screen';
import { APPEARANCE, BEST, sourceOf, TERMINAL } from '../support/browsing';
import { synthesize } from './synthesize';

/*
 * How long `browse` takes from a key to the last thing it draws for it, the search included:
 * npm run bench:browse
 */

const [DOWN, END, PAGE, CLEAR] = ['\u001b[B', '\u001b[F', '\u001b[6~', '\u0015'];
const typed = (words: string): string[] => [...words, CLEAR];
const KEYS = [
  ...typed('muon'),
  ...typed('load balancing loss'),
  ...typed('moun'),
  ...typed('tokeniztion of code'),
  ...typed('deepsek v3'),
  ...typed('数据混合'),
  ...typed('deepseek 负载均衡'),
  ...typed('2412.19437'),
  ...[DOWN, DOWN, PAGE, END, PAGE, '\u001b[1;2B', '\t', 'm', 'o', 'e', '\t', '\t', DOWN, '\r'],
  ...[CLEAR, '?', 'q', '\u001ba', 's', 's', 's', 's', 'q', 'x', 'a'],
];

/** Types the keys into a session, and gives what each took, in ms. */
async function measure(library: Library): Promise<{ key: string; ms: number }[]> {
  const { catalog } = library;
  const theme = { ...colourTheme(), selected: (text: string) => `\u001b[7m${text}\u001b[27m` };
  const appearance = { ...APPEARANCE, theme };
  const all = new Set(catalog.resources);
  let listener: ScreenListener | undefined;
  let last = 0;
  let finding = 0;
  void browse(
    { query: '', order: BEST, destination: TERMINAL },
    createSelectors(sourceOf(catalog), appearance),
    appearance,
    {
      find: async (query) => {
        finding += 1;
        const { hits, words } = await search(query, library, all);
        finding -= 1;
        return { query, resources: hits.map(({ resource }) => resource), words };
      },
      open: async () => true,
      cite: () => '',
      screen: {
        theme,
        unicode: true,
        size: () => ({ columns: 200, rows: 60 }),
        take: (taken) => {
          listener = taken;
        },
        write: () => {
          last = performance.now();
        },
        copy: async () => 'copied',
        suspend: () => {},
        aside: (run) => run(),
        close: () => {},
      },
    },
  );
  const quiet = async (): Promise<void> => {
    for (let turns = 0; turns < 5; turns = finding > 0 ? 0 : turns + 1) {
      await new Promise(setImmediate);
    }
  };
  await quiet();
  const times: { key: string; ms: number }[] = [];
  let line = '';
  for (const key of KEYS) {
    line = key < ' ' ? '' : line + key;
    const start = performance.now();
    listener?.input(key);
    await quiet();
    times.push({ key: JSON.stringify(line || key), ms: last - start });
  }
  return times;
}

async function main(folder: string): Promise<void> {
  for (const [file, goal] of [
    ['data/catalog.yaml', 30],
    [join(folder, 'large.yaml'), 100],
  ] as const) {
    if (file.startsWith(folder)) writeFileSync(file, synthesize(10_000));
    const library = await fileLibrary(file, 'bench', { XDG_CACHE_HOME: folder }, () => {});
    const times = (await measure(library)).sort((a, b) => a.ms - b.ms);
    const median = times[Math.floor(times.length / 2)];
    console.log(
      `${library.catalog.resources.length} resources: median ${median?.ms.toFixed(1)} ms a key, goal at most ${goal}`,
    );
    for (const { key, ms } of times.slice(-8).reverse()) {
      console.log(`  ${ms.toFixed(1).padStart(6)} ms  ${key}`);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-bench-'));
main(folder).finally(() => rmSync(folder, { recursive: true }));
