/** The two ends of a range as one writes them; empty where it has none there. */
export interface Ends {
  readonly least: string;
  readonly most: string;
}

/** A range of two ends, as filters take it. */
export function rangeOf({ least, most }: Ends): string {
  const [from, to] = [least.trim(), most.trim()];
  // Somebody wrote a whole range in one of the two fields.
  if (to === '' && /^[<>≥≤=]|\.\./.test(from)) return from;
  if (from === '' && /^[<>≥≤=]|\.\./.test(to)) return to;
  if (from !== '' && to !== '') return `${from}..${to}`;
  if (from !== '') return `>=${from}`;
  return to === '' ? '' : `<=${to}`;
}

/** The ends of a range; what has none that can be told apart stands in the first. */
export function endsOf(range: string): Ends {
  const [, from, to] = /^([^.<>]*(?:\.\d[^.<>]*)?)\.\.([^<>]*)$/.exec(range) ?? [];
  if (from !== undefined && to !== undefined) {
    const end = (text: string) => (text === '*' ? '' : text);
    return { least: end(from), most: end(to) };
  }
  const [, sign, bound = ''] = /^(>=|<=)([^<>=].*)$/.exec(range) ?? [];
  if (sign === '>=') return { least: bound, most: '' };
  if (sign === '<=') return { least: '', most: bound };
  return { least: range, most: '' };
}
