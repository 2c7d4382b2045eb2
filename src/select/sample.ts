import type { Resource } from '../catalog/types';

/**
 * Draws resources by lot: each gets a number from the seed and its own id, and the lowest numbers
 * win. So a seed draws the same from the same resources on every platform and in any order of
 * theirs, and a resource that is added later seldom changes the draw.
 *
 * @param count how many, at most
 * @returns them in the order drawn
 */
export function draw(resources: readonly Resource[], seed: string, count: number): Resource[] {
  return resources
    .map((resource) => ({ resource, lot: hash(`${seed}\0${resource.id}`) }))
    .sort((a, b) => a.lot - b.lot || (a.resource.id < b.resource.id ? -1 : 1))
    .slice(0, count)
    .map(({ resource }) => resource);
}

/**
 * A text as a whole number of 32 bits: FNV-1a over its UTF-8 bytes, then the finaliser of
 * MurmurHash3 (32 bits), because FNV alone hardly spreads what the last bytes differ in.
 */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
