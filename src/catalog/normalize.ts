import { byRank, newestFirst } from './accessors';
import { camelCase } from './letter-case';
import { parseQuantity, type QuantityKind } from './quantities';
import type { CatalogFile, ResourceEntry } from './schema';
import { afterChildren, byParent, inTree } from './section-order';
import type {
  Catalog,
  Dataset,
  DatasetPart,
  Model,
  Placement,
  Quantity,
  Resource,
  Section,
} from './types';

/**
 * Turns a checked catalogue file into the form that everything else works with:
 * camelCase keys, no key absent, sections as a flat list, resources in the list's order.
 *
 * @param name the file, as its resources name it; null for the catalogue that is built in
 */
export function normalize(file: CatalogFile, name: string | null = null): Catalog {
  const sections = inTree(flatten(file.sections, null));
  return {
    parts: [{ file: name, isOwn: false }],
    clashes: [],
    languages: file.languages,
    title: file.title ?? null,
    intro: file.intro ?? null,
    sections,
    series: (file.series ?? []).map((series) => ({
      id: series.id,
      title: series.title,
      org: series.org ?? null,
      synonyms: series.synonyms ?? [],
    })),
    tags: (file.tags ?? []).map((tag) => ({
      id: tag.id,
      label: tag.label,
      synonyms: tag.synonyms ?? [],
    })),
    orgs: (file.orgs ?? []).map((org) => ({
      name: org.name,
      partOf: org['part-of'] ?? null,
      country: org.country ?? null,
      synonyms: org.synonyms ?? [],
    })),
    resources: inListOrder(
      file.resources.map((entry) => normalizeResource(entry, name)),
      sections,
    ),
  };
}

type SectionEntry = CatalogFile['sections'][number];

function flatten(entries: readonly SectionEntry[], parent: string | null): Section[] {
  return entries.flatMap((entry) => [
    { id: entry.id, parent, title: entry.title, intro: entry.intro ?? null },
    ...flatten(entry.sections ?? [], entry.id),
  ]);
}

function normalizeResource(entry: ResourceEntry, name: string | null): Resource {
  return {
    id: entry.id,
    formerly: entry.formerly ?? [],
    title: entry.title,
    paperTitle: entry['paper-title'] ?? null,
    aliases: entry.aliases ?? [],
    category: entry.category,
    series: entry.series ?? null,
    org: entry.org ?? [],
    authors: entry.authors ?? [],
    moreAuthors: entry['more-authors'] ?? false,
    date: entry.date ?? null,
    dateOf: entry['date-of'] ?? null,
    citeKey: entry['cite-key'] ?? null,
    added: entry.added ?? null,
    checked: entry.checked ?? null,
    updated: entry.updated ?? null,
    venue: entry.venue ?? null,
    tags: entry.tags ?? [],
    keywords: entry.keywords ?? [],
    annotation: entry.annotation,
    links: entry.links,
    models: (entry.models ?? []).map(normalizeModel),
    dataset: entry.dataset ? normalizeDataset(entry.dataset) : null,
    license: entry.license ?? null,
    sources: entry.sources ?? [],
    unverified: entry.unverified ?? [],
    related: entry.related ?? [],
    placements: (entry.placements ?? []).map(
      (placement): Placement => ({
        section: placement.section,
        rank: placement.rank ?? null,
        annotation: placement.annotation ?? null,
      }),
    ),
    catalog: name,
  };
}

type ModelEntry = NonNullable<ResourceEntry['models']>[number];
type DatasetEntry = NonNullable<ResourceEntry['dataset']>;

function normalizeModel(entry: ModelEntry): Model {
  const { compute } = entry;
  return {
    id: entry.id,
    name: entry.name ?? null,
    params: quantity('count', entry.params),
    activeParams: quantity('count', entry['active-params']),
    tokens: quantity('count', entry.tokens),
    context: quantity('context', entry.context),
    architecture: [...new Set([entry.architecture ?? []].flat())],
    design: entry.design ?? null,
    compute: compute
      ? {
          hours: quantity('amount', compute.hours),
          of: compute.of ?? null,
          flops: quantity('flops', compute.flops),
        }
      : null,
    precision: entry.precision ?? null,
    optimizer: entry.optimizer ?? null,
    license: entry.license ?? null,
    about: (entry.about ?? []).map(camelCase),
    note: entry.note ?? null,
  };
}

function normalizeDataset(entry: DatasetEntry): Dataset {
  return {
    ...datasetFigures(entry),
    gated: entry.gated ?? null,
    cutoff: entry.cutoff ?? null,
    derivedFrom: entry['derived-from'] ?? [],
    parts: (entry.parts ?? []).map((part) => ({
      id: part.id,
      name: part.name ?? null,
      ...datasetFigures(part),
    })),
  };
}

function datasetFigures(
  entry: Omit<DatasetEntry, 'gated' | 'cutoff' | 'derived-from' | 'parts'>,
): Omit<DatasetPart, 'id' | 'name'> {
  return {
    tokens: quantity('count', entry.tokens),
    documents: quantity('amount', entry.documents),
    size: quantity('size', entry.size),
    languages: entry.languages ?? [],
    license: entry.license ?? null,
    about: entry.about ?? [],
    note: entry.note ?? null,
  };
}

function quantity(kind: QuantityKind, written: string | number | undefined): Quantity | null {
  if (written === undefined) return null;
  const value = parseQuantity(kind, String(written)) ?? Number.NaN;
  // YAML reads `3.3e24` as a number.
  const text = kind === 'flops' ? value.toExponential().replace('+', '') : String(written);
  return { value, text };
}

/**
 * The list's order: by the first section that holds a resource, in the order of the tree, what
 * stands in a section itself after what stands below it; then as `bySection` has it.
 */
export function inListOrder(
  resources: readonly Resource[],
  sections: readonly Section[],
): Resource[] {
  const order = afterChildren(byParent(sections), null).map((section) => section.id);
  const place = new Map(order.map((id, index) => [id, index]));
  const first = (resource: Resource): [number, Placement | undefined] => {
    let best: [number, Placement | undefined] = [order.length, undefined];
    for (const placement of resource.placements) {
      const index = place.get(placement.section) ?? order.length;
      if (index < best[0]) best = [index, placement];
    }
    return best;
  };
  return resources
    .map((resource, index) => ({ resource, index, first: first(resource) }))
    .sort(
      (a, b) =>
        a.first[0] - b.first[0] ||
        byRank(a.first[1], b.first[1]) ||
        newestFirst(a.resource, b.resource) ||
        a.index - b.index,
    )
    .map(({ resource }) => resource);
}
