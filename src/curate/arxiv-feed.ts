import { Parser } from 'htmlparser2';
import { arxivId } from '../catalog/accessors';
import { tidy } from './page-title';

/** A paper as arXiv's API tells of it. */
export interface ArxivPaper {
  readonly title: string;
  readonly authors: readonly string[];
}

/** How many papers are asked for at once. */
export const ARXIV_BATCH = 100;

/** The question to arXiv's API for some papers (info.arxiv.org/help/api/user-manual.html). */
export function arxivQuery(ids: readonly string[]): string {
  return `https://export.arxiv.org/api/query?id_list=${ids.join(',')}&max_results=${ids.length}`;
}

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
  let entry = { id: '', title: '', authors: [] as string[] };
  const parser = new Parser(
    {
      onopentagname(name) {
        path.push(name);
        if (path.length === 1) isFeed = name === 'feed';
        if (isAt('entry')) entry = { id: '', title: '', authors: [] };
        if (isAt('entry/author')) entry.authors.push('');
      },
      ontext(text) {
        if (isAt('entry/id')) entry.id += text;
        if (isAt('entry/title')) entry.title += text;
        if (isAt('entry/author/name')) entry.authors.push((entry.authors.pop() ?? '') + text);
      },
      onclosetag(name, isImplied) {
        if (isAt('entry')) {
          const { title, authors } = entry;
          const id = arxivId(entry.id.trim());
          if (id === null) isError = true;
          else papers.set(id, { title: tidy(title), authors: authors.map(tidy) });
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
