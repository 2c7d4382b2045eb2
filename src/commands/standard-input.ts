import { type Context, UsageError } from './context';

/** What stands between ids: blanks, line ends, or NUL, as `find -print0` writes it. */
const BETWEEN = /[\s\0]+/;

/** The report of a model whose id is given, as `models -f ids` prints it. */
export const reportOf = (id: string): string => id.replace(/^([a-z0-9.-]+):[a-z0-9.-]+$/, '$1');

/**
 * Words of a call with `-` as the ids that stand on standard input.
 *
 * @param meant what an id there stands for
 * @throws UsageError where `-` stands twice, or nothing is on standard input
 */
export async function withStandardInput(
  words: readonly string[],
  { messages, readInput }: Pick<Context, 'messages' | 'readInput'>,
  meant: (id: string) => string = (id) => id,
): Promise<readonly string[]> {
  const count = words.filter((word) => word === '-').length;
  if (count === 0) return words;
  if (count > 1) throw new UsageError(messages.errors.inputTwice);
  const text = await readInput();
  const ids = text.split(BETWEEN).filter(Boolean);
  if (ids.length === 0) throw new UsageError(messages.errors.noInput);
  const known = new Set(ids.map(meant));
  return words.flatMap((word) => (word === '-' ? [...known] : [word]));
}
