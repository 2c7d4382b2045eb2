import { Parser } from 'htmlparser2';
import * as v from 'valibot';
import type { Author } from '../catalog/types';
import { parseJson } from './host-answers';
import { type Metadata, noMetadata, toAuthor, toLine, toMonth } from './metadata';

/** The question to Crossref's REST API for a work (api.crossref.org). */
export function crossrefQuery(doi: string): string {
  return `https://api.crossref.org/works/${encodeURIComponent(doi)}`;
}

const texts = v.fallback(v.array(v.string()), []);
const work = v.object({
  message: v.object({
    type: v.nullish(v.string()),
    title: texts,
    subtitle: texts,
    author: v.fallback(
      v.array(
        v.object({
          given: v.nullish(v.string()),
          family: v.nullish(v.string()),
          suffix: v.nullish(v.string()),
          /** Of a team. */
          name: v.nullish(v.string()),
        }),
      ),
      [],
    ),
    issued: v.nullish(v.object({ 'date-parts': v.array(v.array(v.nullable(v.number()))) })),
    'container-title': texts,
    'short-container-title': texts,
    subject: texts,
    abstract: v.nullish(v.string()),
  }),
});

/**
 * What an answer of Crossref's says of a work.
 *
 * @param link the address of its DOI
 * @returns null where it is no such answer
 */
export function readCrossrefWork(bytes: Uint8Array, doi: string, link: string): Metadata | null {
  const { success, output } = v.safeParse(work, parseJson(bytes));
  if (!success) return null;
  const { type, title, subtitle, author, issued, abstract, subject, ...rest } = output.message;
  const [main = '', sub = ''] = [title[0], subtitle[0]].map((one) => withoutMarkup(one ?? ''));
  const [year, month] = issued?.['date-parts'][0] ?? [];
  return {
    ...noMetadata(link),
    // Some have the subtitle in the title as well.
    title: (main.includes(sub) ? main : `${main}: ${sub}`) || null,
    authors: author.flatMap(toPerson),
    date: toMonth([year, month].filter((part) => part).join('-')),
    subjects: subject.map(toLine),
    about: withoutMarkup(abstract ?? ''),
    venue: type === 'posted-content' ? null : venueOf(rest, year ?? null),
    category: type === 'dataset' ? 'dataset' : null,
    source: crossrefQuery(doi),
  };
}

function toPerson({
  given,
  family,
  suffix,
  name,
}: v.InferOutput<typeof work>['message']['author'][number]): Author[] {
  const group = toLine(name ?? '');
  if (group !== '') return [{ group }];
  const person = toLine([given, family, suffix].filter((part) => part).join(' '));
  return person === '' ? [] : [given ? person : toAuthor(person)];
}

/** A conference by its acronym where it has one, a journal by its name; with the year. */
function venueOf(
  names: { 'container-title': string[]; 'short-container-title': string[] },
  year: number | null,
): string | null {
  const name = withoutMarkup(
    names['container-title'][0] ?? names['short-container-title'][0] ?? '',
  );
  if (name === '') return null;
  return year === null || name.includes(String(year)) ? name : `${name} ${year}`;
}

/** The text of what may hold HTML or JATS, as titles and abstracts there do. */
function withoutMarkup(text: string): string {
  let plain = '';
  const parser = new Parser({
    ontext: (part) => {
      plain += part;
    },
  });
  parser.end(text);
  return toLine(plain);
}
