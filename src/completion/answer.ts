import type { Command } from 'commander';
import { type Line, matching, readLine, replacement } from './bash';
import { candidatesAt, type Known } from './candidates';
import { fileNames } from './files';
import { type Candidate, type Target, targetOf } from './target';

/** What a shell asks: what may stand at the cursor? */
export interface Question {
  /** The words after the program's name; the last one is that at the cursor. */
  readonly words: readonly string[];
  /** Where bash asks. */
  readonly bash?: BashLine;
}

interface BashLine {
  /** The line that the words are read from. */
  readonly line: Line;
  /** The end of it that readline replaces. */
  readonly replaced: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a question.
 *
 * @param args `--` and the words; or `--bash`, the line up to the cursor and readline's word
 */
export function readQuestion(args: readonly string[]): Question {
  if (args[0] !== '--bash') return { words: args[0] === '--' ? args.slice(1) : args };
  const line = readLine(args[1] ?? '');
  return { words: line.words.slice(1), bash: { line, replaced: args[2] ?? '' } };
}

/**
 * Answers it. To words: one candidate a line, its description after a tab; or one line of a tab and
 * a prefix, after which the shell completes the names of files itself.
 * To bash: one text a line that readline may put in the place of its word.
 *
 * @throws CatalogError where the catalogue is needed and cannot be read
 */
export async function answer(
  { words, bash }: Question,
  program: Command,
  known: Known,
  environment: Environment,
): Promise<string> {
  const target: Target = bash?.line.redirects
    ? { prefix: '', typed: words.at(-1) ?? '', values: 'file', given: [], catalogs: [] }
    : targetOf(program, words);
  const candidates = await candidatesAt(target, known);
  const lines = bash
    ? await forBash(target, candidates, bash, environment)
    : forWords(target, candidates);
  return lines.map((line) => `${line}\n`).join('');
}

function forWords({ prefix }: Target, candidates: readonly Candidate[] | null): string[] {
  if (candidates === null) return [`\t${prefix}`];
  return candidates.map(({ value, description }) =>
    description === '' || description === value
      ? prefix + value
      : `${prefix}${value}\t${description}`,
  );
}

async function forBash(
  { prefix, typed }: Target,
  candidates: readonly Candidate[] | null,
  { line, replaced }: BashLine,
  environment: Environment,
): Promise<string[]> {
  const files = candidates === null;
  // A folder stays as it is typed: ~/ or $HOME/ would mean nothing in quotes.
  const folder = files ? replaced.slice(0, replaced.lastIndexOf('/') + 1) : '';
  const values = files ? await fileNames(typed, environment) : matching(typed, candidates);
  return values
    .map((value) => replacement(prefix + value, line, replaced, folder))
    .filter((text) => text !== null);
}
