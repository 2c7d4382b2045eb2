import { textOf } from '../catalog/container';

const encoder = new TextEncoder();

/**
 * Terms in the order of their bytes, looked up where they lie: nothing is decoded but what is asked
 * for, so that a large dictionary costs a start nothing.
 */
export class TermDictionary {
  readonly size: number;

  /**
   * @param bytes the terms in UTF-8, one after the other
   * @param starts where each begins; one more than terms
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly starts: Uint32Array,
  ) {
    this.size = Math.max(0, starts.length - 1);
  }

  /** A dictionary of terms in any order; `order` gets each term's number. */
  static of(terms: Iterable<string>): { dictionary: TermDictionary; order: string[] } {
    const order = [...terms].sort();
    // The order of UTF-16 is that of UTF-8, but for characters that take two units.
    if (order.some((one) => /[\ud800-\udfff]/.test(one))) order.sort(byCodePoint);
    const starts = new Uint32Array(order.length + 1);
    order.forEach((one, number) => {
      starts[number + 1] = (starts[number] ?? 0) + bytesIn(one);
    });
    return { dictionary: new TermDictionary(encoder.encode(order.join('')), starts), order };
  }

  /** What the dictionary is stored as; its constructor takes them. */
  get parts(): { bytes: Uint8Array; starts: Uint32Array } {
    return { bytes: this.bytes, starts: this.starts };
  }

  term(number: number): string {
    return textOf(this.bytesOf(number));
  }

  /** A term's number, below zero where it is not in here. */
  numberOf(term: string): number {
    const wanted = encoder.encode(term);
    const number = this.firstFrom(wanted);
    return number < this.size && compare(wanted, this.bytesOf(number)) === 0 ? number : -1;
  }

  /** The numbers of the terms that begin with a text, itself included. */
  *beginningWith(text: string): Generator<number> {
    const wanted = encoder.encode(text);
    for (let number = this.firstFrom(wanted); number < this.size; number += 1) {
      if (compare(wanted, this.bytesOf(number).subarray(0, wanted.length)) !== 0) return;
      yield number;
    }
  }

  /** The number of the first term that is not before a text. */
  private firstFrom(wanted: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(wanted, this.bytesOf(middle)) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private bytesOf(number: number): Uint8Array {
    return this.bytes.subarray(this.starts[number], this.starts[number + 1]);
  }
}

/** How many bytes a text takes in UTF-8; it has no half characters. */
function bytesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a character of two units takes two of its four bytes.
    count += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return count;
}

/** Below zero where one text comes before another, above where after, in the order of their bytes. */
function compare(one: Uint8Array, other: Uint8Array): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function byCodePoint(one: string, other: string): number {
  return compare(encoder.encode(one), encoder.encode(other));
}
