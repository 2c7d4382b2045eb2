import { Fragment } from 'preact';
import { spansOf } from '../../render/highlight';

/** A text in which the words of a query are marked. */
export function Marked({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly string[];
}) {
  const spans = words.length > 0 ? spansOf(text, words) : [];
  const starts = [0, ...spans.map(({ to }) => to)];
  return (
    <>
      {spans.map(({ from, to }, at) => (
        <Fragment key={from}>
          {text.slice(starts[at], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(starts.at(-1))}
    </>
  );
}
