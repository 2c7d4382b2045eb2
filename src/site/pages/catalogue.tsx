import { inLanguage } from '../../catalog/accessors';
import type { Catalog, Resource, Section } from '../../catalog/types';
import { CATALOGUE_PAGE } from '../addresses';
import { ResourceItem } from '../components/resource-item';
import type { Page } from '../page';
import type { Edition } from '../site';

/** The page that lists everything by section. */
export function cataloguePage(edition: Edition): readonly Page[] {
  const { site, title, code, words } = edition;
  const { catalog } = site;
  const { intro, resources } = catalog;
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
          <h1>{title}</h1>
          <p class="intro">{description}</p>
          <Sections edition={edition} />
        </>
      ),
    },
  ];
}

function Sections({ edition }: { readonly edition: Edition }) {
  const { catalog } = edition.site;
  const homes = homesOf(catalog);
  return catalog.sections.map((section) => {
    const members = homes.get(section.id) ?? [];
    const Heading = section.parent === null ? 'h2' : 'h3';
    return (
      <section key={section.id} aria-labelledby={`section/${section.id}`}>
        <Heading id={`section/${section.id}`}>{inLanguage(section.title, edition.code)}</Heading>
        {section.intro && <p>{inLanguage(section.intro, edition.code)}</p>}
        {members.length > 0 && (
          <ol class="resources">
            {members.map((resource) => (
              <ResourceItem key={resource.id} resource={resource} edition={edition} />
            ))}
          </ol>
        )}
      </section>
    );
  });
}

/** The resources of each section whose first section that is, in the list's order. */
function homesOf(catalog: Catalog): ReadonlyMap<Section['id'], readonly Resource[]> {
  const homes = new Map<string, Resource[]>();
  for (const resource of catalog.resources) {
    const home = resource.placements[0]?.section ?? '';
    const members = homes.get(home);
    if (members) members.push(resource);
    else homes.set(home, [resource]);
  }
  return homes;
}
