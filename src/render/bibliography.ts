import type { Resource } from '../catalog/types';
import { renderBibtex } from './bibtex';
import type { BibtexEntry } from './bibtex-entries';
import { doiIn, type Reference, toReference } from './references';

/** A resource that a bibliography has, and the entry that it stands in. */
export interface Present {
  readonly resource: Resource;
  readonly key: string;
  /** Null where it was put there just now. */
  readonly line: number | null;
}

/** What is to be done so that a bibliography holds some resources. */
export interface Additions {
  readonly added: readonly Resource[];
  readonly present: readonly Present[];
  /** Those whose key an entry has that is of another arXiv paper. */
  readonly taken: readonly Present[];
}

/** What tells a work whatever its entry is called. */
interface Work {
  readonly key: string;
  readonly line: number | null;
  readonly arxiv: ReadonlySet<string>;
  readonly doi: ReadonlySet<string>;
}

/** Tells which resources are in a bibliography, by arXiv id, DOI or key, and which are not. */
export function additionsTo(
  entries: readonly BibtexEntry[],
  resources: readonly Resource[],
): Additions {
  const works: Work[] = entries.map(workOf);
  const added: Resource[] = [];
  const present: Present[] = [];
  const taken: Present[] = [];
  for (const resource of resources) {
    const reference = toReference(resource);
    const own = ownWork(reference);
    const same = works.find((work) => share(own.arxiv, work.arxiv) || share(own.doi, work.doi));
    // BibTeX does not tell capitals from small letters in a key.
    const namesake = works.find(({ key }) => key.toLowerCase() === own.key.toLowerCase());
    const found = same ?? namesake;
    if (found === undefined) {
      added.push(resource);
      works.push(own);
    } else {
      const isOther = same === undefined && own.arxiv.size > 0 && found.arxiv.size > 0;
      (isOther ? taken : present).push({ resource, key: found.key, line: found.line });
    }
  }
  return { added, present, taken };
}

/**
 * What has to be written behind a bibliography for some resources to stand there, with its line ends
 * and an empty line between entries.
 */
export function appendix(text: string, resources: readonly Resource[]): string {
  const breaks = text.match(/\r?\n/g) ?? [];
  const isDos = breaks.filter((one) => one === '\r\n').length * 2 > breaks.length;
  const [ending = ''] = /(?:\r?\n)*$/.exec(text) ?? [];
  const missing = text.trim() === '' ? 0 : 2 - (ending.match(/\n/g) ?? []).length;
  const added = '\n'.repeat(Math.max(0, missing)) + renderBibtex(resources);
  return isDos ? added.replaceAll('\n', '\r\n') : added;
}

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((value) => other.has(value));

const known = (...values: (string | null)[]): Set<string> =>
  new Set(values.filter((value) => value !== null));

function ownWork({ key, arxiv, doi, url }: Reference): Work {
  const plain = plainDoi(doi ?? '');
  return {
    key,
    line: null,
    arxiv: known(arxiv, arxivOfDoi(plain), arxivIn(url ?? '')),
    doi: known(plain),
  };
}

/** Fields in which people and services put an arXiv id, and nothing else with it. */
const ARXIV_FIELDS = [
  ...['eprint', 'arxivid', 'arxiv', 'journal', 'journaltitle', 'volume', 'number', 'pages', 'eid'],
  ...['note', 'howpublished'],
];
const ADDRESS_FIELDS = ['url', 'ee', 'howpublished', 'note'];

function workOf({ key, line, fields }: BibtexEntry): Work {
  const plain = (name: string): string => withoutLatex(fields.get(name) ?? '');
  const addresses = ADDRESS_FIELDS.map(plain).filter((value) => /^https?:\S+$/i.test(value));
  const dois = [plain('doi'), ...addresses.map((address) => doiIn(address) ?? '')].map(plainDoi);
  return {
    key,
    line,
    arxiv: known(
      ...ARXIV_FIELDS.map((name) => ARXIV.exec(plain(name))?.[1] ?? null),
      ...addresses.map(arxivIn),
      ...dois.map(arxivOfDoi),
    ),
    doi: known(...dois),
  };
}

/** `2412.19437v2`, `arXiv preprint arXiv:2412.19437 [cs.CL]`, `abs/2412.19437`. */
const ARXIV =
  /^(?:arxiv|corr|e-?prints?|preprint|abs|[\s:.,/])*(\d{4}\.\d{4,5})(?:v\d+)?\s*(?:[[(][\w.-]+[\])])?[\s.]*$/i;

const arxivIn = (address: string): string | null =>
  /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5})/i.exec(address)?.[1] ??
  null;

const arxivOfDoi = (doi: string | null): string | null =>
  /^10\.48550\/arxiv\.(\d{4}\.\d{4,5})/.exec(doi ?? '')?.[1] ?? null;

/** A DOI as all spell it, however it was written; null for what is none. */
function plainDoi(text: string): string | null {
  const [doi] = /10\.\d{4,9}\/\S+/.exec(text) ?? [];
  return (
    doi
      ?.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .toLowerCase() ?? null
  );
}

/** A field without what LaTeX needs: `\url{https://doi.org/10.1000/a\_b}`. */
function withoutLatex(text: string): string {
  return text
    .replace(/\\(?:url|href|path|nolinkurl)\b\s*/g, '')
    .replace(/\\([_%&#$~^{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
