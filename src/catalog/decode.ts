import { CatalogError, type Fault } from './faults';
import { MAX_BYTES } from './limits';

/**
 * The text of a catalogue file.
 *
 * @throws CatalogError where it is too large, not UTF-8, or nothing
 */
export function decode(bytes: Uint8Array, file: string): string {
  if (bytes.byteLength > MAX_BYTES) throw wholeFault(file, 'tooLarge');
  const source = isUtf16(bytes) ? null : decoded(bytes);
  if (source === null) throw new CatalogError(file, [notUtf8(bytes)]);
  if (source.trim() === '') throw wholeFault(file, 'empty');
  if (source.includes('\r') && !source.includes('\n')) throw wholeFault(file, 'onlyReturns');
  return source;
}

/** A fault of a file as a whole. */
export function wholeFault(file: string, code: string): CatalogError {
  return new CatalogError(file, [{ code, params: {}, path: [] }]);
}

/** Whether a file begins as UTF-16 or UTF-32 does, also without a mark: as YAML tells them. */
function isUtf16([first, second]: Uint8Array): boolean {
  return first === 0 || second === 0;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Says where the first bytes stand that are not UTF-8: of UTF-16, the first of all. */
function notUtf8(bytes: Uint8Array): Fault {
  const fault: Fault = { code: 'notUtf8', params: {}, path: [], line: 1, column: 1 };
  if (isUtf16(bytes)) return fault;
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (decoded(text) === null) {
      const column = new TextDecoder().decode(text).indexOf('\ufffd') + 1;
      return { ...fault, line, column };
    }
    start = end + 1;
  }
  return fault;
}
