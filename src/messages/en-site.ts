import { vocabulary } from './en-vocabulary';
import { plural } from './plural';

/** What the site says in English, also in the browser. `zh-site.ts` has the same keys. */
export const site = {
  ...vocabulary,
  /** Of a catalogue without one. */
  title: 'A catalogue of resources',
  skip: 'Skip to the content',
  navigation: 'Pages',
  languages: 'Languages',
  licences: 'Licences of what this page is made with',
  madeFrom: (count: number) => `${plural(count, 'resource')}, written by awesome-pretrain site`,
  /** Light or dark. */
  appearance: {
    label: 'Colours',
    auto: 'as the system',
    light: 'light',
    dark: 'dark',
  },

  catalogue: {
    navigation: 'Catalogue',
    description: (count: number) =>
      `${plural(count, 'resource')}, in sections; to search, filter and cite from`,
    contents: 'Contents',
  },

  /** What finds things in the catalogue. */
  finder: {
    label: 'Search the catalogue',
    placeholder: 'muon, data mixing, 2412.19437 …',
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
    facets: {
      section: 'Section',
      series: 'Model family',
      tag: 'Topic',
      category: 'Kind',
      org: 'Organisation',
      has: 'Link',
      license: 'Licence',
      architecture: 'Architecture',
    },
    showAll: (count: number) => `Show all ${count}`,
    showFewer: 'Show fewer',
    dates: 'Date',
    since: 'From',
    until: 'To',
    addedSince: 'Added since',
    dateExample: '2024-06',
    figures: 'Figures',
    least: 'At least',
    most: 'At most',
    /** What one may write of each figure. */
    examples: {
      params: '70B',
      activeParams: '10B',
      tokens: '15T',
      context: '128K',
      size: '10TB',
    },
    commercial: 'Free for commercial use',
    /** A value that is left out. */
    excluded: (value: string) => `not ${value}`,
    remove: (what: string) => `Remove the filter ${what}`,
    clear: 'Remove all',
    unknown: (value: string, name: string) => `“${value}” is not known as: ${name}`,
    unreadable: (value: string, name: string) => `“${value}” cannot be read as: ${name}`,
    order: 'Order',
    orders: {
      best: 'Best first',
      list: 'As listed',
      date: 'Newest first',
      title: 'By title',
      added: 'Last added first',
      params: 'Most parameters',
      'active-params': 'Most active parameters',
      tokens: 'Most tokens',
      context: 'Longest context',
      size: 'Largest data set',
    },
    reverse: 'Turn round',
    choose: (title: string) => `Choose ${title}`,
    chosen: (count: number) => `${count} chosen`,
    chooseAll: (count: number) => `Choose all ${count}`,
    drop: 'Choose none',
    format: 'Format',
    formats: { markdown: 'Markdown', bibtex: 'BibTeX', csv: 'CSV', urls: 'Links' },
    copy: 'Copy',
    download: 'Download',
    copied: (count: number, format: string) => `Copied ${count} as ${format}`,
    notCopied: 'The browser does not let anything be copied; download it instead.',
  },
};

export type SiteMessages = typeof site;
