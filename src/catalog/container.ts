/*
 * A file of named blocks of bytes, each found without reading the others:
 * magic, length of the header, header (JSON), then the blocks, each at a multiple of eight.
 */

const MAGIC = 0x31_50_43_41; // "ACP1"
const ALIGNMENT = 8;

export type Blocks = Readonly<Record<string, Uint8Array>>;

interface Header {
  /** What the blocks are made of and for; compared as it is. */
  readonly key: string;
  /** Of each block the offset behind the header, and the length, in bytes. */
  readonly blocks: Readonly<Record<string, readonly [number, number]>>;
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Puts blocks together into one file, under a key that says what they were made of. */
export function packContainer(key: string, blocks: Blocks): Uint8Array {
  const places: Record<string, [number, number]> = {};
  let length = 0;
  for (const [name, block] of Object.entries(blocks)) {
    places[name] = [length, block.byteLength];
    length = aligned(length + block.byteLength);
  }
  const body = new Uint8Array(length);
  for (const [name, block] of Object.entries(blocks)) body.set(block, places[name]?.[0]);
  const header: Header = { key, blocks: places };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(8 + text.byteLength);
  const file = new Uint8Array(start + length);
  new DataView(file.buffer).setUint32(0, MAGIC, true);
  new DataView(file.buffer).setUint32(4, text.byteLength, true);
  file.set(text, 8);
  file.set(body, start);
  return file;
}

/** Bytes that are read where they are needed. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from an offset on; where there are not as many, those there are, or it throws. */
  readonly read: (at: number, length: number) => Uint8Array;
}

/** Bytes in memory; what is read are views, nothing is copied. */
export function inMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.byteLength, read: (at, length) => bytes.subarray(at, at + length) };
}

/** A block, or the part of it from one offset to another. */
export type ReadBlock = (name: string, from?: number, to?: number) => Uint8Array;

/**
 * Opens a file of blocks; of a block nothing is read before it is asked for, and what it holds is not
 * verified.
 *
 * @throws Error where the file is none, or not whole
 */
export function openContainer(source: ByteSource): { key: string; block: ReadBlock } {
  const magic = source.read(0, 8);
  const view = new DataView(magic.buffer, magic.byteOffset, magic.byteLength);
  const length = view.getUint32(4, true);
  if (view.getUint32(0, true) !== MAGIC || length > source.size) {
    throw new Error('this is no container');
  }
  const { key, blocks } = JSON.parse(textOf(source.read(8, length))) as Header;
  const start = aligned(8 + length);
  const end = Math.max(0, ...Object.values(blocks).map(([at, size]) => at + size));
  if (source.size !== start + aligned(end)) throw new Error('this container is not whole');
  return {
    key,
    block: (name, from = 0, to) => {
      const [at, size] = blocks[name] ?? [0, 0];
      return source.read(start + at + from, (to ?? size) - from);
    },
  };
}

/** Where each part begins once they stand one after the other, in bytes; one more than parts. */
export function startsOf(parts: readonly Uint8Array[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach((part, number) => {
    starts[number + 1] = (starts[number] ?? 0) + part.byteLength;
  });
  return starts;
}

/** Parts put together, one after the other. */
export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const starts = startsOf(parts);
  const whole = new Uint8Array(starts[parts.length] ?? 0);
  parts.forEach((part, number) => {
    whole.set(part, starts[number]);
  });
  return whole;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of bytes in UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Bytes as unsigned 32-bit numbers; a view where their place allows it. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  const length = Math.floor(bytes.byteLength / 4);
  if (bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, length);
  return new Uint32Array(bytes.slice().buffer, 0, length);
}

/** The bytes of numbers. */
export function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
