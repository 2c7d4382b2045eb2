import { inLanguage } from '../../catalog/accessors';
import { describedIn } from '../../catalog/figures';
import type { Catalog, Resource, Section } from '../../catalog/types';
import { CATALOGUE_PAGE, resourcePage } from '../addresses';
import { ResourceItem } from '../components/resource-item';
import { SearchForm } from '../components/search-form';
import type { Page } from '../page';
import {
  FILTERS,
  FOUND,
  HEAD,
  LISTING,
  RESULTS,
  resourcePlace,
  SELECTION,
  sectionPlace,
} from '../places';
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
      hasWords: true,
      isTitled: true,
      body: () => (
        <>
          <div class="masthead">
            <h1>{title}</h1>
            <p class="intro">{description}</p>
            <Extent edition={edition} />
          </div>
          <SearchForm words={words} />
          <div class="columns">
            <details id={FILTERS} class="filters">
              <summary>
                <span class="label">{words.finder.filters}</span>
              </summary>
            </details>
            <div id={RESULTS} class="results">
              <div id={HEAD} class="results-head">
                <p class="status" role="status">
                  {words.finder.count(resources.length, resources.length)}
                </p>
              </div>
              <div id={FOUND} />
              <div id={LISTING}>
                <Listing edition={edition} />
              </div>
            </div>
          </div>
        </>
      ),
      after: () => (
        <section id={SELECTION} class="selection" aria-label={words.finder.selection} hidden />
      ),
    },
  ];
}

/** How much there is, of what, and up to when. */
function Extent({ edition }: { readonly edition: Edition }) {
  const { words, code, site } = edition;
  const { resources, series } = site.catalog;
  const described = resources.flatMap(describedIn);
  const counts = {
    resources: resources.length,
    series: series.filter(({ id }) => resources.some((one) => one.series === id)).length,
    models: described.filter(({ kind }) => kind === 'model').length,
    datasets: described.filter(({ kind }) => kind === 'dataset').length,
  };
  const latest = resources
    .flatMap(({ date }) => (date?.length === 7 ? date : []))
    .toSorted()
    .at(-1);
  return (
    <ul class="extent">
      {Object.entries(counts).map(
        ([name, count]) =>
          count > 0 && (
            <li key={name}>
              <b>{count}</b> {words.catalogue.extent[name as keyof typeof counts]}
            </li>
          ),
      )}
      {latest && <li>{words.catalogue.upTo(monthIn(latest, code))}</li>}
    </ul>
  );
}

/** A month in words: `November 2026`, `2026年11月`. */
function monthIn(month: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month}-01`));
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
        <>
          <h2 class="part">{edition.words.unplaced}</h2>
          <Members edition={edition} members={unplaced} level={3} />
        </>
      )}
    </>
  );
}

interface Part {
  readonly section: Section;
  /** What is at home there. */
  readonly members: readonly Resource[];
}

/** Without a script, what leads to the sections. */
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
  const title = inLanguage(section.title, code);
  const intro = section.intro && <p class="note">{inLanguage(section.intro, code)}</p>;
  const place = sectionPlace(section.id);
  if (section.parent === null) {
    return (
      <>
        <h2 class="part" id={place}>
          {title}
        </h2>
        {intro}
        <Members edition={edition} members={members} level={3} />
      </>
    );
  }
  return (
    <section aria-labelledby={place}>
      <h3 class="section" id={place}>
        {title} <span class="count">{members.length}</span>
      </h3>
      {intro}
      <Members edition={edition} members={members} level={4} />
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
          page={resourcePage(resource.id)}
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
