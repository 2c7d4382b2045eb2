import type { Fault } from './faults';
import { some } from './known-names';

/** An organisation and the one that it is a part of, as far as both are known. */
export interface Owned {
  readonly name: string | undefined;
  readonly partOf: string | null | undefined;
}

/** Organisations that would be parts of themselves: the places of each circle, each circle once. */
export function circlesOf(orgs: readonly Owned[]): number[][] {
  const places = new Map<string, number>();
  orgs.forEach(({ name }, index) => {
    if (name !== undefined && !places.has(name)) places.set(name, index);
  });
  const circles: number[][] = [];
  const done = new Set<number>();
  for (const start of places.values()) {
    const way: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      way.push(at);
      at = places.get(orgs[at]?.partOf ?? '');
    }
    // Where the way ends at one of another way, it is no circle of its own.
    const from = at === undefined ? -1 : way.indexOf(at);
    if (from !== -1) circles.push(way.slice(from));
  }
  return circles;
}

/**
 * What is wrong with a circle.
 *
 * @param place where in the file's list stands what is to be mended
 */
export function circleFault(
  circle: readonly number[],
  orgs: readonly Owned[],
  place: number,
): Fault {
  const names = [...circle, circle[0] ?? 0].map((at) => orgs[at]?.name ?? '');
  return {
    path: ['orgs', place, 'part-of'],
    code: 'partOfItself',
    params: { name: names[0] ?? '', circle: some(names) },
  };
}
