import type { Figure } from '../catalog/figures';
import type { LicenseClass } from '../catalog/licenses';
import type { Architecture, LinkKind } from '../catalog/types';
import { plural } from './plural';

/** What things of a catalogue are called in English, in the terminal and in the browser. */
export const vocabulary = {
  figures: {
    params: 'Parameters',
    activeParams: 'Active',
    tokens: 'Tokens',
    context: 'Context',
    architecture: 'Architecture',
    design: 'Design',
    compute: 'Compute',
    precision: 'Precision',
    optimizer: 'Optimiser',
    documents: 'Documents',
    size: 'Size',
    languages: 'Languages',
    gated: 'Gated',
    cutoff: 'Cut-off',
    derivedFrom: 'Made from',
    license: 'Licence',
  } satisfies Record<Figure, string> as Record<Figure, string>,
  architectures: {
    dense: 'dense',
    moe: 'MoE',
    hybrid: 'hybrid',
    recurrent: 'recurrent',
    diffusion: 'diffusion',
    'encoder-decoder': 'encoder-decoder',
  } satisfies Record<Architecture, string> as Record<Architecture, string>,
  /** `2.788M hours of H800`. */
  acceleratorHours: (hours: string, of: string) => `${hours} hours${of ? ` of ${of}` : ''}`,
  languageCount: (count: number) => plural(count, 'language'),
  yes: 'yes',
  no: 'no',
  categories: {
    report: 'report',
    paper: 'paper',
    dataset: 'data set',
    tool: 'tool',
    blog: 'blog post',
    guide: 'guide',
  } as Record<string, string>,
  linkKinds: {
    paper: 'paper',
    homepage: 'homepage',
    blog: 'blog',
    data: 'data',
    code: 'code',
    model: 'model',
    demo: 'demo',
  } satisfies Record<LinkKind, string> as Record<LinkKind, string>,
  comma: ', ',
  /** Between a name and what is said of it. */
  colon: ': ',
  /** Between facts on one line. */
  separator: ' · ',
  /** Between a section and one that it holds. */
  above: ' › ',
  /** Where a text was cut. */
  ellipsis: '…',
  /** What is said of results none of which has all of the words. */
  partial: {
    /** The mark of each: the words that it has not. */
    lacks: (words: string) => `lacks: ${words}`,
    shown: (missing: string) =>
      `nothing has all of these words; these come closest, the best without: ${missing}`,
    also: (full: number, lacking: number) =>
      `${full} ${full === 1 ? 'has' : 'have'} all of these words, ${lacking} ${lacking === 1 ? 'comes close and says what it lacks' : 'come close and say what they lack'}`,
    strict: (count: number, missing: string) =>
      `nothing has all of these words; without --strict: ${plural(count, 'resource')}, the best without: ${missing}`,
    /** @param hasFields whether the format can hold chosen fields */
    unmarked: (count: number, format: string, missing: string, hasFields: boolean) =>
      `nothing has all of these words; the closest (${plural(count, 'resource')}, the best without: ${missing}) would bear no mark in ${format}; ${hasFields ? '--fields …,missing marks them, ' : ''}--partial prints them all the same`,
  },
  ignoredWords: (count: number) =>
    `the query is too long: ${plural(count, 'word')} at its end ${count === 1 ? 'was' : 'were'} not looked for`,
  /** Stands after the last author. */
  andOthers: ', and others',
  unverified: 'not verified',
  dateOf: (kind: string) => `first released as ${kind}`,
  onlySeries: (series: string) => `${series} series`,
  unplaced: 'Elsewhere',
  /** Put behind a value. */
  aside: (text: string) => ` (${text})`,
  silent: (count: number) =>
    count === 1
      ? '1 is kept that does not state what is left out'
      : `${count} are kept that do not state what is left out`,
  unstated: (count: number) =>
    `${count} more may fit, but ${count === 1 ? 'does' : 'do'} not state what is asked for`,
  /** What stands among the languages of data sets and is none. */
  languageWords: {
    multilingual: 'multilingual',
    code: 'source code',
  } as Readonly<Record<string, string>>,
  licenseClasses: {
    permissive: 'permissive',
    'share-alike': 'share-alike',
    'non-commercial': 'non-commercial',
    restricted: 'restricted',
    mixed: 'mixed',
    unknown: 'unknown',
  } satisfies Record<LicenseClass, string> as Record<LicenseClass, string>,
};

export type Vocabulary = typeof vocabulary;
