import type { Resource } from '../catalog/types';
import { toLatex } from './latex';
import { type Reference, type ReferenceAuthor, toReference } from './references';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Resources as BibTeX, in UTF-8, for BibTeX and biber. */
export function renderBibtex(resources: readonly Resource[]): string {
  return resources.map((resource) => entry(toReference(resource))).join('\n');
}

function entry(reference: Reference): string {
  const { container, org, medium, arxiv, doi, url, year, month } = reference;
  const type = entryType(reference);
  const authors = [
    ...reference.authors.map(author),
    ...(reference.moreAuthors ? ['others'] : []),
  ].join(' and ');
  const fields: (readonly [string, string | null | undefined])[] = [
    ['author', braced(authors)],
    // Braced twice: what is a name and what is only a title's capital, no style can know.
    ['title', braced(braced(toLatex(reference.title)))],
    [type === 'article' ? 'journal' : 'booktitle', container && braced(toLatex(container))],
    ['institution', type === 'techreport' ? braced(org.map(toLatex).join(' and ')) : null],
    ['howpublished', type === 'misc' ? medium && braced(medium) : null],
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

function entryType({ type, org }: Reference): string {
  switch (type) {
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
  if ('literal' in name) return braced(toLatex(name.literal));
  const { given, particle, family, suffix } = name;
  const first = toLatex(given);
  // BibTeX counts bytes and would cut an initial out of the middle of such a letter.
  const uncut = /[^ -~]/.test(first);
  if (given === '' || uncut) {
    return braced(
      toLatex([given, particle, family, suffix].filter((part) => part !== '').join(' ')),
    );
  }
  // A word in lower case would be read as one more particle.
  const last = /(?:^| )\p{Ll}/u.test(family) ? braced(toLatex(family)) : toLatex(family);
  const before = particle === '' ? '' : `${toLatex(particle)} `;
  return [before + last, ...(suffix === '' ? [] : [suffix]), first].join(', ');
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
