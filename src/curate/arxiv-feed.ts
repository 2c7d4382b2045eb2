import { Parser } from 'htmlparser2';
import { arxivId } from '../catalog/accessors';
import { plainArxivId } from '../search/identifiers';
import { tidy } from './page-title';

/** A paper as arXiv's API tells of it. */
export interface ArxivPaper {
  readonly title: string;
  readonly authors: readonly string[];
  /** When its first version came, in the form of RFC 3339; empty where that is not said. */
  readonly published: string;
  /** Its categories, `cs.CL`, the first one first. */
  readonly subjects: readonly string[];
  readonly summary: string;
}

/** How many papers are asked for at once. */
export const ARXIV_BATCH = 100;

/** The question to arXiv's API for some papers (info.arxiv.org/help/api/user-manual.html). */
export function arxivQuery(ids: readonly string[]): string {
  return `https://export.arxiv.org/api/query?id_list=${ids.join(',')}&max_results=${ids.length}`;
}

const TEXTS = ['id', 'title', 'published', 'summary'] as const;

const emptyEntry = () => ({
  ...{ id: '', title: '', published: '', summary: '' },
  authors: [] as string[],
  subjects: [] as string[],
});

/**
 * The papers of an answer of arXiv's API, by their ids without a version; what is not there is
 * left out.
 *
 * @returns null where it is no such answer, or one that tells of an error
 */
export function readArxivFeed(bytes: Uint8Array): Map<string, ArxivPaper> | null {
  const papers = new Map<string, ArxivPaper>();
  const path: string[] = [];
  let [isFeed, isWhole, isError] = [false, false, false];
  let entry = emptyEntry();
  const parser = new Parser(
    {
      onopentag(name, { term = '' }) {
        path.push(name);
        if (path.length === 1) isFeed = name === 'feed';
        if (isAt('entry')) entry = emptyEntry();
        if (isAt('entry/author')) entry.authors.push('');
        if (isAt('entry/category')) entry.subjects.push(term);
      },
      ontext(text) {
        for (const field of TEXTS) if (isAt(`entry/${field}`)) entry[field] += text;
        if (isAt('entry/author/name')) entry.authors.push((entry.authors.pop() ?? '') + text);
      },
      onclosetag(name, isImplied) {
        if (isAt('entry')) {
          const { title, authors, published, subjects, summary } = entry;
          const id = arxivId(entry.id.trim());
          if (id === null) isError = true;
          else {
            papers.set(plainArxivId(id), {
              title: tidy(title),
              authors: authors.map(tidy),
              published: tidy(published),
              subjects,
              summary: tidy(summary),
            });
          }
        }
        if (name === 'feed' && !isImplied) isWhole = true;
        path.pop();
      },
    },
    { xmlMode: true },
  );
  const isAt = (place: string): boolean => path.join('/') === `feed/${place}`;
  parser.end(new TextDecoder().decode(bytes));
  return isFeed && isWhole && !isError ? papers : null;
}
