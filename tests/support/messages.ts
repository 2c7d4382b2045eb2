import type { Messages } from '../../src/messages';
import { withFaults } from '../../src/messages/describe-fault';
import { en as english } from '../../src/messages/en';
import { zh as chinese } from '../../src/messages/zh';

export const en = await whole(english);
export const zh = await whole(chinese);

/** All that is said in a language, also of faults and on the site. */
export async function whole(messages: Messages) {
  return { ...(await withFaults(messages)), site: await messages.loadSite() };
}

/** A text of the program, or what makes it of some parts. */
export type Text = string | ((...parts: readonly unknown[]) => string);

/** Each text by its path, such as `errors/prefix`; not what loads more of them. */
export function textsOf(value: unknown, path = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Text]];
  const entries = Object.entries(value).filter(([key]) => !/^load[A-Z]/.test(key));
  return entries.flatMap(([key, one]) => textsOf(one, path ? `${path}/${key}` : key));
}
