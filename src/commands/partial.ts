import { printableList } from '../messages/printable';
import type { Field } from '../render/fields';
import { FIELD_FORMATS, type Format, marksPartial } from '../render/formats';
import type { Hit, SearchResult } from '../search/search';
import type { Context } from './context';

/** What decides whether hits that lack words of the query are shown. */
export interface PartialRequest {
  readonly format: Format;
  readonly fields: readonly Field[] | undefined;
  /** Whether only hits that have all words are wanted. */
  readonly strict?: boolean;
  /** Whether the others are wanted even where nothing marks them. */
  readonly partial?: boolean;
}

/**
 * The hits of a search that may be shown, and says what is to be known about them: that none or few
 * have all of the words, and that the end of a long query was not looked for. Hits that lack a word never
 * stand where nothing tells them from those that have all, unless that is asked for.
 */
export function shownOf(
  found: SearchResult,
  { format, fields, strict = false, partial = false }: PartialRequest,
  { stderr, messages }: Context,
): readonly Hit[] {
  const { hits, ignored } = found;
  if (ignored > 0) stderr.write(`${messages.ignoredWords(ignored)}\n`);
  const full = hits.filter((hit) => !isPartial(hit));
  const [first] = hits;
  if (first === undefined) return full;
  if (full.length > 0) {
    const lacking = hits.length - full.length;
    if (lacking === 0 || strict || (!partial && !marksPartial(format, fields))) return full;
    stderr.write(`${messages.partial.also(full.length, lacking)}\n`);
    return hits;
  }

  const missing = printableList(first.missing, messages.comma);
  const { shown, strict: left, unmarked } = messages.partial;
  if (strict) {
    stderr.write(`${left(hits.length, missing)}\n`);
    return [];
  }
  if (!partial && !marksPartial(format, fields)) {
    stderr.write(`${unmarked(hits.length, format, missing, FIELD_FORMATS.includes(format))}\n`);
    return [];
  }
  stderr.write(`${shown(missing)}\n`);
  return hits;
}

/** Whether a hit lacks words of the query. */
function isPartial({ tier }: Hit): boolean {
  return tier === 'partial';
}
