import { sectionIds } from '../catalog/accessors';
import type { Catalog, Resource } from '../catalog/types';
import { lightStem, tokenize } from './analyzer';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { isStopWord } from './stop-words';

/** So many are enough, unless the catalogue itself states more. */
const ENOUGH = 5;
/** Less alike than this, two of our resources have only by chance something in common. */
const LEAST = 0.12;
/** What people may type, and who made a thing, say less than what it is and is called. */
const LESS = 0.5;

/**
 * What else is worth a look beside each resource: what the catalogue relates to it, in either
 * direction, then what is most like it.
 *
 * How alike two are is the cosine of their features (words of their names and keywords, tags, sections,
 * families, organisations), each weighed by its inverse document frequency. Annotations have no part in
 * it, for they find fewer of those that our catalogue relates; nor authors, who lead to other subjects.
 *
 * @returns by id; five at most, the best first, more only where the catalogue relates more
 */
export function relatedIn({ resources }: Catalog): ReadonlyMap<string, readonly Resource[]> {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const stated = new Map(resources.map(({ id, related }) => [id, new Set(related)]));
  for (const { id, related } of resources) for (const one of related) stated.get(one)?.add(id);
  const likenessTo = likenessIn(resources);
  return new Map(
    resources.map(({ id }, at) => {
      const own = [...(stated.get(id) ?? [])].flatMap((one) => byId.get(one) ?? []);
      const like = [...likenessTo(at)]
        .flatMap((likeness, other) => (likeness < LEAST || other === at ? [] : { likeness, other }))
        .sort((one, another) => another.likeness - one.likeness)
        .flatMap(({ other }) => resources[other] ?? [])
        .filter((one) => !own.includes(one))
        .slice(0, Math.max(0, ENOUGH - own.length));
      return [id, [...own, ...like]];
    }),
  );
}

/** What tells of a place in the list how alike that resource is to each of the list, from 0 to 1. */
function likenessIn(resources: readonly Resource[]): (at: number) => Float64Array {
  const features = resources.map(featuresOf);
  const frequencies = new Map<string, number>();
  for (const feature of features.flatMap((own) => [...own.keys()])) {
    frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1);
  }
  const vectors = features.map((own) => {
    const weighed = [...own].map(([feature, weight]) => {
      const frequency = frequencies.get(feature) ?? 0;
      return [feature, weight * inverseDocumentFrequency(frequency, resources.length)] as const;
    });
    const length = Math.hypot(...weighed.map(([, value]) => value));
    return weighed.map(([feature, value]) => [feature, value / length] as const);
  });
  const postings = new Map<string, { readonly at: number; readonly value: number }[]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [feature, value] of vector) {
      const posting = postings.get(feature);
      if (posting) posting.push({ at, value });
      else postings.set(feature, [{ at, value }]);
    }
  }
  return (at) => {
    const sums = new Float64Array(resources.length);
    for (const [feature, value] of vectors[at] ?? []) {
      for (const other of postings.get(feature) ?? []) {
        sums[other.at] = (sums[other.at] ?? 0) + value * other.value;
      }
    }
    return sums;
  };
}

/** What may be common to resources, with its weight. */
function featuresOf(resource: Resource): Map<string, number> {
  const { title, aliases, keywords, tags, series, org } = resource;
  // A word of a name and of a keyword is one of a name.
  return new Map([
    ...wordsIn(keywords).map((word) => [`word ${word}`, LESS] as const),
    ...wordsIn([title, ...aliases]).map((word) => [`word ${word}`, 1] as const),
    ...tags.map((tag) => [`tag ${tag}`, 1] as const),
    ...sectionIds(resource).map((section) => [`section ${section}`, 1] as const),
    ...org.map((name) => [`organisation ${name}`, LESS] as const),
    ...(series === null ? [] : [[`series ${series}`, 1] as const]),
  ]);
}

function wordsIn(texts: readonly string[]): string[] {
  return texts
    .flatMap(tokenize)
    .map(lightStem)
    .filter((word) => word.length > 1 && !isStopWord(word));
}
