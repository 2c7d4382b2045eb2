import type { Finder } from './filter-candidates';

/** One value of a filter. */
export interface FilterValue {
  /** What is named, without its sign. */
  readonly text: string;
  readonly ids: readonly string[];
  /** Whether what is named shall be left out. */
  readonly excluded: boolean;
}

/** What joins values; Chinese input methods write the other two. */
const COMMA = /([,，、])/;
/** What excludes a value that it stands before. */
const SIGN = /^[-!－！]/;

/** The values that commas join. */
export function splitAtCommas(text: string): string[] {
  return text.split(COMMA).filter((_, index) => index % 2 === 0);
}

/** The last value of a text, its sign, what stands before it, and the values there. */
export function splitLast(
  text: string,
  { joined, excluded }: { readonly joined: boolean; readonly excluded: boolean },
): {
  readonly before: string;
  readonly given: readonly string[];
  readonly sign: string;
  readonly last: string;
} {
  const pieces = joined ? text.split(COMMA) : [text];
  const end = pieces.pop() ?? '';
  const sign = excluded ? (SIGN.exec(end)?.[0] ?? '') : '';
  const given = pieces.filter((_, index) => index % 2 === 0);
  return {
    before: pieces.join(''),
    given: given.map((one) => (excluded ? one.replace(SIGN, '') : one)),
    sign,
    last: end.slice(sign.length),
  };
}

/**
 * Reads what one option says: values joined by commas, each of which a leading `-` or `!` excludes.
 * A name may hold commas or begin with a sign, so what a text names as it stands goes first.
 *
 * @param joined whether a comma joins values where no name holds it
 * @param find finds the ids that a text names
 * @param mostCommas the most commas that a name has
 */
export function* readValues(
  text: string,
  joined: boolean,
  find: Finder,
  mostCommas: number,
): Generator<FilterValue> {
  // Every other piece is a comma.
  const pieces = joined ? text.split(COMMA) : [text];
  for (let start = 0; start < pieces.length; ) {
    let end = Math.min(pieces.length, start + 1 + 2 * mostCommas);
    let value = readValue(pieces.slice(start, end).join(''), find);
    while (value.ids.length === 0 && end > start + 1) {
      end -= 2;
      value = readValue(pieces.slice(start, end).join(''), find);
    }
    yield value;
    start = end + 1;
  }
}

function readValue(piece: string, find: Finder): FilterValue {
  const text = piece.trim();
  const ids = find(text);
  if (ids.length > 0 || !SIGN.test(text)) return { text, ids, excluded: false };
  const rest = text.slice(1).trim();
  return { text: rest, ids: find(rest), excluded: true };
}

/** How many commas a name holds. */
export function commasIn(name: string): number {
  return name.split(COMMA).length >> 1;
}
