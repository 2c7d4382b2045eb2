import type { Section } from './types';

/** Sections by the one that holds them. */
type Below = ReadonlyMap<string | null, readonly Section[]>;

/**
 * Sections in the order of their tree, one before those below it. One that stands at the top though
 * its id is below another one's there (`datasets/law`) goes below that, unless it holds some itself:
 * a tree has two levels.
 */
export function inTree(sections: readonly Section[]): Section[] {
  const holders = new Set(sections.map(({ parent }) => parent));
  const tops = new Set(sections.filter(({ parent }) => parent === null).map(({ id }) => id));
  const isHeld = (id: string): boolean =>
    !holders.has(id) && idsAbove(id).some((one) => tops.has(one));
  const placed = sections.map((section): Section => {
    const { id, parent } = section;
    if (parent !== null || !isHeld(id)) return section;
    return {
      ...section,
      parent: idsAbove(id).find((one) => tops.has(one) && !isHeld(one)) ?? null,
    };
  });
  return beforeChildren(byParent(placed), null);
}

/** How many parts of an id may name one that holds it; there is no end to what may be written. */
const PARTS = 8;

/** The ids that an id is below, the nearest one first: of `a/b/c` `a/b`, then `a`. */
export function idsAbove(id: string): string[] {
  const parts = id.split('/', PARTS);
  const beginnings = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return beginnings.filter((one) => one !== id).reverse();
}

export function byParent(sections: readonly Section[]): Below {
  const below = new Map<string | null, Section[]>();
  for (const section of sections) {
    const siblings = below.get(section.parent);
    if (siblings) siblings.push(section);
    else below.set(section.parent, [section]);
  }
  return below;
}

function beforeChildren(below: Below, parent: string | null): Section[] {
  const sections = below.get(parent) ?? [];
  return sections.flatMap((section) => [section, ...beforeChildren(below, section.id)]);
}

/** Sections in the order of their tree, one after those below it. */
export function afterChildren(below: Below, parent: string | null): Section[] {
  const sections = below.get(parent) ?? [];
  return sections.flatMap((section) => [...afterChildren(below, section.id), section]);
}
