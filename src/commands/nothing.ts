import type { Catalog } from '../catalog/types';
import type { Context } from './context';
import type { Selection } from './selection';

/** Why there is nothing to print. */
export interface Nothing {
  readonly error: string;
  /** What may have been meant. */
  readonly near?: readonly string[];
  /** What else is to be known, a sentence each. */
  readonly notes?: readonly string[];
}

/** What is said, and in which form. */
type Saying = Pick<Context, 'stderr' | 'messages' | 'errorsAsJson'>;

/** Says that there is nothing to print, and why; for programs all of it is one object of JSON. */
export function sayNothing(
  { error, near = [], notes = [] }: Nothing,
  { stderr, messages, errorsAsJson }: Saying,
): void {
  if (errorsAsJson) {
    const hint = notes.join('\n');
    stderr.write(`${JSON.stringify({ error, ...(hint && { hint }), didYouMean: near })}\n`);
    return;
  }
  const meant = near.length > 0 ? [messages.errors.didYouMean(near.join(messages.comma))] : [];
  sayNotes([error, ...meant, ...notes], { stderr });
}

/** Says what is to be known besides what is printed, a line each. */
export function sayNotes(notes: readonly string[], { stderr }: Pick<Context, 'stderr'>): void {
  for (const note of notes) stderr.write(`${note}\n`);
}

/** Says how many more may fit; and where nothing does, whether that is the filters' doing. */
export function saySelected(
  { resources, unstated, silent }: Selection,
  catalog: Catalog,
  context: Saying,
): void {
  const notes = unstatedNotes(unstated.length, silent.length, context);
  if (resources.length > 0) sayNotes(notes, context);
  else sayNothing({ error: whyNoResource(catalog, context), notes }, context);
}

/** How many do not state what is asked for and may fit, and not what is left out and are kept. */
export function unstatedNotes(
  unstated: number,
  silent: number,
  { messages }: Pick<Context, 'messages'>,
): string[] {
  return [
    ...(silent > 0 ? [messages.silent(silent)] : []),
    ...(unstated > 0 ? [messages.unstated(unstated)] : []),
  ];
}

/** Why no resource is left of a catalogue: it has none, or the filters let none through. */
export function whyNoResource(
  { resources }: Catalog,
  { messages: { errors } }: Pick<Context, 'messages'>,
): string {
  return resources.length === 0 ? errors.hasNo.resources : errors.nothingMatched.resources;
}
