import { type Described, describedIn } from '../catalog/figures';
import { languageValues, MULTILINGUAL } from '../catalog/languages';
import { allowsCommercialUse, licenseOf } from '../catalog/licenses';
import type { Resource } from '../catalog/types';
import { RANGE_FIGURES, type RangeFigure } from './names';
import { isIn, type Range } from './ranges';

/** What is asked of figures and licences: all of it must hold for the same model, data set or part. */
export interface Conditions {
  readonly ranges: Readonly<Partial<Record<RangeFigure, Range>>>;
  /** Any of these, by the names of licences and of their classes. */
  readonly licenses: readonly string[];
  readonly withoutLicenses: readonly string[];
  readonly architectures: readonly string[];
  readonly withoutArchitectures: readonly string[];
  /** Any of these, by the codes of languages, `code` and `multilingual`. */
  readonly languages: readonly string[];
  readonly withoutLanguages: readonly string[];
  /** Whether it must be free for commercial use, without conditions on who uses it and for what. */
  readonly commercial: boolean;
}

/** What filters by value ask of figures and licences, with some ranges. */
export function conditionsOf(
  { license = [], architecture = [], language = [], without = {} }: NamedConditions,
  ranges: Conditions['ranges'],
  commercial: boolean,
): Conditions {
  return {
    ranges,
    licenses: license,
    withoutLicenses: without.license ?? [],
    architectures: architecture,
    withoutArchitectures: without.architecture ?? [],
    languages: language,
    withoutLanguages: without.language ?? [],
    commercial,
  };
}

/** What filters name of licences, architectures and languages, and what they leave out. */
interface NamedConditions {
  readonly license?: readonly string[] | undefined;
  readonly architecture?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  readonly without?: Omit<NamedConditions, 'without'> | undefined;
}

/** Whether something fits; `unstated` where it might, but states less than is asked for. */
type Fit = 'fits' | 'unstated' | 'unfit';

/** What conditions look at of a model, a data set or a part of one. */
export interface Stated extends Pick<Described, 'kind' | 'license' | 'architecture' | 'languages'> {
  readonly params: Amount;
  readonly activeParams: Amount;
  readonly tokens: Amount;
  readonly context: Amount;
  readonly size: Amount;
}
type Amount = { readonly value: number } | null;

/** How a model, a data set or a part of one fits what is asked. */
export function fitOf(one: Stated, conditions: Conditions): Fit {
  let isStated = true;
  const holds = (isAsked: boolean, isKnown: boolean, test: () => boolean): boolean => {
    if (!isAsked) return true;
    if (isKnown) return test();
    isStated = false;
    return true;
  };
  const { ranges, licenses, withoutLicenses, architectures, withoutArchitectures } = conditions;
  const { languages, withoutLanguages } = conditions;
  const isLicensed = one.license !== null;
  const isCalled = (names: readonly string[]): boolean =>
    names.some((name) => name === one.license || name === licenseOf(one.license ?? '').class);
  const isBuilt = (names: readonly string[]): boolean =>
    one.architecture.some((name) => names.includes(name));
  const speaks = (names: readonly string[]): boolean =>
    languageValues(one.languages).some((name) => names.includes(name));
  const fits =
    RANGE_FIGURES.every((figure) => {
      const range = ranges[figure];
      if (range === undefined) return true;
      // A model has no size on a disk, a data set no parameters.
      if (!canState(one, figure)) return false;
      const value = one[figure]?.value;
      return holds(true, value !== undefined, () => isIn(value ?? 0, range));
    }) &&
    holds(licenses.length > 0, isLicensed, () => isCalled(licenses)) &&
    !(isLicensed && isCalled(withoutLicenses)) &&
    holds(conditions.commercial, isLicensed, () => allowsCommercialUse(one.license)) &&
    (architectures.length === 0 || one.kind === 'model') &&
    holds(architectures.length > 0, one.architecture.length > 0, () => isBuilt(architectures)) &&
    !isBuilt(withoutArchitectures) &&
    (languages.length === 0 || isOfData(one)) &&
    holds(languages.length > 0, knowsLanguages(one, languages), () => speaks(languages)) &&
    !speaks(withoutLanguages);
  if (!fits) return 'unfit';
  return isStated ? 'fits' : 'unstated';
}

function canState(one: Stated, figure: RangeFigure): boolean {
  if (one.kind === 'model') return figure !== 'size';
  return isOfData(one) && (figure === 'tokens' || figure === 'size');
}

const isOfData = ({ kind }: Stated): boolean => kind === 'dataset' || kind === 'part';

/** Whether it is known if a data set has one of some languages: not where they are only counted. */
function knowsLanguages({ languages }: Stated, wanted: readonly string[]): boolean {
  if (typeof languages !== 'number') return languages.length > 0;
  return (
    wanted.every((one) => one === MULTILINGUAL) ||
    wanted.some((one) => languageValues(languages).includes(one))
  );
}

/** Whether something could state what is left out, and does not. */
export function isSilent(one: Stated, conditions: Conditions): boolean {
  const { withoutLicenses, withoutArchitectures, withoutLanguages } = conditions;
  return (
    (withoutLicenses.length > 0 && one.license === null) ||
    (withoutArchitectures.length > 0 && one.kind === 'model' && one.architecture.length === 0) ||
    (withoutLanguages.length > 0 && isOfData(one) && !knowsLanguages(one, withoutLanguages))
  );
}

/** What conditions leave of some resources. */
export interface Fitting {
  /** Those of which one model, data set or part fits. */
  readonly resources: readonly Resource[];
  /** Those that might, but state less than is asked for. */
  readonly unstated: readonly Resource[];
  /** Those among the first that fit only because they do not state what is left out. */
  readonly silent: readonly Resource[];
}

/** Resources by what conditions leave of them. */
export function fitting(resources: readonly Resource[], conditions: Conditions): Fitting {
  const unstated: Resource[] = [];
  const silent: Resource[] = [];
  const fit = resources.filter((resource) => {
    const all = describedIn(resource).map((one) => ({ one, fit: fitOf(one, conditions) }));
    const fits = all.filter((each) => each.fit === 'fits');
    if (fits.length === 0 && all.some((each) => each.fit === 'unstated')) unstated.push(resource);
    if (fits.length > 0 && fits.every(({ one }) => isSilent(one, conditions)))
      silent.push(resource);
    return fits.length > 0;
  });
  return { resources: fit, unstated, silent };
}

/**
 * Puts things in the order of a figure: the largest first, what states none last, also where the
 * order is turned round.
 */
export function byFigure<T>(
  things: readonly T[],
  numberOf: (thing: T) => number | null,
  isReversed: boolean,
): T[] {
  const valued = things.map((thing, index) => ({ thing, index, value: numberOf(thing) }));
  const sign = isReversed ? -1 : 1;
  return valued
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || a.index - b.index;
      }
      return sign * (b.value - a.value) || a.index - b.index;
    })
    .map(({ thing }) => thing);
}

/** What of a resource states the largest number for a figure, of what fits; null where nothing does. */
export function largest(
  resource: Resource,
  figure: RangeFigure,
  conditions: Conditions | null,
): Described | null {
  let best: Described | null = null;
  for (const one of describedIn(resource)) {
    if (conditions !== null && fitOf(one, conditions) !== 'fits') continue;
    if ((one[figure]?.value ?? 0) > (best?.[figure]?.value ?? 0)) best = one;
  }
  return best;
}
