/**
 * Where each `{` and `(` of a BibTeX text is closed, by its place, -1 where it is not: read once from
 * the end, for looked up one by one each that is never closed would take a reading of the rest.
 */
export function closingPlaces(text: string): Int32Array {
  const places = new Int32Array(text.length).fill(-1);
  const braces: number[] = [];
  /** By depth the next `)` behind an even number of quotation marks, and that behind an odd one. */
  const parentheses = new Map<number, readonly [number, number]>();
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const [even, odd] = parentheses.get(depth) ?? [-1, -1];
    switch (text[at]) {
      case '}':
        braces.push(at);
        depth += 1;
        break;
      case '{':
        places[at] = braces.pop() ?? -1;
        depth -= 1;
        break;
      case ')':
        parentheses.set(depth, [at, odd]);
        break;
      case '"':
        parentheses.set(depth, [odd, even]);
        break;
      case '(':
        places[at] = even;
        break;
    }
  }
  return places;
}
