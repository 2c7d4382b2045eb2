import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Mark } from '../select/news';
import { type Kind, readKept, writeKept } from './cache';
import { ifPossible, placeFor } from './places';

/*
 * How far the user has seen each catalogue, kept in the state directory. It is a convenience: where it
 * cannot be read or kept, there is no mark.
 */

const MARKS: Kind = { name: /^[0-9a-f]{32}\.bin/, entries: 64, bytes: 1024 * 1024 };

/** The mark of a catalogue. */
export interface KeptMark {
  /** Null where none was kept, or none can be read. */
  readonly read: () => Mark | null;
  /** @returns whether it was kept */
  readonly move: (mark: Mark) => boolean;
}

/** @param file the catalogue's file; null for the one that is built in */
export function keptMark(
  file: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): KeptMark {
  const place = ifPossible(() => placeFor('state', environment, process.platform, homedir));
  const name = ifPossible(() => {
    const path = file === null ? '' : realpathSync.native(file);
    return `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.bin`;
  });
  if (place === null || name === null) return { read: () => null, move: () => false };
  return {
    read: () =>
      ifPossible(() => {
        const bytes = readKept(place, name, MARKS);
        return asMark(JSON.parse(new TextDecoder().decode(bytes)));
      }),
    move: (mark) =>
      ifPossible(() => {
        writeKept(place, name, new TextEncoder().encode(JSON.stringify(mark)), MARKS);
        return true;
      }) ?? false,
  };
}

function asMark(value: unknown): Mark | null {
  const { day, ids } = (value ?? {}) as Partial<Mark>;
  const isMark =
    typeof day === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    Array.isArray(ids) &&
    ids.every((id) => typeof id === 'string');
  return isMark ? { day, ids } : null;
}
