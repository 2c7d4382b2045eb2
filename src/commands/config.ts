import type { Command } from 'commander';
import { CatalogError } from '../catalog/faults';
import type { Catalog } from '../catalog/types';
import { LANGUAGE_NAMES, languageChosenBy, type Messages } from '../messages';
import { printable } from '../messages/printable';
import type { Format } from '../render/formats';
import type { Column, TableOptions } from '../render/table';
import { BUILT_IN } from '../storage/catalog-names';
import type { CommandModule, Context, ExitCode } from './context';
import { addExamples, addFormat, type FormatOptions, readFormat } from './options';

const FORMATS: readonly Format[] = ['table', 'json'];

/** A setting as JSON gives it. */
interface SettingRecord {
  readonly setting: string;
  readonly value: string | boolean | null;
  /** The option or variable that says so; null where nothing does. */
  readonly from: string | null;
  /** Of a catalogue: whether it is read. */
  readonly state: 'read' | 'missing' | 'faulty' | 'skipped' | null;
  /** Of a catalogue that is read: how many resources of the whole are from there. */
  readonly resources: number | null;
}

function declare(command: Command, messages: Messages): void {
  addFormat(command, FORMATS, messages);
  addExamples(command, ['config', 'config --json'], messages);
}

async function run(
  _words: readonly string[],
  options: FormatOptions,
  context: Context,
): Promise<ExitCode> {
  const format = readFormat(options, FORMATS, context.messages);
  const { error, records } = await catalogsInForce(context);
  const all = [await languageInForce(context), ...records, ...(await othersInForce(context))];
  const { printRecords, tableOptions } = await import('./print');
  if (!(await printRecords(all, [], { format }, context))) {
    const rows = all.map((record) => rowOf(record, context.messages));
    await context.page(await renderRows(rows, context.messages, tableOptions(context)));
  }
  if (error) throw error;
  return 0;
}

/** A table, or one below the other where the terminal is narrow. */
async function renderRows(
  rows: readonly (readonly [setting: string, value: string, from: string])[],
  { commands, aside }: Messages,
  options: TableOptions,
): Promise<string> {
  const { renderTable } = await import('../render/table');
  const { setting, value, from } = commands.config.headings;
  const columns: Column[] = [
    { heading: setting, kind: 'fixed' },
    { heading: value, kind: 'text', least: 24 },
    { heading: from, kind: 'fixed', paint: 'faint' },
  ];
  const table = renderTable(columns, rows, options);
  if (table !== null) return table;
  const { renderPairs } = await import('../render/list');
  const { width } = await import('../render/width');
  const label = Math.max(...rows.map(([name]) => width(name)));
  const pairs = rows.map(([name, text, source]) => [name, text + aside(source)] as const);
  return `${renderPairs(pairs, label, options).join('\n')}\n`;
}

const simple = (
  setting: string,
  { value, from }: Pick<SettingRecord, 'value' | 'from'>,
): SettingRecord => ({ setting, value, from, state: null, resources: null });

async function languageInForce({ language, settings }: Context): Promise<SettingRecord> {
  const { options, environment } = settings;
  return simple('language', { value: language, from: languageChosenBy(options.lang, environment) });
}

/** The catalogues that a call reads, and what keeps it from reading them. */
async function catalogsInForce(
  context: Context,
): Promise<{ readonly records: SettingRecord[]; readonly error: CatalogError | null }> {
  let catalog: Catalog | null = null;
  let error: CatalogError | null = null;
  try {
    catalog = await context.loadCatalog();
  } catch (thrown) {
    if (!(thrown instanceof CatalogError)) throw thrown;
    error = thrown;
  }
  const { named, namedBy, withOwn, withoutOwn } = context.catalogs();
  const parts = catalog?.parts ?? [];
  const count = (file: string | null): number =>
    catalog?.resources.filter((resource) => resource.catalog === file).length ?? 0;
  const asked = named.length > 0 ? named : [BUILT_IN];
  const records = asked.map((name, index): SettingRecord => {
    const part = parts[index];
    return {
      setting: 'catalog',
      value: part?.file ?? name,
      from: namedBy,
      state: part ? 'read' : error?.file === name ? 'faulty' : 'skipped',
      resources: part ? count(part.file) : null,
    };
  });
  const file = await context.ownCatalogFile();
  if (file === null) return { records, error };
  const own = parts.find(({ isOwn }) => isOwn);
  const { isThere } = await import('../storage/own-catalog');
  const state = own ? 'read' : withOwn ? (isThere(file) ? 'faulty' : 'missing') : 'skipped';
  records.push({
    setting: 'catalog',
    value: file,
    from: withoutOwn,
    state,
    resources: own ? count(own.file) : null,
  });
  return { records, error };
}

async function othersInForce({ settings, stdout }: Context): Promise<SettingRecord[]> {
  const { options, environment } = settings;
  const { browserSetting, colourSetting, pagerSetting } = await import('../terminal/settings');
  const { placeHere } = await import('../storage/places');
  const folder = async (what: 'cache' | 'config' | 'state'): Promise<SettingRecord> => {
    const place = await placeHere(what, environment);
    return simple(what, { value: place?.folder ?? null, from: place?.variable ?? null });
  };
  return [
    simple('pager', pagerSetting(environment, options.noPager)),
    simple('browser', browserSetting(environment)),
    simple('colour', colourSetting(environment, options.noColour, stdout.isTerminal)),
    await folder('config'),
    await folder('cache'),
    await folder('state'),
  ];
}

function rowOf(record: SettingRecord, messages: Messages): [string, string, string] {
  const { settings, byDefault } = messages.commands.config;
  const { setting, from } = record;
  return [settings[setting] ?? setting, shownValue(record, messages), from ?? byDefault];
}

function shownValue(
  { setting, value, state, resources }: SettingRecord,
  messages: Messages,
): string {
  const { system, none, states } = messages.commands.config;
  if (typeof value === 'boolean') return value ? messages.yes : messages.no;
  if (value === null) return setting === 'browser' ? system : none;
  if (setting === 'language') return LANGUAGE_NAMES[value] ?? value;
  if (state === null) return printable(value);
  const name = value === BUILT_IN ? messages.catalogs.builtIn : printable(value);
  return name + messages.aside(state === 'read' ? messages.total(resources ?? 0) : states[state]);
}

/** `config` says what is in force, and what says so. */
export const config: CommandModule<FormatOptions> = { declare, run };
