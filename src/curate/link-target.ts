import { arxivId } from '../catalog/accessors';
import { plainArxivId } from '../search/identifiers';

/** What is asked to learn where a link leads. */
export type Target =
  /** A paper, of which arXiv's API tells many at once. */
  | { readonly kind: 'arxiv'; readonly id: string }
  /** A repository, a model, a data set, a space or a collection, as the host's API tells of it. */
  | {
      readonly kind: 'repository';
      readonly api: string;
      /** What it is called in the link. */
      readonly name: string;
      /** What stands before its name in its address. */
      readonly home: string;
    }
  /** A page that is read as people read it. */
  | { readonly kind: 'page' };

const GITHUB = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;

/** Pages of Hugging Face whose first part names no account. */
const HUGGING_FACE_PAGES = /^(?:blog|docs|papers|posts|learn|tasks|organizations|settings|join)\//;

const HUGGING_FACE = 'https://huggingface.co/';

/** The APIs of Hugging Face, by what stands before a name in an address. */
const HUGGING_FACE_APIS: Readonly<Record<string, string>> = {
  datasets: 'api/datasets/',
  spaces: 'api/spaces/',
  collections: 'api/collections/',
  '': 'api/models/',
};

/**
 * What to ask about a link.
 *
 * @param hasGithubToken without a token GitHub's API answers 60 times an hour, so pages are read
 */
export function targetOf(address: string, hasGithubToken: boolean): Target {
  const id = arxivId(address);
  if (id !== null) return { kind: 'arxiv', id: plainArxivId(id) };
  const [, repository] = GITHUB.exec(address) ?? [];
  if (repository !== undefined && hasGithubToken) {
    const api = `https://api.github.com/repos/${repository}`;
    return { kind: 'repository', api, name: repository, home: 'https://github.com/' };
  }
  if (address.startsWith(HUGGING_FACE)) {
    const path = address.slice(HUGGING_FACE.length).replace(/\/$/, '');
    const [, kind = '', name] =
      /^(?:(datasets|spaces|collections)\/)?([\w.-]+\/[\w.-]+)$/.exec(path) ?? [];
    if (name !== undefined && !HUGGING_FACE_PAGES.test(path)) {
      const home = HUGGING_FACE + (kind && `${kind}/`);
      return {
        kind: 'repository',
        api: `${HUGGING_FACE}${HUGGING_FACE_APIS[kind]}${name}`,
        name,
        home,
      };
    }
  }
  return { kind: 'page' };
}
