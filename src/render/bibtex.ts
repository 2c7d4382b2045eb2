import type { Resource } from '../catalog/types';
import { nameToLatex, toLatex } from './latex';
import { type Reference, type ReferenceAuthor, toReference } from './references';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Resources as BibTeX, in UTF-8, for BibTeX and biber. */
export function renderBibtex(resources: readonly Resource[]): string {
  return resources.map((resource) => entry(toReference(resource))).join('\n');
}

function entry(reference: Reference): string {
  const { container, volume, issue, pages, org, medium } = reference;
  const { arxiv, doi, url, year, month } = reference;
  const type = entryType(reference);
  const authors = [
    ...reference.authors.map(author),
    ...(reference.moreAuthors ? ['others'] : []),
  ].join(' and ');
  const fields: (readonly [string, string | null | undefined])[] = [
    ['author', braced(authors)],
    // Braced twice: what is a name and what is only a title's capital, no style can know.
    ['title', braced(braced(toLatex(reference.title)))],
    [CONTAINERS[type] ?? 'booktitle', container && braced(toLatex(container))],
    ['type', reference.type === 'thesis' ? medium && braced(toLatex(medium)) : null],
    ['volume', volume && braced(volume)],
    ['number', issue && braced(issue.replace(/[–-]/, '--'))],
    ['pages', pages && braced(pages.replace('-', '--'))],
    ['institution', type === 'techreport' ? braced(org.map(nameToLatex).join(' and ')) : null],
    ['howpublished', type === 'misc' ? medium && braced(toLatex(medium)) : null],
    ['year', year && braced(year)],
    ['month', month === null ? null : MONTHS[month - 1]],
    ['eprint', arxiv && braced(arxiv)],
    ['archivePrefix', arxiv && braced('arXiv')],
    ['doi', doi && braced(verbatim(doi))],
    ['url', url && braced(verbatim(url))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value && value !== '{}' ? [`  ${name} = ${value}`] : [],
  );
  return `@${type}{${reference.key},\n${lines.join(',\n')}\n}\n`;
}

/** What the field is called in which it was published, but for conferences. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  phdthesis: 'school',
  mastersthesis: 'school',
};

function entryType({ type, org, medium }: Reference): string {
  switch (type) {
    case 'thesis':
      return /^(?:m|b|硕|学)/i.test(medium ?? '') ? 'mastersthesis' : 'phdthesis';
    case 'article-journal':
      return 'article';
    case 'paper-conference':
      return 'inproceedings';
    case 'report':
      return org.length > 0 ? 'techreport' : 'misc';
    default:
      return 'misc';
  }
}

const braced = (text: string): string => `{${text}}`;

/** `von Last, Jr., First`; in braces what must stay whole. */
function author(name: ReferenceAuthor): string {
  if ('literal' in name) return braced(nameToLatex(name.literal));
  const { given, particle, family, suffix } = name;
  if (given === '') {
    const whole = [particle, family, suffix].filter((part) => part !== '').join(' ');
    return braced(nameToLatex(whole));
  }
  // One that does not begin with an ASCII capital would be read as one more particle.
  const words = family.split(' ');
  const isWhole =
    words.some((word) => /^\P{L}*\p{Ll}/u.test(word)) ||
    (words.length > 1 && !words.every((word) => /^[A-Z]/.test(word)));
  const last = isWhole ? braced(nameToLatex(family)) : nameToLatex(family);
  const before = particle === '' ? '' : `${nameToLatex(particle)} `;
  return [before + last, ...(suffix === '' ? [] : [suffix]), givenName(given)].join(', ');
}

/**
 * A given name of which BibTeX, biber and others make an initial. BibTeX counts bytes and would cut
 * a letter that LaTeX has no command for in the middle: it takes what stands in braces with a command
 * whole. This command does nothing, and what reads BibTeX without LaTeX (pandoc, citation-js) knows it.
 */
function givenName(name: string): string {
  return name
    .split(/(?<=[ -])/)
    .map((part) => {
      const [, before = '', letter = '', rest = ''] =
        /^(\P{L}*)(\p{L}\p{M}*)(.*)$/u.exec(part) ?? [];
      const first = nameToLatex(letter);
      if (!/^[^ -~]/.test(first)) return nameToLatex(part);
      return `${nameToLatex(before)}{\\textrm{}${first}}${nameToLatex(rest)}`;
    })
    .join('');
}

/**
 * An address as it stands in a field that LaTeX does not read, without what must come in pairs: a
 * brace would end the field, and some readers look for mathematics even there.
 */
function verbatim(address: string): string {
  return address.replace(
    /[\\{}$]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
