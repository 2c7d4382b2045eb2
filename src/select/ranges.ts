import { parseQuantity, type QuantityKind } from '../catalog/quantities';

/** Numbers from one to another. */
export interface Range {
  readonly least: number;
  readonly most: number;
  /** Whether the ends belong to it. */
  readonly withLeast: boolean;
  readonly withMost: boolean;
}

/** Of what has a unit, a number of so many digits is one that is written out, as csv and JSON do. */
const WRITTEN_OUT = /^\d{7,16}$/;

const CHINESE_NUMBER = /(\d+(?:\.\d+)?)(万亿|亿|万)/g;
const CHINESE_UNITS: Readonly<Record<string, readonly [number, string]>> = {
  ...{ 万亿: [1, 'T'], 亿: [0.1, 'B'], 万: [10, 'K'] },
};

/** A number in units of ten thousand as one in units of a thousand: `70亿` as `7B`. */
function inThousands(number: number, unit: string): string {
  const [factor = 1, letter = ''] = CHINESE_UNITS[unit] ?? [];
  return `${Number((number * factor).toPrecision(12))}${letter}`;
}

/**
 * Reads a range as GitHub's search takes it: `>=70B`, `>70B`, `<=70B`, `<100B`, `7B..70B`, `7B..*`,
 * `*..70B`, `7B`; what people write: `7B-70B`, `70B+`, `70亿`; and what the program itself prints: `~15T`,
 * `15000000000000`.
 *
 * @returns null where it is none, or holds no number
 */
export function parseRange(kind: QuantityKind, text: string): Range | null {
  const compact = text
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .normalize('NFKC')
    .replace(/(?<=[\da-z]) *~ *(?=\d)/i, '..')
    .replace(/(?<!\d)[\s~]+|[\s~]+(?!\d)/g, '')
    .replace(/^=/, '')
    .replace(CHINESE_NUMBER, (_, number, unit) => inThousands(Number(number), unit))
    .replace(/(?<=^[\d.]+[a-z]*)[-–—](?=\d)/i, '..')
    .replace(/^([\d.]+[a-z]*)\+$/i, '>=$1')
    .toUpperCase();
  const number = (written: string): number | null =>
    parseQuantity(kind, written) ?? (WRITTEN_OUT.test(written) ? Number(written) : null);
  const [, sign, bound = ''] = /^([<>]=?)(.+)$/.exec(compact) ?? [];
  if (sign !== undefined) {
    const value = number(bound);
    if (value === null) return null;
    const isIncluded = sign.endsWith('=');
    return sign.startsWith('>')
      ? { least: value, most: Infinity, withLeast: isIncluded, withMost: true }
      : { least: 0, most: value, withLeast: true, withMost: isIncluded };
  }
  const [from = '', to = from, ...others] = compact.split('..').map((end) => end.replace('*', ''));
  if (others.length > 0 || (from === '' && to === '')) return null;
  const least = from === '' ? 0 : number(from);
  const most = to === '' ? Infinity : number(to);
  if (least === null || most === null || least > most) return null;
  return { least, most, withLeast: true, withMost: true };
}

/** Two ends the other way round, where they make a range so; null otherwise. */
export function turnedRound(kind: QuantityKind, text: string): string | null {
  const [from, to, ...others] = text.split('..');
  if (from === undefined || to === undefined || others.length > 0) return null;
  const turned = `${to.trim()}..${from.trim()}`;
  return parseRange(kind, turned) && turned;
}

/** The same with a unit behind numbers that have none, where it makes a range so; null otherwise. */
export function withUnit(kind: QuantityKind, text: string, unit: string): string | null {
  const united = text.replace(/\d+(\.\d+)?(?![\d.]*[a-z\d])/gi, `$&${unit}`);
  return united !== text && parseRange(kind, united) ? united : null;
}

/** Whether a number lies in a range. */
export function isIn(value: number, { least, most, withLeast, withMost }: Range): boolean {
  return (withLeast ? value >= least : value > least) && (withMost ? value <= most : value < most);
}
