import type { Figure } from '../catalog/figures';
import { vocabulary } from './en-vocabulary';
import { plural } from './plural';

/** What the site says in English, also in the browser. `zh-site.ts` has the same keys. */
export const site = {
  ...vocabulary,
  /** Its own: `words-en.js` holds these. */
  language: 'en',
  /** Of a catalogue without one. */
  title: 'A catalogue of resources',
  skip: 'Skip to the content',
  navigation: 'Pages',
  languages: 'Languages',
  licences: 'Licences of what this page is made with',
  madeFrom: (count: number) => `${plural(count, 'resource')}, written by awesome-pretrain site`,
  appearance: 'Light or dark',

  catalogue: {
    navigation: 'Catalogue',
    description: (count: number) =>
      `${plural(count, 'resource')}, in sections; to search, filter and cite from`,
    contents: 'Contents',
    /** How much there is: a number, and of what. */
    extent: {
      resources: 'resources',
      series: 'model families',
      models: 'models with figures',
      datasets: 'data sets with figures',
    },
    upTo: (month: string) => `up to ${month}`,
  },

  /** What a figure counts, after the number; of parameters and bytes the number alone says it. */
  figuresIn: {
    activeParams: 'active',
    tokens: 'tokens',
    context: 'context',
    documents: 'documents',
  } as Partial<Record<Figure, string>>,

  /** The page of one resource. */
  resource: {
    figures: 'Figures',
    cite: 'Cite',
    copy: (format: string) => `Copy ${format}`,
    copied: (format: string) => `Copied as ${format}`,
    notCopied: 'The browser does not let anything be copied; select the text instead.',
    styles: { bibtex: 'BibTeX', csl: 'CSL-JSON', plain: 'One line', markdown: 'Markdown' },
    places: 'Where it stands',
    record: 'Record',
    wrong: 'Something wrong? Say so',
    /** What a report of a mistake begins with. */
    correction: (title: string, id: string) => `Correct: ${title} (${id})`,
  },

  /** The pages of models and of data sets. */
  figuresOf: {
    models: {
      navigation: 'Models',
      intro: (count: number) =>
        `The figures of ${plural(count, 'model')}, as their reports and model cards state them.`,
      count: (count: number) => plural(count, 'model'),
    },
    datasets: {
      navigation: 'Data sets',
      intro: (count: number) =>
        `The figures of ${plural(count, 'data set')}, as those who made them state them.`,
      count: (count: number) => plural(count, 'data set'),
    },
    name: 'Name',
    date: 'Date',
    org: 'Organisation',
    series: 'Family',
    title: 'Title',
    note: 'Note',
    annotation: 'Annotation',
    search: 'Filter',
    placeholder: 'Filter by name, family or organisation',
    parts: 'Parts of data sets in rows of their own',
    of: (shown: number, all: string) => `${shown} of ${all}`,
    select: (name: string) => `Select: ${name}`,
    compare: 'Compare',
    compared: 'Side by side',
    compareMore: 'Select two or more to compare them.',
    remove: (name: string) => `Remove: ${name}`,
    close: 'Close',
    selection: 'Selected rows',
    plot: {
      over: (figure: string) => `${figure} over time`,
      show: 'Show',
      other: 'other',
      help: 'Arrow keys go from one to the next, Enter opens it.',
      helpOfTouch: 'A tap says which one it is, another opens it.',
      /** Where the plot is wider than the screen. */
      swipe: 'Swipe to see other years.',
      empty: 'None of these states it.',
    },
  },

  /** What other programs read. */
  files: {
    feed: 'Feed',
    whatIsNew: 'what was added last',
    forPrograms: 'For programs',
    eachHasPage: (address: string) => `Each resource has a page of its own, ${address}.`,
    about: {
      'catalog.json': 'everything: links, authors, dates, figures, annotations in all languages',
      'models.csv': 'the figures of all models',
      'datasets.csv': 'the figures of all data sets',
      'references.bib': 'all references, as BibTeX',
    },
  },

  /** What finds things in the catalogue. */
  finder: {
    label: 'Search',
    placeholder: 'Find by name, topic, organisation or arXiv id',
    loading: 'Making the search ready …',
    failed: 'The search could not be loaded; reload the page to try again.',
    results: 'Results',
    count: (found: number, total: number) =>
      found === total ? plural(total, 'resource') : `${found} of ${plural(total, 'resource')}`,
    more: (count: number) => `Show ${count} more`,
    none: 'Nothing has all of this.',
    elsewhere: (count: number) => `${count} without the filters`,
    meant: 'Did you mean',
    filters: 'Filters',
    done: (found: string) => `Show ${found}`,
    facets: {
      section: 'Section',
      series: 'Model family',
      tag: 'Topic',
      category: 'Kind',
      org: 'Organisation',
      has: 'Link',
      license: 'Licence',
      architecture: 'Architecture',
      language: 'Language',
    },
    moreValues: (count: number) => `${count} more`,
    fewerValues: 'Fewer',
    dates: 'Date',
    since: 'From',
    until: 'To',
    addedSince: 'Added since',
    dateExample: 'e.g. 2024-06',
    figures: 'Figures',
    least: 'At least',
    most: 'At most',
    /** What one may write of each figure. */
    examples: {
      params: 'e.g. 70B',
      activeParams: 'e.g. 10B',
      tokens: 'e.g. 15T',
      context: 'e.g. 128K',
      size: 'e.g. 10TB',
    },
    commercial: 'Free for commercial use',
    /** A value that is left out. */
    excluded: (value: string) => `not ${value}`,
    remove: (what: string) => `Remove: ${what}`,
    clear: 'Clear all',
    unknown: (value: string, name: string) => `${name}: “${value}” is not known.`,
    unreadable: (value: string, name: string) => `${name}: “${value}” cannot be read.`,
    order: 'Order',
    orders: {
      best: 'Best match',
      list: 'As listed',
      date: 'Newest first',
      oldest: 'Oldest first',
      title: 'By title',
      added: 'Last added first',
      params: 'Most parameters',
      'active-params': 'Most active parameters',
      tokens: 'Most tokens',
      context: 'Longest context',
      size: 'Largest data set',
    },
    reversed: 'in reverse order',
    select: (title: string) => `Select: ${title}`,
    selection: 'Selected resources',
    selected: (count: number) => `${count} selected`,
    selectAll: (count: number) => `Select all ${count}`,
    clearSelection: 'Clear',
    copyAs: 'Copy as',
    formats: { markdown: 'Markdown', bibtex: 'BibTeX', csv: 'CSV', urls: 'Links' },
    download: 'Download',
    copied: (count: number, format: string) => `Copied ${count} as ${format}`,
    notCopied: 'The browser does not let anything be copied; download it instead.',
  },
};

export type SiteMessages = typeof site;
