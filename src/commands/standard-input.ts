import { type Context, UsageError } from './context';

/**
 * Words of a call with `-` as the ids that stand on standard input, between blanks or lines; the id of
 * a model, as `models -f ids` prints it, stands for its report.
 *
 * @throws UsageError where `-` stands twice, or nothing is on standard input
 */
export async function withStandardInput(
  words: readonly string[],
  { messages, readInput }: Pick<Context, 'messages' | 'readInput'>,
): Promise<readonly string[]> {
  const count = words.filter((word) => word === '-').length;
  if (count === 0) return words;
  if (count > 1) throw new UsageError(messages.errors.inputTwice);
  const text = await readInput();
  const ids = text.split(/\s+/).filter(Boolean);
  if (ids.length === 0) throw new UsageError(messages.errors.noInput);
  const known = new Set(ids.map((id) => id.replace(/^([a-z0-9.-]+):[a-z0-9.-]+$/, '$1')));
  return words.flatMap((word) => (word === '-' ? [...known] : [word]));
}
