import type { Category, Resource } from '../../catalog/types';
import { type Reference, type ReferenceAuthor, toReference } from '../../render/references';
import { safeLink } from '../addresses';

/** A `<meta>` of a page: its name and what it says. */
type Tag = readonly [name: string, content: string];

/**
 * What is cited of a resource, in the tags that Google Scholar asks for and reference managers read.
 * Zotero takes what has no journal for an article of one, so what it is is said in its words too.
 */
export function citationTags(resource: Resource): Tag[] {
  const reference = toReference(resource);
  const { arxiv, doi, year, month, volume, issue, pages } = reference;
  const [first, last] = pages?.split('-') ?? [];
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['citation_title', reference.title],
    ...reference.authors.map((author) => ['citation_author', nameOf(author)] as const),
    ['citation_publication_date', year && [year, twoDigits(month)].filter(Boolean).join('/')],
    publication(reference),
    ['citation_volume', volume],
    ['citation_issue', issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_arxiv_id', arxiv],
    ['citation_doi', doi],
    ['citation_pdf_url', arxiv && `https://arxiv.org/pdf/${arxiv}`],
    ['citation_public_url', safeLink(reference.url)],
    ['z:itemType', itemType(reference, resource.category)],
  ];
  return tags.flatMap(([name, content]): Tag[] => (content ? [[name, content]] : []));
}

const twoDigits = (month: number | null): string | null =>
  month === null ? null : String(month).padStart(2, '0');

/** Where it was published, under the name that says what kind of place that is. */
function publication({ type, container, org }: Reference): readonly [string, string | null] {
  switch (type) {
    case 'article-journal':
      return ['citation_journal_title', container];
    case 'paper-conference':
      return ['citation_conference_title', container];
    case 'thesis':
      return ['citation_dissertation_institution', container];
    case 'report':
      return ['citation_technical_report_institution', org.join(', ')];
    default:
      return ['citation_publisher', null];
  }
}

/**
 * A person, family name first, or a group. Zotero takes a comma for that order, a semicolon for two
 * people, and so a comma with spaces on both of its sides: then a name stands as it is printed.
 */
function nameOf(author: ReferenceAuthor): string {
  if ('literal' in author) return author.literal.replace(/\s*[,;]\s*/g, ' ');
  const { particle, suffix } = author;
  const family = [particle, author.family].filter(Boolean).join(' ');
  const given = [author.given, suffix].filter(Boolean).join(' ');
  if (given === '') return family;
  return family.includes(' ') && given.includes(' ') ? `${given} ${family}` : `${family}, ${given}`;
}

/** What Zotero calls it. */
function itemType({ type }: Reference, category: Category): string {
  switch (type) {
    case 'article':
      return 'preprint';
    case 'article-journal':
      return 'journalArticle';
    case 'paper-conference':
      return 'conferencePaper';
    case 'software':
      return 'computerProgram';
    case 'webpage':
      return category === 'blog' ? 'blogPost' : 'webpage';
    default:
      return type;
  }
}
