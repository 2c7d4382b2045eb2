import { parseQuantity, type QuantityKind } from '../catalog/quantities';

/** Numbers from one to another. */
export interface Range {
  readonly least: number;
  readonly most: number;
  /** Whether the ends belong to it. */
  readonly withLeast: boolean;
  readonly withMost: boolean;
}

/**
 * Reads a range as GitHub's search takes it: `>=70B`, `>70B`, `<=70B`, `<100B`, `7B..70B`, `7B..*`,
 * `*..70B`, `7B`.
 *
 * @returns null where it is none, or holds no number
 */
export function parseRange(kind: QuantityKind, text: string): Range | null {
  const compact = text.trim().replace(/\s+/g, '').toUpperCase();
  const number = (written: string): number | null => parseQuantity(kind, written);
  const [, sign, bound = ''] = /^([<>]=?)(.+)$/.exec(compact) ?? [];
  if (sign !== undefined) {
    const value = number(bound);
    if (value === null) return null;
    const isIncluded = sign.endsWith('=');
    return sign.startsWith('>')
      ? { least: value, most: Infinity, withLeast: isIncluded, withMost: true }
      : { least: 0, most: value, withLeast: true, withMost: isIncluded };
  }
  const [from = '', to = from, ...others] = compact.split('..');
  const least = from === '*' ? 0 : number(from);
  const most = to === '*' ? Infinity : number(to);
  if (others.length > 0 || least === null || most === null || least > most) return null;
  if (from === '*' && to === '*') return null;
  return { least, most, withLeast: true, withMost: true };
}

/** Whether a number lies in a range. */
export function isIn(value: number, { least, most, withLeast, withMost }: Range): boolean {
  return (withLeast ? value >= least : value > least) && (withMost ? value <= most : value < most);
}
