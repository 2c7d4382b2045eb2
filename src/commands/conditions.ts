import type { Command } from 'commander';
import { kebabCase } from '../catalog/letter-case';
import type { Catalog } from '../catalog/types';
import { ARCHITECTURES } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { quotable } from '../messages/printable';
import type { Conditions } from '../select/figures';
import type { ResolvedFilters } from '../select/filter';
import { RANGE_FIGURES, type RangeFigure } from '../select/names';
import type { Range } from '../select/ranges';
import { UsageError } from './context';
import { collect } from './options';

/** What is asked of figures and licences, as commander gives it. */
export interface ConditionOptions {
  readonly params?: string;
  readonly activeParams?: string;
  readonly tokens?: string;
  readonly context?: string;
  readonly size?: string;
  readonly architecture?: readonly string[];
  readonly license?: readonly string[];
  readonly language?: readonly string[];
  readonly commercial?: boolean;
}

/** The options that ask for figures or licences. */
export const CONDITION_NAMES = [
  ...RANGE_FIGURES,
  'architecture',
  'language',
  'license',
  'commercial',
] as const satisfies readonly (keyof ConditionOptions)[];

/** Whether anything is asked of figures or licences. */
export function hasConditions(options: ConditionOptions): boolean {
  return CONDITION_NAMES.some((name) => options[name] !== undefined);
}

/** Declares the conditions on figures and licences. */
export function addConditions(command: Command, { options }: Messages): void {
  command
    .option('--params <range>', options.params)
    .option('--active-params <range>', options.activeParams)
    .option('--tokens <range>', options.tokens)
    .option('--context <range>', options.context)
    .option('--size <range>', options.size)
    .option('--architecture <architecture>', options.architecture, collect)
    .option('--language <language>', options.language, collect)
    .option('--license <licence>', options.license, collect)
    .option('--commercial', options.commercial);
  completes(command, {
    architecture: { of: ARCHITECTURES, joined: true, excluded: true },
    language: { of: languageNames, joined: true, excluded: true },
    license: { of: licenseNames, joined: true, excluded: true },
  });
}

async function licenseNames(loadCatalog: () => Promise<Catalog>): Promise<string[]> {
  const { candidatesFor } = await import('../select/filter-candidates');
  return candidatesFor('license', await loadCatalog()).map(({ id }) => id);
}

/** What is asked for first, and the languages that data sets list. */
async function languageNames(loadCatalog: () => Promise<Catalog>): Promise<string[]> {
  const { languagesIn } = await import('../select/filter-candidates');
  const { MULTILINGUAL } = await import('../catalog/languages');
  return [MULTILINGUAL, ...languagesIn(await loadCatalog())];
}

/** An example of each range, as an error gives it. */
const EXAMPLES: Readonly<Record<RangeFigure, readonly [string, string, string]>> = {
  params: ['7B', '">=70B"', '7B..70B'],
  activeParams: ['3B', '"<10B"', '3B..10B'],
  tokens: ['15T', '">=10T"', '1T..15T'],
  context: ['128K', '">=128K"', '32K..1M'],
  size: ['44TB', '">1TB"', '100GB..10TB'],
};

/**
 * Reads the ranges that were asked for.
 *
 * @throws UsageError for what is no range, with what is
 */
export async function readConditions(
  options: ConditionOptions,
  filters: Pick<ResolvedFilters, 'license' | 'architecture' | 'language' | 'without'>,
  messages: Messages,
): Promise<Conditions> {
  const { errors, comma } = messages;
  const { QUANTITY_KINDS } = await import('../catalog/quantities');
  const { conditionsOf } = await import('../select/figures');
  const { meantRange, parseRange } = await import('../select/ranges');
  const example = (figure: RangeFigure, text: string): string => {
    const meant = meantRange(QUANTITY_KINDS[figure], text);
    if (meant === null) return EXAMPLES[figure].join(comma);
    return /[<>]/.test(meant) ? `"${meant}"` : meant;
  };
  const ranges: Partial<Record<RangeFigure, Range>> = {};
  for (const figure of RANGE_FIGURES) {
    const text = options[figure];
    if (text === undefined) continue;
    const range = parseRange(QUANTITY_KINDS[figure], text);
    if (range === null) {
      throw new UsageError(
        errors.badRange(`--${kebabCase(figure)}`, quotable(text, messages)),
        errors.rangesAre(example(figure, text)),
      );
    }
    ranges[figure] = range;
  }
  return conditionsOf(filters, ranges, options.commercial ?? false);
}
