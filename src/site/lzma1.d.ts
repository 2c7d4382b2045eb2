/** LZMA; lzma1 gives its sources as its types, which our stricter checks refuse. */
export function compress(data: Uint8Array): Uint8Array;
export function decompress(data: Uint8Array): Uint8Array<ArrayBuffer>;
