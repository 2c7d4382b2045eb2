import { homedir } from 'node:os';
import { type Kind, readKept, writeKept } from './cache';
import { ifPossible, placeFor } from './places';

/** A value in the user's cache directory. Where it cannot be read or kept, that only costs time. */
export interface KeptValue {
  /** Null where none was kept, or none can be read. */
  readonly read: () => unknown;
  readonly write: (value: unknown) => void;
}

/** The value that is kept under a name. */
export function keptValue(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): KeptValue {
  const place = ifPossible(() => placeFor('cache', environment, process.platform, homedir));
  if (place === null) return { read: () => null, write: () => {} };
  const file = `${name}.bin`;
  const kind: Kind = { name: new RegExp(`^${name}\\.bin`), entries: 1, bytes: 16 * 1024 * 1024 };
  return {
    read: () =>
      ifPossible<unknown>(() => JSON.parse(new TextDecoder().decode(readKept(place, file, kind)))),
    write: (value) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      ifPossible(() => writeKept(place, file, bytes, kind));
    },
  };
}
