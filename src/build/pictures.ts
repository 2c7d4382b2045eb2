import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COMMANDS } from '../commands';
import { type Call, captureScreen } from './screen-capture';
import { drawScreen } from './screen-drawing';

/*
 * The pictures of the documents, taken of the built program: npm run pictures. Taken twice they are
 * the same, so a difference is one of the program or of the catalogue.
 */

const PROGRAM = resolve('bin/awesome-pretrain.js');
const FOLDER = '.github/media';

interface Picture extends Pick<Call, 'columns' | 'visit'> {
  readonly file: string;
  /** The command and its arguments. */
  readonly words: readonly string[];
  /** How many lines the terminal has; without it, enough for all. */
  readonly rows?: number;
  /** How many lines are shown of a longer output. */
  readonly lines?: number;
}

const DOWN = '\u001b[B';

const PICTURES: readonly Picture[] = [
  { file: 'search.svg', words: ['search', 'muon', '-n', '6'], columns: 100 },
  {
    file: 'chinese.svg',
    words: ['list', '--section', 'annealing', '--lang', 'zh'],
    columns: 100,
  },
  {
    file: 'compare.svg',
    words: ['compare', 'deepseek-v3', 'kimi-k2', 'kimi-k3'],
    columns: 120,
    lines: 30,
  },
  {
    file: 'browse.svg',
    words: ['browse'],
    columns: 120,
    rows: 32,
    visit: {
      steps: [
        { after: /\d of \d/, keys: 'data mixing' },
        // Found: not as many as there are.
        { after: /data mixing +(\d+) of (?!\1\b)/, keys: DOWN },
      ],
      until: /data mixing/,
    },
  },
];

/** More lines than any picture has, so that no pager comes up. */
const ENOUGH_ROWS = 300;

/** An environment in which nothing of the machine's own settings shows. */
function environment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  // A catalogue of whoever takes them is not read where a machine calls.
  return { PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', PAGER: 'cat', CI: '1' };
}

async function take({ file, words, columns, rows, lines, visit }: Picture): Promise<void> {
  const screen = await captureScreen({
    command: process.execPath,
    args: [PROGRAM, ...words],
    env: environment(),
    columns,
    rows: rows ?? ENOUGH_ROWS,
    visit,
  });
  const shown = { columns, lines: screen.lines.slice(0, lines) };
  writeFileSync(join(FOLDER, file), drawScreen(shown, ['awesome-pretrain', ...words].join(' ')));
}

async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) {
    const [command] = picture.words;
    if (COMMANDS.some(({ name }) => name === command)) await take(picture);
    else console.error(`${picture.file} is left out: there is no command ${command}`);
  }
}

takeAll().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
