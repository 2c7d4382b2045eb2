import { isWithin, lastPart } from '../catalog/accessors';
import { fold } from '../catalog/nearest';
import type { Catalog, Resource, Section, Tag } from '../catalog/types';
import { applyFilters, type ResolvedFilters } from './filter';

/** A section that was asked for, and the tag of the same name that more resources carry. */
export interface TaggedElsewhere {
  readonly section: string;
  readonly tag: string;
  /** How many of what was found stand in the section. */
  readonly here: number;
  /** How many carry the tag and were not found. */
  readonly more: number;
  /** What finds all that carry the tag. */
  readonly filters: ResolvedFilters;
}

/**
 * The sections that were asked for and have the name of a tag, where what carries that tag stands
 * elsewhere as well; none where tags were asked for too.
 *
 * @param found what the filters let through
 */
export function taggedElsewhere(
  found: readonly Resource[],
  filters: ResolvedFilters,
  catalog: Catalog,
): TaggedElsewhere[] {
  const { section: wanted = [], tag: tags = [], without } = filters;
  if (tags.length > 0) return [];
  const isFound = new Set(found);
  return catalog.sections
    .filter(({ id }) => wanted.includes(id))
    .flatMap((section) => {
      const tag = catalog.tags.find((one) => isNamedAlike(section, one));
      if (tag === undefined || without?.tag?.includes(tag.id)) return [];
      const tagged = { ...filters, section: [], tag: [tag.id] };
      const all = applyFilters(catalog.resources, tagged, catalog);
      const more = all.filter((one) => !isFound.has(one)).length;
      const here = found.filter(({ placements }) =>
        placements.some((one) => isWithin(one.section, section.id)),
      ).length;
      return more === 0 ? [] : [{ section: section.id, tag: tag.id, here, more, filters: tagged }];
    });
}

/** Whether a section's own part of its id is that of a tag, or its title the tag's label. */
function isNamedAlike({ id, title }: Section, tag: Tag): boolean {
  const labels = Object.values(tag.label).map(fold);
  return (
    fold(lastPart(id)) === fold(tag.id) ||
    Object.values(title).some((one) => labels.includes(fold(one)))
  );
}
