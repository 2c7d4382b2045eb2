import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { parseCatalogFile } from '../../src/catalog/parse';
import type { CatalogFile, ResourceEntry } from '../../src/catalog/schema';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A catalogue of many resources whose texts vary as the real ones do: fields, lengths and words are
 * those of real resources, mixed anew, with new words among them as a larger catalogue would have.
 *
 * @param count how many resources
 * @returns YAML, the same for the same count
 */
export function synthesize(count: number): string {
  const random = numbers(count);
  const { content } = parseCatalogFile(readFileSync('data/catalog.yaml'), 'data/catalog.yaml');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const real = content.resources;
  const pools = {
    title: real.map(({ title }) => title.split(' ')),
    en: real.map(({ annotation }) => (annotation.en ?? '').split(' ')),
    zh: real.map(({ annotation }) => (annotation.zh ?? '').split(/(?<=[，。；：])/)),
  };
  const syllables = 'ba co de fi ga he in ko lu me no or pa qui ra se ti vo wen xi yo zu'.split(
    ' ',
  );
  const invented = (): string => {
    const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(
      '',
    );
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const sentence = (pool: readonly string[][], glue: string, most: number): string => {
    const length = pick(pool).length;
    const words: string[] = [];
    for (let i = 0; i < length; i += 1) {
      const source = pick(pool);
      words.push(source[Math.min(i, source.length - 1)] ?? '');
    }
    return words.join(glue).slice(0, most).trim().normalize('NFC') || 'text';
  };
  const resource = (index: number): ResourceEntry => {
    const model = pick(real);
    const name = `${invented()}-${1 + Math.floor(random() * 9)}`;
    const year = 2018 + Math.floor(random() * 9);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const arxiv = `${String(year % 100).padStart(2, '0')}${month}.${String(10000 + (index % 90000))}`;
    const links = Object.fromEntries(
      Object.entries(model.links).map(([kind, link]) => [
        kind,
        /arxiv/.test(link)
          ? `https://arxiv.org/abs/${arxiv}`
          : `https://example.org/${kind}/${index}`,
      ]),
    );
    return {
      ...model,
      id: `${name.toLowerCase()}-${index}`,
      formerly: undefined,
      'cite-key': undefined,
      title: `${name}: ${sentence(pools.title, ' ', 120)}`,
      'paper-title': undefined,
      aliases: [name],
      date: `${year}-${month}`,
      annotation: { en: sentence(pools.en, ' ', 238), zh: sentence(pools.zh, '', 118) },
      links,
      unverified: undefined,
      related: undefined,
      placements: model.placements?.map(({ section }) => ({ section })),
    };
  };
  const file: CatalogFile = {
    ...content,
    resources: Array.from({ length: count }, (_, i) => resource(i)),
  };
  return stringify(JSON.parse(JSON.stringify(file)), { lineWidth: 0 });
}
