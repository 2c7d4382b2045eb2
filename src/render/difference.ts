import { printable } from '../messages/printable';
import type { Theme } from './theme';

/** How many lines that stay are shown on either side. */
const CONTEXT = 3;

/**
 * What a change makes of a file, for eyes: the lines that go and those that come with some of those
 * around them, in the form of `diff -u`. Where several places change it is all between them.
 *
 * @param before its text; null where it was not there
 */
export function renderDifference(
  file: string,
  before: string | null,
  after: string,
  theme: Theme,
): string {
  const [old, now] = [linesOf(before ?? ''), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;

  const from = Math.max(0, start - CONTEXT);
  const kept = old.slice(from, start).map((line) => ` ${line}`);
  const gone = old.slice(start, old.length - end).map((line) => `-${line}`);
  const come = now.slice(start, now.length - end).map((line) => `+${line}`);
  const rest = old.slice(old.length - end, old.length - end + CONTEXT).map((line) => ` ${line}`);
  const range = (lines: readonly string[]): string => {
    const count = kept.length + lines.length + rest.length;
    return `${count === 0 ? 0 : from + 1},${count}`;
  };
  const name = printable(file);
  return [
    theme.heading(`--- ${before === null ? '/dev/null' : name}`),
    theme.heading(`+++ ${name}`),
    theme.faint(`@@ -${range(gone)} +${range(come)} @@`),
    ...kept.map(printable),
    ...gone.map((line) => theme.removed(printable(line))),
    ...come.map((line) => theme.added(printable(line))),
    ...rest.map(printable),
    '',
  ].join('\n');
}

/** The lines of a text without their ends. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
