import type { Plugin } from 'rolldown';

/**
 * A circle of files each of which needs the next one to be loaded before it, as `a → b → a`.
 *
 * @param needs what each file needs
 * @returns null where there is none
 */
export function circleIn(needs: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): string | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file].join(' → ');
    if (done.has(file)) return null;
    for (const needed of needs.get(file) ?? []) {
      const circle = follow(needed, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of needs.keys()) {
    const circle = follow(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

/**
 * Ends a build whose files need each other in a circle: the one that is loaded first finds nothing in
 * the other, in some calls only. A module that no group of the configuration names is how it comes.
 */
export function withoutCircles(): Plugin {
  return {
    name: 'without-circles',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const circle = circleIn(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
      if (circle !== null) this.error(`files of the build need each other in a circle: ${circle}`);
    },
  };
}
