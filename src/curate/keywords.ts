import type { Fault, Path } from '../catalog/faults';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import { isHan, lightStem, squeeze, stem, tokenize } from '../search/analyzer';

/** A keyword on this many resources is a tag. */
const COMMON = 10;

/**
 * Findings about keywords: those that the record's own texts answer already, those that stand twice,
 * and those that so many resources have that they are a tag.
 */
export function lintKeywords(file: CatalogFile): Fault[] {
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
    const found: Fault[] = [];
    const seen = new Set<string>();
    const texts = new OwnTexts(resource, labels);
    resource.keywords?.forEach((keyword, number) => {
      const path: Path = ['resources', index, 'keywords', number];
      const add = (code: string, params: Record<string, string> = {}): void => {
        found.push({ code, params: { value: keyword, ...params }, path, resource: resource.id });
      };
      const key = squeeze(keyword);
      const count = holders.get(key) ?? 0;
      if (seen.has(key)) add('lint.keywordTwice');
      else if (texts.answer(keyword)) add('lint.keywordAnswered');
      else if (count >= COMMON) add('lint.keywordCommon', { count: String(count) });
      seen.add(key);
    });
    return found;
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
