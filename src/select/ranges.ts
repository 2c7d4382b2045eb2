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

/** Nobody writes a longer range, and to look for one in a whole text would take long. */
const MOST_CHARACTERS = 100;

/** What stands between the ends of a range, besides the `..` of its plain form. */
const BETWEEN = /(?<=[\da-z十百千万亿])(?:\.{2,3}|[\p{Pd}−~∼到至]|to)(?=\d)/iu;
/** Two ends of which the last alone has a unit: `10..20T`. */
const ONE_UNIT = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)([a-z十百千万亿]+)$/i;

const CHINESE_NUMBER = /(\d+(?:\.\d+)?)?(万亿|[十百千]?[万亿]|千)/g;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Units by the powers of ten that they stand for, the largest first; a context is counted by 1,024. */
const UNITS = { count: { T: 12, B: 9, M: 6, K: 3 }, context: { M: 6, K: 3 } };

/** A context without a unit is counted in tokens; nobody means so few of them, but `128` as `128K`. */
const LEAST_CONTEXT = 256;

/** A number of Chinese units in those of thousands: `70亿` as `7B`. */
function inThousands(kind: QuantityKind, number: string, unit: string): string {
  const power = [...unit].reduce((sum, one) => sum + (POWERS[one] ?? 0), 0);
  const value = Number(number) * 10 ** power;
  const units = Object.entries(UNITS[kind === 'context' ? kind : 'count']);
  const [letter, most] = units.find(([, one]) => value >= 10 ** one) ?? ['', 0];
  return `${Number((value / 10 ** most).toPrecision(12))}${letter}`;
}

/** A range in its plain form: `7B..70B`, `>=70B`. */
function plainForm(kind: QuantityKind, text: string): string {
  return text
    .replace(/[≥≧]/g, '>=')
    .replace(/[≤≦]/g, '<=')
    .replace(/萬/g, '万')
    .replace(/億/g, '亿')
    .normalize('NFKC')
    .replace(/(?<![\d\s])\s+|\s+(?![\d\s])/g, '')
    .replace(BETWEEN, '..')
    .replace(/(?<![\d~])~+|~+(?![\d~])/g, '')
    .replace(ONE_UNIT, (whole, from, to, unit) =>
      Number(from) <= Number(to) ? `${from}${unit}..${to}${unit}` : whole,
    )
    .replace(CHINESE_NUMBER, (_, number = '1', unit) => inThousands(kind, number, unit))
    .replace(/^=/, '')
    .replace(/^([\d.]+[a-z]*)\+$/i, '>=$1')
    .toUpperCase();
}

/**
 * Reads a range as GitHub's search takes it: `>=70B`, `>70B`, `<=70B`, `<100B`, `7B..70B`, `7B..*`,
 * `*..70B`, `7B`; what people write: `7B-70B`, `7-70B`, `70B+`, `70亿`; and what the program itself
 * prints: `~15T`, `15000000000000`.
 *
 * @returns null where it is none, or holds no number
 */
export function parseRange(kind: QuantityKind, text: string): Range | null {
  return text.length > MOST_CHARACTERS ? null : parsePlain(kind, plainForm(kind, text));
}

function parsePlain(kind: QuantityKind, plain: string): Range | null {
  const number = (written: string): number | null => {
    if (kind === 'context' && Number(written) < LEAST_CONTEXT) return null;
    return parseQuantity(kind, written) ?? (WRITTEN_OUT.test(written) ? Number(written) : null);
  };
  const [, sign, bound = ''] = /^([<>]=?)(.+)$/.exec(plain) ?? [];
  if (sign !== undefined) {
    const value = number(bound);
    if (value === null) return null;
    const isIncluded = sign.endsWith('=');
    return sign.startsWith('>')
      ? { least: value, most: Infinity, withLeast: isIncluded, withMost: true }
      : { least: 0, most: value, withLeast: true, withMost: isIncluded };
  }
  const [from = '', to = from, ...others] = plain.split('..').map((end) => end.replace('*', ''));
  if (others.length > 0 || (from === '' && to === '')) return null;
  const least = from === '' ? 0 : number(from);
  const most = to === '' ? Infinity : number(to);
  if (least === null || most === null || least > most) return null;
  return { least, most, withLeast: true, withMost: true };
}

/** What is meant most often by a number without a unit. */
const USUAL_UNITS: Readonly<Partial<Record<QuantityKind, string>>> = { size: 'GB', context: 'K' };

/**
 * What may be meant by a text that is no range: its ends the other way round, or a unit behind numbers
 * that have none, that of the other end where it has one; null where that makes no range either.
 */
export function meantRange(kind: QuantityKind, text: string): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  const plain = plainForm(kind, text);
  const units = [/[A-Z]+/.exec(plain)?.[0] ?? '', USUAL_UNITS[kind] ?? 'B'];
  const united = units.map((unit) => plain.replace(/\d+(?:\.\d+)?(?!\.?\d|[A-Z])/g, `$&${unit}`));
  const likely = [...united, ...united.map((one) => one.split('..').reverse().join('..'))];
  return likely.find((one) => parsePlain(kind, one) !== null) ?? null;
}

/** Whether a number lies in a range. */
export function isIn(value: number, { least, most, withLeast, withMost }: Range): boolean {
  return (withLeast ? value >= least : value > least) && (withMost ? value <= most : value < most);
}
