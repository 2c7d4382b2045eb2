import * as v from 'valibot';
import type { KeptAnswer } from './ask-links';

const DAY = 24 * 60 * 60 * 1000;
/** Answers are kept so long, in milliseconds: hosts are asked whether they are still right. */
const KEPT_FOR = 90 * DAY;
/** How long an answer is taken as it is, in milliseconds. */
export const FRESH_FOR = DAY;

const text = v.nullable(v.string());
const keptAnswers = v.record(
  v.string(),
  v.object({
    found: v.object({
      movedTo: text,
      lands: v.string(),
      title: text,
      titleOf: v.picklist(['paper', 'repository', 'page']),
      authors: v.array(v.string()),
    }),
    at: v.number(),
    etag: text,
    lastModified: text,
  }),
);

/** Answers that were kept, by address; none where what was kept is something else. */
export function readKeptAnswers(value: unknown): Map<string, KeptAnswer> {
  const parsed = v.safeParse(keptAnswers, value);
  return new Map(parsed.success ? Object.entries(parsed.output) : []);
}

/** Answers as they are kept, but the old ones. */
export function toKeptAnswers(answers: ReadonlyMap<string, KeptAnswer>, now: number): object {
  return Object.fromEntries([...answers].filter(([, { at }]) => now - at < KEPT_FOR));
}
