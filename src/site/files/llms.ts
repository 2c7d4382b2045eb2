import { inLanguage } from '../../catalog/accessors';
import { sectionPath } from '../../render/labels';
import { escapeMarkdown, linked } from '../../render/markdown';
import { countValues } from '../../select/counts';
import { absoluteAddress, CATALOGUE_PAGE, FEED, pagePath, resourcePage } from '../addresses';
import type { Page } from '../page';
import { sectionPlace } from '../places';
import { type Site, type SiteFile, titleOf } from '../site';
import { hasFeed } from './feed';
import { machineFilesOf } from './machine-files';

/**
 * What the site holds and where, in Markdown, for language models that are given the site to read
 * (llmstxt.org): a title, a summary, and lists of links; in the first language.
 *
 * @param pages those of the first language
 */
export function llmsTxt(site: Site, pages: readonly Page[]): readonly SiteFile[] {
  const [language] = site.languages;
  if (!language) return [];
  const { catalog, base } = site;
  const { words, code } = language;
  const { files, catalogue } = words;
  const { intro, resources } = catalog;
  const link = (text: string, path: string, note: string): string => {
    const [page = '', place] = path.split('#');
    const address = base === null ? page : absoluteAddress(base, page);
    const target = place === undefined ? address : `${address}#${place}`;
    return `- ${linked(text, target)}: ${escapeMarkdown(note)}`;
  };
  const codes = site.languages.map((one) => one.code);
  const counts = countValues(resources, 'section', catalog);
  const sections = catalog.sections.map(({ id }) =>
    link(
      sectionPath(id, catalog, code, words),
      `${CATALOGUE_PAGE}#${sectionPlace(id)}`,
      words.finder.count(counts.get(id) ?? 0, counts.get(id) ?? 0),
    ),
  );
  const parts: readonly (readonly [heading: string, links: readonly string[]])[] = [
    [
      words.navigation,
      [
        ...pages.flatMap(({ name, navigation, description }) =>
          navigation === undefined ? [] : [link(navigation, name, description)],
        ),
        ...site.languages
          .slice(1)
          .map((other) =>
            link(
              other.name,
              pagePath(CATALOGUE_PAGE, other.code, codes),
              other.words.catalogue.description(resources.length),
            ),
          ),
      ],
    ],
    [
      files.forPrograms,
      [
        ...machineFilesOf(catalog).map((name) => link(name, name, files.about[name])),
        ...(hasFeed(catalog) ? [link(FEED, FEED, files.whatIsNew)] : []),
      ],
    ],
    [language.messages.fields.sections ?? '', sections],
  ];
  const blocks = [
    `# ${escapeMarkdown(titleOf(catalog, language))}`,
    `> ${escapeMarkdown(intro ? inLanguage(intro, code) : catalogue.description(resources.length))}`,
    files.eachHasPage(`\`${resourcePage('<id>')}\``),
    ...parts.flatMap(([heading, links]) =>
      links.length > 0 ? [`## ${heading}`, links.join('\n')] : [],
    ),
  ];
  return [{ path: LLMS, text: `${blocks.join('\n\n')}\n` }];
}

export const LLMS = 'llms.txt';
