import { primaryLink } from '../../../catalog/accessors';
import type { Catalog, Resource } from '../../../catalog/types';
import type { SiteMessages } from '../../../messages/en-site';
import { renderBibtex } from '../../../render/bibtex';
import { renderCsv } from '../../../render/delimited';
import { renderMarkdown } from '../../../render/markdown';
import { rowFields, toRow } from '../../../render/resource-rows';
import type { ExportFormat } from '../finder/state';

/** Resources in a format, as the terminal prints them; CSV is safe for spreadsheets. */
export function exportAs(
  format: ExportFormat,
  resources: readonly Resource[],
  catalog: Catalog,
  language: string,
  words: SiteMessages,
): string {
  switch (format) {
    case 'markdown':
      return renderMarkdown(resources, catalog, { language, messages: words, once: true });
    case 'bibtex':
      return renderBibtex(resources);
    case 'csv':
      return renderCsv(resources.map(toRow), rowFields(catalog.languages), { guarded: true });
    case 'urls':
      return resources.map((resource) => `${primaryLink(resource) ?? ''}\n`).join('');
  }
}
