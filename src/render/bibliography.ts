import { distance } from 'fastest-levenshtein';
import type { Resource } from '../catalog/types';
import { identifierKeys, plainArxivId, plainDoi } from '../search/identifiers';
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
  /** Those whose key an entry has that is of another work. */
  readonly taken: readonly Present[];
}

/** What tells a work whatever its entry is called. */
interface Work {
  readonly key: string;
  /** Other keys of it, which biblatex knows: `ids`. */
  readonly aliases: readonly string[];
  readonly line: number | null;
  readonly arxiv: ReadonlySet<string>;
  readonly doi: ReadonlySet<string>;
  /** As `plainTitle` writes them. */
  readonly titles: ReadonlySet<string>;
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
    const own = ownWork(reference, resource);
    const same = works.find((work) => share(own.arxiv, work.arxiv) || share(own.doi, work.doi));
    // BibTeX does not tell capitals from small letters in a key.
    const namesake = works.find(({ key, aliases }) =>
      [key, ...aliases].some((one) => one.toLowerCase() === own.key.toLowerCase()),
    );
    const found = same ?? namesake;
    if (found === undefined) {
      added.push(resource);
      works.push(own);
    } else {
      const isTaken = same === undefined && isOther(own, found);
      (isTaken ? taken : present).push({
        resource,
        key: isTaken ? own.key : found.key,
        line: found.line,
      });
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
  const [ending = ''] = /(?:\r?\n){0,2}$/.exec(text) ?? [];
  const missing = text.trim() === '' ? 0 : 2 - (ending.match(/\n/g) ?? []).length;
  const added = '\n'.repeat(missing) + renderBibtex(resources);
  return isDos ? added.replaceAll('\n', '\r\n') : added;
}

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((value) => other.has(value));

/** Whether two works that have the same key differ in something that tells one from another. */
function isOther(one: Work, other: Work): boolean {
  const differ = (['arxiv', 'doi'] as const).some(
    (what) => one[what].size > 0 && other[what].size > 0,
  );
  const isTitled = one.titles.size > 0 && other.titles.size > 0;
  const isAlike = [...one.titles].some((a) => [...other.titles].some((b) => areAlike(a, b)));
  return differ || (isTitled && !isAlike);
}

/** Whether two titles may be of one work: slightly different, or one without what follows it. */
function areAlike(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const numbers = (title: string): string => (title.match(/\d+/g) ?? []).join(' ');
  const longest = Math.max(one.length, other.length);
  return numbers(one) === numbers(other) && distance(one, other) <= longest * CLEARLY_ANOTHER;
}

/** Titles of which more letters than this part are different ones are those of two works. */
const CLEARLY_ANOTHER = 0.4;
/** So many letters of a title are compared. */
const MOST_LETTERS = 300;

/** A title by its letters and numbers, whatever stands between or over them. */
const plainTitle = (title: string): string =>
  withoutLatex(title)
    .replace(/\\(?:[A-Za-z]+|.)/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, MOST_LETTERS);

const known = (...values: (string | null)[]): Set<string> =>
  new Set(values.filter((value) => value !== null));

function ownWork({ key, arxiv, doi, url }: Reference, { title, paperTitle }: Resource): Work {
  const plain = doiKey(doi ?? '');
  return {
    key,
    aliases: [],
    line: null,
    arxiv: known(arxiv && plainArxivId(arxiv), arxivIn(url ?? '')),
    doi: known(plain),
    titles: known(plainTitle(title) || null, plainTitle(paperTitle ?? '') || null),
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
  const dois = [plain('doi'), ...addresses.map((address) => doiIn(address) ?? '')];
  return {
    key,
    aliases: plain('ids')
      .split(',')
      .map((one) => one.trim()),
    line,
    arxiv: known(
      ...ARXIV_FIELDS.map((name) => ARXIV.exec(plain(name))?.[1])
        .filter((id) => id !== undefined)
        .map(plainArxivId),
      ...[...addresses, ...dois].map(arxivIn),
    ),
    doi: known(...dois.map(doiKey)),
    titles: known(plainTitle(fields.get('title') ?? '') || null),
  };
}

/** `2412.19437v2`, `arXiv preprint arXiv:2412.19437 [cs.CL]`, `abs/2412.19437`, `cs/0112017`. */
const ARXIV =
  /^(?=.{1,100}$)(?:arxiv|corr|e-?prints?|preprint|abs|[\s:.,/])*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\s*(?:[[(][\w.-]+[\])])?[\s.]*$/i;

/** The arXiv id in an address or a DOI: of arXiv, or of one that shows its papers. */
const arxivIn = (address: string): string | null =>
  /^arxiv:(.*)/.exec(ARXIV_ADDRESS.test(address) ? (identifierKeys(address)[0] ?? '') : '')?.[1] ??
  null;

const ARXIV_ADDRESS =
  /arxiv|ar5iv|alphaxiv|huggingface\.co\/papers|hf\.co\/papers|semanticscholar/i;

/** A DOI as all spell it, however it was written; null for what is none, and for arXiv's. */
function doiKey(text: string): string | null {
  const [doi] = /10\.\d{4,9}\/\S+/.exec(plainDoi(text)) ?? [];
  return doi === undefined || /^10\.48550\/arxiv/i.test(doi) ? null : doi.toLowerCase();
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
