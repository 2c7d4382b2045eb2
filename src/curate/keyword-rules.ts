import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import { isHan, lightStem, squeeze, stem, tokenize } from '../search/analyzer';
import { type Finding, Findings } from './finding';

/** A keyword on this many resources is a tag. */
const COMMON = 10;

/**
 * Findings about keywords: those that the record's own texts answer already, those that stand twice,
 * and those that so many resources have that they are a tag.
 */
export function lintKeywords(file: CatalogFile): Finding[] {
  const labels = new Map(
    (file.tags ?? []).map((tag) => [
      tag.id,
      [tag.id, ...Object.values(tag.label), ...(tag.synonyms ?? [])],
    ]),
  );
  const holders = new Map<string, number>();
  for (const { keywords = [] } of file.resources) {
    for (const key of new Set(keywords.map(squeeze))) {
      holders.set(key, (holders.get(key) ?? 0) + 1);
    }
  }
  return file.resources.flatMap((resource, index) => {
    const found = new Findings(['resources', index], { resource: resource.id });
    const seen = new Set<string>();
    const texts = new OwnTexts(resource, labels);
    resource.keywords?.forEach((value, number) => {
      const at = ['keywords', number];
      const key = squeeze(value);
      const count = holders.get(key) ?? 0;
      if (seen.has(key)) found.add('keyword-twice', at, { value });
      else if (texts.answer(value)) found.add('keyword-answered', at, { value });
      else if (count >= COMMON) found.add('keyword-common', at, { value, count: String(count) });
      seen.add(key);
    });
    return found.all;
  });
}

/** The words of everything else that a search finds a resource by. */
class OwnTexts {
  private readonly words = new Set<string>();
  private readonly chinese: string;

  constructor(resource: ResourceEntry, labels: ReadonlyMap<string, readonly string[]>) {
    const texts = [
      resource.id,
      resource.title,
      resource['paper-title'] ?? '',
      ...(resource.aliases ?? []),
      ...(resource.org ?? []),
      resource.series ?? '',
      resource.venue ?? '',
      ...(resource.tags ?? []).flatMap((tag) => labels.get(tag) ?? []),
      ...Object.values(resource.annotation),
      ...(resource.placements ?? []).flatMap(({ annotation }) => Object.values(annotation ?? {})),
    ];
    this.chinese = texts.join('\n');
    for (const word of texts.flatMap(tokenize)) {
      this.words.add(lightStem(word)).add(stem(word));
    }
  }

  /** Whether every word of a keyword stands in them, in whatever form. */
  answer(keyword: string): boolean {
    return tokenize(keyword).every((word) =>
      isHan(word)
        ? this.chinese.includes(word)
        : this.words.has(lightStem(word)) || this.words.has(stem(word)),
    );
  }
}
