import type { Messages } from '../messages';
import type { Hit } from '../search/search';
import { fieldLabel } from './fields';
import { lacksNote } from './labels';

/** Why a result was found: its tier, the fields that answered, and what it lacks. */
export function explainHit(hit: Partial<Hit>, messages: Messages): string {
  if (!hit.tier || !hit.matches) return '';
  const fields = hit.matches().map(({ field, text }) => {
    const label = fieldLabel({ name: field, path: field }, messages);
    return IN_SIGHT.test(field) ? label : messages.foundIn(label, text);
  });
  const listed = [...new Set(fields)].join(messages.comma);
  const reason = messages.tiers[hit.tier] + messages.colon + listed;
  return [reason, lacksNote(hit.missing ?? [], messages)].filter(Boolean).join(messages.separator);
}

/** Fields whose text stands in the table, or is too long for it. */
const IN_SIGHT = /^(title|id|links\.|annotation|placements)/;
