import * as v from 'valibot';
import { parseJson } from './host-answers';
import type { Target } from './link-target';
import { type Metadata, noMetadata, toLine, toMonth } from './metadata';

const text = v.nullish(v.string());
const texts = v.fallback(v.nullish(v.array(v.string()), []), []);
const card = v.object({ title: text, pretty_name: text });

/** What the APIs of GitHub and Hugging Face say of a repository, model, data set, space or collection. */
const repository = v.object({
  full_name: text,
  id: v.nullish(v.union([v.string(), v.number()])),
  slug: text,
  title: text,
  description: text,
  created_at: text,
  createdAt: text,
  license: v.fallback(v.nullish(v.object({ spdx_id: text })), null),
  topics: texts,
  tags: texts,
  cardData: v.fallback(v.nullish(card), null),
});

/** What Hugging Face says of all that is older than its record of dates (huggingface_hub, `ModelInfo`). */
const UNDATED = '2022-03-02';

/**
 * What an API says of a repository.
 *
 * @returns null where it is no such answer
 */
export function readRepository(
  bytes: Uint8Array,
  { home }: Extract<Target, { kind: 'repository' }>,
): Metadata | null {
  const { success, output } = v.safeParse(repository, parseJson(bytes));
  const name = success && (output.full_name ?? output.slug ?? output.id);
  if (!success || typeof name !== 'string') return null;
  const { title, description, created_at, createdAt, license, topics, tags, cardData } = output;
  const own = cardData?.pretty_name || cardData?.title || title || '';
  const created = created_at ?? createdAt ?? '';
  const link = home + name;
  return {
    ...noMetadata(link),
    title: toLine(own) || nameOf(name),
    date: created.startsWith(UNDATED) ? null : toMonth(created),
    // `license:mit` and the like are no subjects.
    subjects: [...(topics ?? []), ...(tags ?? [])].filter((one) => !one.includes(':')).map(toLine),
    about: toLine(description ?? ''),
    license: license?.spdx_id && license.spdx_id !== 'NOASSERTION' ? license.spdx_id : null,
  };
}

/** What a repository is called without its owner; a collection also without its number. */
export const nameOf = (name: string): string =>
  (name.split('/').at(-1) ?? name).replace(/-[0-9a-f]{24}$/, '');
