import type { Catalog } from '../../../catalog/types';
import type { SiteMessages } from '../../../messages/en-site';
import { loadPart } from '../parts';
import type { ExportFormat } from './state';

/**
 * Chosen resources as text, in the order in which they were chosen.
 *
 * @throws Error where what makes it cannot be loaded
 */
export async function exportChosen(
  ids: readonly string[],
  format: ExportFormat,
  catalog: Catalog,
  language: string,
  words: SiteMessages,
): Promise<string> {
  const { exportAs } = await loadPart('export');
  const byId = new Map(catalog.resources.map((resource) => [resource.id, resource]));
  const chosen = ids.flatMap((id) => byId.get(id) ?? []);
  return exportAs(format, chosen, catalog, language, words);
}
