/** Bytes with some bits turned round. */
export function flipped(whole: Uint8Array, ...bits: number[]): Buffer {
  const content = Buffer.from(whole);
  for (const bit of bits) content[bit >> 3] = (content[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return content;
}

/** Numbers that look random and are the same in every run. */
export function* numbers(below: number): Generator<number, never> {
  let state = 1;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}
