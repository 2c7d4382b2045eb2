import { startsOf } from '../catalog/container';

/**
 * Terms in the order of their bytes, looked up where they lie: nothing is decoded but what is asked
 * for, so that a large vocabulary costs a start nothing.
 */
export class Vocabulary {
  readonly size: number;

  /**
   * @param bytes the terms in UTF-8, one after the other
   * @param starts where each begins; one more than terms
   */
  constructor(
    private readonly bytes: Buffer,
    private readonly starts: Uint32Array,
  ) {
    this.size = Math.max(0, starts.length - 1);
  }

  /** A vocabulary of terms in any order; `order` gets each term's number. */
  static of(terms: Iterable<string>): { vocabulary: Vocabulary; order: string[] } {
    const encoded = [...terms].map((term) => ({ term, bytes: Buffer.from(term) }));
    encoded.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const parts = encoded.map(({ bytes }) => bytes);
    const vocabulary = new Vocabulary(Buffer.concat(parts), startsOf(parts));
    return { vocabulary, order: encoded.map(({ term }) => term) };
  }

  /** What `blocks` are made of. */
  get parts(): { bytes: Uint8Array; starts: Uint32Array } {
    return { bytes: this.bytes, starts: this.starts };
  }

  term(number: number): string {
    return this.bytes.toString('utf8', this.starts[number], this.starts[number + 1]);
  }

  /** A term's number, below zero where it is not in here. */
  numberOf(term: string): number {
    const wanted = Buffer.from(term);
    const number = this.firstFrom(wanted);
    return number < this.size && this.compare(wanted, number) === 0 ? number : -1;
  }

  /** The numbers of the terms that begin with a text, itself included. */
  *beginningWith(text: string): Generator<number> {
    const wanted = Buffer.from(text);
    for (let number = this.firstFrom(wanted); number < this.size; number += 1) {
      const start = this.starts[number] ?? 0;
      const end = Math.min(start + wanted.length, this.starts[number + 1] ?? 0);
      if (this.bytes.compare(wanted, 0, wanted.length, start, end) !== 0) return;
      yield number;
    }
  }

  /** The number of the first term that is not before a text. */
  private firstFrom(wanted: Buffer): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(wanted, middle) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below zero where a text comes before a term, above where after. */
  private compare(wanted: Buffer, number: number): number {
    return -this.bytes.compare(
      wanted,
      0,
      wanted.length,
      this.starts[number] ?? 0,
      this.starts[number + 1] ?? 0,
    );
  }
}
