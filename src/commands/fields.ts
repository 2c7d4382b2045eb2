import type { Command } from 'commander';
import type { Catalog } from '../catalog/types';
import { completes } from '../completion/value-sources';
import { loadAllMessages, type Messages } from '../messages';
import { quotable } from '../messages/printable';
import type { Field } from '../render/fields';
import { FIELD_FORMATS, type Format } from '../render/formats';
import { type Context, UsageError } from './context';
import { collect } from './options';

export interface FieldOptions {
  readonly fields?: readonly string[];
  /** What `--fields` was called first. */
  readonly columns?: readonly string[];
}

/** What is asked for instead of fields, to see what there is. */
const HELP = 'help';

/** Declares `--fields`, and the name that it had first. */
export function addFields(command: Command, messages: Messages): void {
  command.option('--fields <names>', messages.options.fields, collect);
  command.addOption(command.createOption('--columns <names>').argParser(collect).hideHelp());
  const names = {
    joined: true,
    of: async (loadCatalog: () => Promise<Catalog>): Promise<string[]> => {
      const { fieldNames } = await import('../render/fields');
      return [...fieldNames((await loadCatalog()).languages), HELP];
    },
  };
  completes(command, { fields: names, columns: names });
}

function namesIn({ fields, columns }: FieldOptions): readonly string[] | undefined {
  if (!fields && !columns) return undefined;
  return [...(fields ?? []), ...(columns ?? [])];
}

/** Whether `--fields help` asks which fields there are. */
export function asksForFields(options: FieldOptions): boolean {
  return namesIn(options)?.some((text) => text.trim().toLowerCase() === HELP) ?? false;
}

/**
 * The fields that were asked for; undefined without.
 *
 * @throws UsageError for a name that is none, and for a format without fields
 */
export async function readFields(
  options: FieldOptions,
  format: Format,
  { languages }: Catalog,
  messages: Messages,
): Promise<readonly Field[] | undefined> {
  const { comma, errors } = messages;
  const texts = namesIn(options);
  if (texts === undefined) return undefined;
  const { fieldNames, parseFields } = await import('../render/fields');
  let parsed = parseFields(texts, languages);
  if ('unknown' in parsed) parsed = parseFields(texts, languages, await loadAllMessages());
  if ('unknown' in parsed) {
    const { unknown, near } = parsed;
    throw new UsageError(
      errors.unknownField('--fields', quotable(unknown, messages), near.join(comma)),
      errors.fieldsAre(fieldNames(languages).join(comma)),
      near,
    );
  }
  if (!FIELD_FORMATS.includes(format)) throw new UsageError(errors.noFields('--fields', format));
  return parsed.fields;
}

/** Prints which fields there are and what each of them is. */
export async function printFields(format: Format, context: Context): Promise<void> {
  const { messages } = context;
  const { languages } = await context.loadCatalog();
  const { describeFields } = await import('../render/fields');
  const { printRecords, tableOptions } = await import('./print');
  const records = describeFields(languages, messages);
  if (await printRecords(records, ['name', 'title', 'description'], { format }, context)) return;
  const { renderFields } = await import('../render/fields');
  await context.page(renderFields(records, messages, tableOptions(context)));
}
