/** What a number counts, which decides on the units that it takes. */
export type QuantityKind = 'count' | 'context' | 'amount' | 'size' | 'flops';

/** What each figure is counted in. */
export const QUANTITY_KINDS = {
  params: 'count',
  activeParams: 'count',
  tokens: 'count',
  context: 'context',
  documents: 'amount',
  size: 'size',
  hours: 'amount',
  flops: 'flops',
} as const satisfies Record<string, QuantityKind>;

const THOUSANDS = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** What each unit stands for; without a unit a number stands for itself where that is allowed. */
const UNITS: Readonly<Record<QuantityKind, Readonly<Record<string, number>>>> = {
  /** Parameters and tokens: nobody means 7 of them. */
  count: THOUSANDS,
  /** The tokens of a context: the field counts these by 1,024. A plain number is exact. */
  context: { '': 1, K: 1024, M: 1024 ** 2 },
  /** Documents, hours. */
  amount: { '': 1, ...THOUSANDS },
  /** Bytes, by 1,000. */
  size: { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 },
  /** Floating-point operations: `3.3e24`. */
  flops: {},
};

/**
 * Reads a number with its unit, such as `671B`, `14.8T`, `128K`, `44TB`.
 *
 * @returns null where it is none of its kind, is zero, or is too large to be exact
 */
export function parseQuantity(kind: QuantityKind, text: string): number | null {
  if (kind === 'flops') {
    const flops = /^\d+(\.\d+)?(e\+?\d{1,2})?$/.test(text) ? Number(text) : 0;
    return flops > 0 ? flops : null;
  }
  const [, digits = '', unit = ''] = /^(\d{1,16}(?:\.\d{1,6})?)([A-Z]{0,2})$/.exec(text) ?? [];
  const factor = UNITS[kind][unit];
  if (digits === '' || factor === undefined) return null;
  const value = Number((Number(digits) * factor).toPrecision(15));
  return value > 0 && value <= Number.MAX_SAFE_INTEGER ? value : null;
}
