import { inLanguage } from '../../catalog/accessors';
import type { Catalog, Resource, Section } from '../../catalog/types';
import { CATALOGUE_PAGE } from '../addresses';
import { ResourceItem } from '../components/resource-item';
import { SearchForm } from '../components/search-form';
import type { Page } from '../page';
import { FINDER, LISTING, resourcePlace, sectionPlace } from '../places';
import type { Edition } from '../site';

/** The page that lists everything by section; its script finds things in it. */
export function cataloguePage(edition: Edition): readonly Page[] {
  const { site, title, code, words } = edition;
  const { intro, resources } = site.catalog;
  const description = intro
    ? inLanguage(intro, code)
    : words.catalogue.description(resources.length);
  return [
    {
      name: CATALOGUE_PAGE,
      title,
      description,
      navigation: words.catalogue.navigation,
      script: 'catalogue.js',
      body: () => (
        <>
          <div class="lead">
            <h1>{title}</h1>
            <p>{description}</p>
          </div>
          <div class="catalogue">
            <div id={FINDER} class="finder">
              <SearchForm words={words} />
            </div>
            <div id={LISTING} class="listing">
              <Listing edition={edition} />
            </div>
          </div>
        </>
      ),
    },
  ];
}

/** Everything by section, with a table of contents. */
function Listing({ edition }: { readonly edition: Edition }) {
  const { catalog } = edition.site;
  const homes = homesOf(catalog);
  const parts = catalog.sections.map((section) => ({
    section,
    members: homes.get(section.id) ?? [],
  }));
  const unplaced = homes.get(UNPLACED) ?? [];
  return (
    <>
      <Contents edition={edition} parts={parts} />
      {parts.map(({ section, members }) => (
        <SectionPart key={section.id} edition={edition} section={section} members={members} />
      ))}
      {unplaced.length > 0 && (
        <section>
          <h2>{edition.words.unplaced}</h2>
          <Members edition={edition} members={unplaced} level={3} />
        </section>
      )}
    </>
  );
}

interface Part {
  readonly section: Section;
  /** What is at home there. */
  readonly members: readonly Resource[];
}

function Contents({
  edition,
  parts,
}: {
  readonly edition: Edition;
  readonly parts: readonly Part[];
}) {
  const { words, code } = edition;
  const below = (parent: string | null) => parts.filter(({ section }) => section.parent === parent);
  const list = (all: readonly Part[]) => (
    <ul>
      {all.map(({ section, members }) => (
        <li key={section.id}>
          <a href={`#${sectionPlace(section.id)}`}>{inLanguage(section.title, code)}</a>
          {members.length > 0 && <span class="count"> {members.length}</span>}
          {below(section.id).length > 0 && list(below(section.id))}
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="contents" aria-label={words.catalogue.contents}>
      {list(below(null))}
    </nav>
  );
}

function SectionPart({ edition, section, members }: Part & { readonly edition: Edition }) {
  const { code } = edition;
  const isTop = section.parent === null;
  const Heading = isTop ? 'h2' : 'h3';
  const place = sectionPlace(section.id);
  return (
    <section aria-labelledby={place}>
      <Heading id={place}>{inLanguage(section.title, code)}</Heading>
      {section.intro && <p class="intro">{inLanguage(section.intro, code)}</p>}
      <Members edition={edition} members={members} level={isTop ? 3 : 4} />
    </section>
  );
}

function Members({
  edition,
  members,
  level,
}: {
  readonly edition: Edition;
  readonly members: readonly Resource[];
  readonly level: 3 | 4;
}) {
  if (members.length === 0) return null;
  return (
    <ol class="resources">
      {members.map((resource) => (
        <ResourceItem
          key={resource.id}
          id={resourcePlace(resource.id)}
          resource={resource}
          language={edition.code}
          words={edition.words}
          level={level}
        />
      ))}
    </ol>
  );
}

const UNPLACED = '';

/** The resources of each section that is their first one, in the list's order. */
function homesOf(catalog: Catalog): ReadonlyMap<string, readonly Resource[]> {
  const homes = new Map<string, Resource[]>();
  for (const resource of catalog.resources) {
    const home = resource.placements[0]?.section ?? UNPLACED;
    const members = homes.get(home);
    if (members) members.push(resource);
    else homes.set(home, [resource]);
  }
  return homes;
}
