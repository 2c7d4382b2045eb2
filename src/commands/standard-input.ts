import { type Context, UsageError } from './context';

/** What stands between ids: blanks, line ends, or NUL, as `find -print0` writes it. */
const BETWEEN = /[\s\0]+/;

/** The report of a model whose id is given, as `models -f ids` prints it. */
export const reportOf = (id: string): string => id.replace(/^([a-z0-9.-]+):[a-z0-9.-]+$/, '$1');

/**
 * The ids that stand on standard input.
 *
 * @param meant what an id there stands for
 * @throws UsageError where none stands there
 */
export async function readIds(
  { messages, readInput }: Pick<Context, 'messages' | 'readInput'>,
  meant: (id: string) => string,
): Promise<readonly string[]> {
  const text = await readInput();
  const ids = text.split(BETWEEN).filter(Boolean);
  if (ids.length === 0) throw new UsageError(messages.errors.noInput);
  return ids.map(meant);
}
