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
  /** Over all blocks. */
  readonly sum: number;
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Puts blocks together into one file, under a key that says what they were made of. */
export function packBlocks(key: string, blocks: Blocks): Uint8Array {
  const places: Record<string, [number, number]> = {};
  let length = 0;
  for (const [name, block] of Object.entries(blocks)) {
    places[name] = [length, block.byteLength];
    length = aligned(length + block.byteLength);
  }
  const body = new Uint8Array(length);
  for (const [name, block] of Object.entries(blocks)) body.set(block, places[name]?.[0]);
  const header: Header = { key, blocks: places, sum: sumOf(body) };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(8 + text.byteLength);
  const file = new Uint8Array(start + length);
  new DataView(file.buffer).setUint32(0, MAGIC, true);
  new DataView(file.buffer).setUint32(4, text.byteLength, true);
  file.set(text, 8);
  file.set(body, start);
  return file;
}

/**
 * Opens a file of blocks; what it gives are views, nothing is copied.
 *
 * @param isVerified reads all of it and holds it against its sum
 * @returns null where the file is damaged
 */
export function openBlocks(
  file: Uint8Array,
  isVerified: boolean,
): { key: string; block: (name: string) => Uint8Array } | null {
  try {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (view.getUint32(0, true) !== MAGIC) return null;
    const length = view.getUint32(4, true);
    const text = new TextDecoder().decode(file.subarray(8, 8 + length));
    const header = JSON.parse(text) as Header;
    const body = file.subarray(aligned(8 + length));
    const end = Math.max(0, ...Object.values(header.blocks).map(([at, size]) => at + size));
    if (body.byteLength !== aligned(end)) return null;
    if (isVerified && sumOf(body) !== header.sum) return null;
    return {
      key: header.key,
      block: (name) => {
        const [at, size] = header.blocks[name] ?? [0, 0];
        return body.subarray(at, at + size);
      },
    };
  } catch {
    return null;
  }
}

/** A sum that a damaged byte changes; fast, and no protection against anybody. */
function sumOf(bytes: Uint8Array): number {
  const words = numbersOf(bytes);
  let sum = 0;
  for (let i = 0; i < words.length; i += 1) sum = (Math.imul(sum, 31) + (words[i] ?? 0)) | 0;
  return sum;
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
