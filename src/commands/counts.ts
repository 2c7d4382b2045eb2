import type { Command } from 'commander';
import type { Messages } from '../messages';
import type { Format } from '../render/formats';
import type { CommandModule, Context, ExitCode } from './context';
import { sayNothing } from './nothing';
import { addExamples, addFormat, type FormatOptions, readFormat } from './options';

const FORMATS: readonly Format[] = ['table', 'markdown', 'json', 'ndjson', 'csv', 'tsv'];

export type Counted = 'sections' | 'series' | 'tags';

function declare(command: Command, what: Counted, messages: Messages): void {
  addFormat(command, FORMATS, messages);
  addExamples(command, [what, `${what} --json`], messages);
}

async function run(what: Counted, options: FormatOptions, context: Context): Promise<ExitCode> {
  const { stdout, messages, language, written } = context;
  const format = readFormat(options, FORMATS, messages);
  const { csvSafe } = options;
  const catalog = await context.loadCatalog();
  const { countRecords } = await import('../render/record');
  const records = countRecords(catalog, what);
  if (records.length === 0) sayNothing({ error: messages.errors.hasNo[what] }, context);
  const fields = ['id', ...catalog.languages.map((code) => `title.${code}`), 'count'];
  const { printRecords, tableOptions } = await import('./print');
  if (!(await printRecords(records, fields, { format, csvSafe }, context))) {
    const { renderCounts, toCountRows } = await import('../render/counts');
    if (format === 'markdown') {
      const rows = toCountRows(records, written.language);
      stdout.write((await import('../render/markdown')).renderMarkdownCounts(rows));
    } else {
      const rows = toCountRows(records, language);
      await context.page(renderCounts(rows, messages, tableOptions(context)));
    }
  }
  return records.length > 0 ? 0 : 1;
}

/** `sections`, `series` and `tags` differ only in what they count. */
const counted = (what: Counted): CommandModule<FormatOptions> => ({
  declare: (command, messages) => declare(command, what, messages),
  run: (_words, options, context) => run(what, options, context),
});

export const sections = counted('sections');
export const series = counted('series');
export const tags = counted('tags');
