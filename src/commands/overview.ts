import type { Context, ExitCode } from './context';

/** What the program prints when it is called with nothing. */
export async function runOverview(context: Context): Promise<ExitCode> {
  const catalog = await context.loadCatalog();
  const { renderOverview, toCountRows } = await import('../render/counts');
  const { countRecords } = await import('../render/record');
  const { tableOptions } = await import('./print');
  const rows = toCountRows(countRecords(catalog, 'sections'), context.language);
  context.stdout.write(renderOverview(rows, catalog, context.messages, tableOptions(context)));
  return 0;
}
