import { isAddress } from '../catalog/address';
import { identifierKeys, plainArxivId, plainDoi } from '../search/identifiers';
import { type Target, targetOf } from './link-target';
import { arxivIdInDoi } from './never-given';

/** What somebody named: a paper by its arXiv id or DOI, a repository, or any other page. */
export type Named = { readonly link: string } & (
  | { readonly kind: 'arxiv'; readonly id: string }
  | { readonly kind: 'doi'; readonly doi: string }
  | Extract<Target, { kind: 'repository' | 'page' }>
);

/**
 * What a text names, in whatever form that is written.
 *
 * @param text an arXiv id, a DOI or an address, with its scheme or without
 * @returns null where it is none of them
 */
export function identify(text: string): Named | null {
  const word = text.trim().replace(/^<(.*)>$/, '$1');
  const id = ARXIV_ID.exec(word)?.[1];
  if (id !== undefined) return paper(id);
  const doi = doiIn(word);
  if (doi !== null) return byDoi(doi);
  const address = addressOf(word);
  if (address === null) return null;
  const link = plainLink(address);
  const arxiv = /^https:\/\/arxiv\.org\/abs\/(.+)$/.exec(link)?.[1];
  if (arxiv !== undefined) return paper(arxiv);
  const linked = doiIn(link);
  if (linked !== null) return byDoi(linked);
  const target = targetOf(link, true);
  return target.kind === 'arxiv' ? paper(target.id) : { ...target, link };
}

/** An arXiv id alone, of any time. */
const ARXIV_ID =
  /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i;

/** A DOI alone, in an address of doi.org, or in one of a publisher's that is built by it. */
const DOI =
  /^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/|https?:\/\/[\w.-]+\/doi\/(?:(?:abs|full|pdf|epdf|book)\/)?)?(10\.\d{4,9}(?:\/|%2f)[^\s?#]+)/i;

function doiIn(word: string): string | null {
  const found = DOI.exec(word)?.[1];
  return found === undefined ? null : plainDoi(found.replace(/[.,;]+$/, ''));
}

function paper(text: string): Named {
  const id = plainArxivId(text);
  return { kind: 'arxiv', id, link: `https://arxiv.org/abs/${id}` };
}

/** arXiv gives each paper a DOI of its own. */
function byDoi(doi: string): Named {
  const id = arxivIdInDoi(doi);
  if (id !== null) return paper(id);
  const path = encodeURI(doi).replace(/[#?]/g, encodeURIComponent);
  return { kind: 'doi', doi, link: `https://doi.org/${path}` };
}

/** A text as an address in ASCII; also where it lacks the scheme, or is what git is given. */
function addressOf(word: string): string | null {
  const [, host, path] = /^(?:ssh:\/\/)?git@([\w.-]+)[:/](.*)$/.exec(word) ?? [];
  const hasScheme = /^https?:\/\//i.test(word);
  const isBare = /^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/\S*$/i.test(word);
  const address =
    path !== undefined ? `https://${host}/${path}` : isBare ? `https://${word}` : word;
  if ((!hasScheme && address === word) || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return isAddress(href) ? href : null;
}

/** Hosts that show what arXiv has. */
const ARXIV_MIRROR =
  /^https?:\/\/(?:(?:[\w-]+\.)*(?:arxiv|ar5iv|alphaxiv)\.org|(?:huggingface\.co|hf\.co)\/papers)\//i;

/** Pages in other forms, and the one that is written. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?(?:tree\/(?:main|master)\/?)?(?:[?#].*)?$/i,
    'https://github.com/$1/$2',
  ],
  [
    /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/((?:(?:datasets|spaces|collections)\/)?(?!(?:blog|docs|papers|posts|learn|tasks|organizations|settings|join|datasets|spaces|collections)\/)[\w.-]+\/[\w.-]+)(?:\/(?:tree|blob|resolve|discussions|viewer)(?:\/.*)?)?\/?(?:[?#].*)?$/i,
    'https://huggingface.co/$1',
  ],
  [
    /^https?:\/\/(?:www\.)?openreview\.net\/(?:pdf|forum|attachment)\?(?:.*&)?id=([\w-]+).*$/i,
    'https://openreview.net/forum?id=$1',
  ],
  [
    /^https?:\/\/(?:www\.)?aclanthology\.org\/([\w.-]+?)(?:v\d+)?(?:\.pdf|\/)?$/i,
    'https://aclanthology.org/$1/',
  ],
];

/** An address as a catalogue writes it: of a known host in one form, of any without what tracks. */
export function plainLink(address: string): string {
  const [key = ''] = ARXIV_MIRROR.test(address) ? identifierKeys(address) : [];
  if (key.startsWith('arxiv:')) return paper(key.slice('arxiv:'.length)).link;
  for (const [pattern, form] of FORMS) {
    if (pattern.test(address)) return address.replace(pattern, form);
  }
  return /[?&]utm_/i.test(address) ? withoutTracking(address) : address;
}

function withoutTracking(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (/^utm_/i.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}
