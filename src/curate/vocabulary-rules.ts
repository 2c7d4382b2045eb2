import type { Path } from '../catalog/faults';
import type { CatalogFile } from '../catalog/schema';
import { type Finding, Findings } from './finding';

/** Sections, families and tags that tell nothing apart: without members, or a tag of one resource. */
export function lintVocabulary(file: CatalogFile): Finding[] {
  const { sections, series = [], tags = [], resources } = file;
  const tagged = countOf(resources.flatMap((resource) => [...new Set(resource.tags ?? [])]));
  const members = countOf(resources.flatMap(({ series: own }) => own ?? []));
  const placed = countOf(
    resources.flatMap(({ placements = [] }) => placements.map(({ section }) => section)),
  );
  return [
    ...tags.flatMap(({ id }, index) => {
      const count = tagged.get(id) ?? 0;
      const found = new Findings(['tags', index], { about: id });
      if (count < 2) found.add(count === 0 ? 'no-member' : 'tag-once', ['id'], { id });
      return found.all;
    }),
    ...series.flatMap(({ id }, index) => noMember(id, ['series', index], members.has(id))),
    ...sections.flatMap(({ id, sections: below = [] }, index) => [
      ...noMember(
        id,
        ['sections', index],
        placed.has(id) || below.some((one) => placed.has(one.id)),
      ),
      ...below.flatMap((one, number) =>
        noMember(one.id, ['sections', index, 'sections', number], placed.has(one.id)),
      ),
    ]),
  ];
}

function noMember(id: string, path: Path, hasMember: boolean): Finding[] {
  const found = new Findings(path, { about: id });
  if (!hasMember) found.add('no-member', ['id'], { id });
  return found.all;
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
