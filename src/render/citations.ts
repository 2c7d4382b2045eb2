import type { Resource } from '../catalog/types';
import { escapeMarkdown, linked } from './markdown';
import { isFamilyFirst } from './names';
import { type Reference, type ReferenceAuthor, toReference } from './references';

/** A reference names this many authors at most. */
const NAMED = 6;

/** References for eyes, one a line. */
export function renderPlainCitations(resources: readonly Resource[]): string {
  return resources
    .map(toReference)
    .map((reference) => {
      const { title, medium, container, arxiv, url } = reference;
      const what = medium === null ? '' : ` [${medium}]`;
      return line([
        lead(reference),
        title + what + stop(title + what),
        container && `${container}${numbers(reference)}${stop(container)}`,
        arxiv && `arXiv:${arxiv}.`,
        url,
      ]);
    })
    .join('');
}

/** The same as a Markdown list, the title linked. */
export function renderMarkdownCitations(resources: readonly Resource[]): string {
  return resources
    .map(toReference)
    .map((reference) => {
      const { title, medium, container, arxiv, url } = reference;
      const what = medium === null ? '' : ` [${medium}]`;
      return line([
        `- ${escapeMarkdown(lead(reference))}`,
        `${linked(title, url)}${escapeMarkdown(what)}${stop(title + what)}`,
        container && `*${escapeMarkdown(container)}*${numbers(reference)}.`,
        arxiv && `arXiv:${arxiv}.`,
      ]);
    })
    .join('');
}

const line = (parts: readonly (string | null)[]): string =>
  `${parts.filter((part) => part).join(' ')}\n`;

/** Who and when: `A. Gu and T. Dao (2023).` */
function lead({ authors, moreAuthors, year }: Reference): string {
  const names = authors.slice(0, NAMED).map(shortName);
  const cut = moreAuthors || authors.length > NAMED;
  const last = names.length > 1 && !cut ? ` and ${names.pop()}` : '';
  const who = names.join(', ') + last + (cut ? ' et al.' : '');
  return `${who === '' ? '' : `${who} `}(${year ?? 'n.d.'}).`;
}

/** Where in a journal: ` 23(120), 1-39`. */
function numbers({ volume, issue, pages }: Reference): string {
  const where = [volume && volume + (issue === null ? '' : `(${issue})`), pages];
  const given = where.filter((part) => part !== null);
  return given.length === 0 ? '' : ` ${given.join(', ')}`;
}

/** A full stop, unless the text ends a sentence itself. */
const stop = (text: string): string => (/[.?!。？！]$/.test(text) ? '' : '.');

/** `J.-P. van der Berg Jr.` */
function shortName(author: ReferenceAuthor): string {
  if ('literal' in author) return author.literal;
  const { given, particle, family, suffix } = author;
  if (isFamilyFirst(author)) return family + given;
  const initials = given.split(' ').map((word) => word.split('-').map(initial).join('-'));
  return [...initials, particle, family, suffix].filter((part) => part !== '').join(' ');
}

/** The first letter with a full stop; scripts without capitals have no initials. */
function initial(word: string): string {
  const [first = ''] = word;
  return /\p{Lu}|\p{Ll}/u.test(first) ? `${first.toUpperCase()}.` : word;
}
