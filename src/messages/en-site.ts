import { vocabulary } from './en-vocabulary';

/** What the site says in English, also in the browser. `zh-site.ts` has the same keys. */
export const site = {
  ...vocabulary,
  /** Of a catalogue without one. */
  title: 'A catalogue of resources',
  skip: 'Skip to the content',
  navigation: 'Pages',
  languages: 'Languages',
  licences: 'Licences of what this page is made with',
  madeFrom: (count: number) =>
    `${count} ${count === 1 ? 'resource' : 'resources'}, written by awesome-pretrain site`,

  catalogue: {
    navigation: 'Catalogue',
    description: (count: number) =>
      `${count} resources, in sections; to search, filter and cite from`,
  },
};

export type SiteMessages = typeof site;
