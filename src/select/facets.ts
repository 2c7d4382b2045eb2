import { type Described, describedIn } from '../catalog/figures';
import { languageValues } from '../catalog/languages';
import { licenseOf } from '../catalog/licenses';
import { type Catalog, LINK_KINDS, type Resource } from '../catalog/types';
import { countValues, tally } from './counts';
import { type Conditions, fitOf } from './figures';
import type { FigureFilter, ValueFilter } from './names';

/** What resources can be narrowed by where one chooses among values. */
export type Facet = ValueFilter | FigureFilter;

/**
 * How many resources a filter would leave of some, by each of its values: a section and an
 * organisation also with what is below it, a licence also by its class. What none has is not in there.
 *
 * @param conditions what else is asked of the model or data set that has a licence, an architecture or languages
 */
export function countFacet(
  resources: readonly Resource[],
  facet: Facet,
  catalog: Catalog,
  conditions: Conditions | null = null,
): ReadonlyMap<string, number> {
  switch (facet) {
    case 'section':
    case 'series':
    case 'tag':
    case 'category':
      return countValues(resources, facet, catalog);
    case 'org': {
      const wholes = new Map(catalog.orgs.map(({ name, partOf }) => [name, partOf]));
      return count(resources, ({ org }) => org.flatMap((name) => withWholes(name, wholes)));
    }
    case 'has':
      return count(resources, ({ links }) => LINK_KINDS.filter((kind) => links[kind]));
    case 'license':
      return count(resources, (resource) =>
        fittingIn(resource, conditions).flatMap(({ license }) =>
          license === null ? [] : [license, licenseOf(license).class],
        ),
      );
    case 'architecture':
      return count(resources, (resource) =>
        fittingIn(resource, conditions).flatMap(({ architecture }) => architecture),
      );
    case 'language':
      return count(resources, (resource) =>
        fittingIn(resource, conditions).flatMap(({ languages }) => languageValues(languages)),
      );
  }
}

function count(
  resources: readonly Resource[],
  valuesOf: (resource: Resource) => readonly string[],
): ReadonlyMap<string, number> {
  return tally(resources.flatMap((resource) => [...new Set(valuesOf(resource))]));
}

function fittingIn(resource: Resource, conditions: Conditions | null): readonly Described[] {
  const all = describedIn(resource);
  return conditions ? all.filter((one) => fitOf(one, conditions) === 'fits') : all;
}

/** An organisation with those that it is a part of. */
export function withWholes(name: string, wholes: ReadonlyMap<string, string | null>): string[] {
  const all = [name];
  for (const one of all) {
    const whole = wholes.get(one);
    if (whole && !all.includes(whole)) all.push(whole);
  }
  return all;
}
