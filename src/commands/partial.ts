import type { Messages } from '../messages';
import { printableList } from '../messages/printable';
import type { Field } from '../render/fields';
import { FIELD_FORMATS, type Format, marksPartial } from '../render/formats';
import type { Hit, SearchResult } from '../search/search';

/** What decides whether hits that lack words of the query are shown. */
export interface PartialRequest {
  readonly format: Format;
  readonly fields: readonly Field[] | undefined;
  /** Whether only hits that have all words are wanted. */
  readonly strict?: boolean;
  /** Whether the others are wanted even where nothing marks them. */
  readonly partial?: boolean;
}

/** What is shown of a search. */
export interface Shown {
  readonly hits: readonly Hit[];
  /** What is to be known about them. */
  readonly notes: readonly string[];
  /** Where something was found and none of it is shown, why. */
  readonly withheld?: string;
}

/**
 * The hits of a search that may be shown, with what is to be known about them: that none or few have
 * all of the words, and that the end of a long query was not looked for. Hits that lack a word never
 * stand where nothing tells them from those that have all, unless that is asked for.
 */
export function shownOf(
  found: SearchResult,
  { format, fields, strict = false, partial = false }: PartialRequest,
  messages: Messages,
): Shown {
  const { hits, ignored } = found;
  const notes = ignored > 0 ? [messages.ignoredWords(ignored)] : [];
  const full = hits.filter((hit) => !isPartial(hit));
  const [first] = hits;
  if (first === undefined) return { hits, notes };
  if (full.length > 0) {
    const lacking = hits.length - full.length;
    if (lacking === 0 || strict || (!partial && !marksPartial(format, fields))) {
      return { hits: full, notes };
    }
    return { hits, notes: [...notes, messages.partial.also(full.length, lacking)] };
  }

  const missing = printableList(first.missing, messages.comma);
  const { shown, strict: left, unmarked } = messages.partial;
  if (strict) return { hits: full, notes, withheld: left(hits.length, missing) };
  if (!partial && !marksPartial(format, fields)) {
    const hasFields = FIELD_FORMATS.includes(format);
    return { hits: full, notes, withheld: unmarked(hits.length, format, missing, hasFields) };
  }
  return { hits, notes: [...notes, shown(missing)] };
}

/** Whether a hit lacks words of the query. */
function isPartial({ tier }: Hit): boolean {
  return tier === 'partial';
}
