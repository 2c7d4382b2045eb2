import type { Catalog, Resource } from '../catalog/types';
import { primaryLink } from '../catalog/view';
import type { Hit } from '../query/search';
import type { Format } from '../render/formats';
import type { TableOptions } from '../render/table';
import type { Context, ExitCode } from './context';

/** What a list of resources is printed with. */
export interface OutputRequest {
  readonly format: Format;
  readonly limit: number;
  /** Sections that were asked for. */
  readonly sections?: readonly string[] | undefined;
  /** Search results, in the order of the resources. */
  readonly hits?: readonly Hit[];
}

/** The fields of csv and tsv. */
function delimitedFields(languages: readonly string[]): string[] {
  return [
    ...['id', 'title', 'aliases', 'category', 'series', 'org', 'authors', 'date', 'venue'],
    ...['arxiv', 'tags', 'sections', 'link'],
    ...['paper', 'homepage', 'blog', 'data', 'code', 'model', 'demo'].map(
      (kind) => `links.${kind}`,
    ),
    ...languages.map((language) => `annotation.${language}`),
    'unverified',
  ];
}

/** How tables fit the place where they are shown. */
export function tableOptions({ stdout }: Context): TableOptions {
  return { width: stdout.columns, theme: stdout.theme, unicode: stdout.unicode };
}

/**
 * Prints resources in a format.
 *
 * @returns 0, or 1 where there are none
 */
export async function printResources(
  resources: readonly Resource[],
  catalog: Catalog,
  request: OutputRequest,
  context: Context,
): Promise<ExitCode> {
  const shown = resources.slice(0, request.limit);
  const { stdout, stderr, language, messages } = context;
  const { format } = request;
  const records = async (): Promise<object[]> => {
    const { toRecord, toHitRecord } = await import('../render/record');
    return request.hits
      ? request.hits.slice(0, request.limit).map(toHitRecord)
      : shown.map(toRecord);
  };
  const rows = async (): Promise<object[]> =>
    (await records()).map((record, index) => ({
      ...record,
      link: shown[index] ? primaryLink(shown[index]) : null,
    }));
  switch (format) {
    case 'json':
      stdout.write((await import('../render/json')).renderJson(await records()));
      break;
    case 'ndjson':
      stdout.write((await import('../render/json')).renderNdjson(await records()));
      break;
    case 'csv': {
      const { renderCsv } = await import('../render/delimited');
      stdout.write(renderCsv(await rows(), delimitedFields(catalog.languages)));
      break;
    }
    case 'tsv': {
      const { renderTsv } = await import('../render/delimited');
      stdout.write(renderTsv(await rows(), delimitedFields(catalog.languages)));
      break;
    }
    case 'urls':
      stdout.write(
        shown
          .map(primaryLink)
          .map((link) => (link === null ? '' : `${link}\n`))
          .join(''),
      );
      break;
    case 'markdown': {
      const { renderMarkdown } = await import('../render/markdown');
      const sections = request.sections ?? [];
      const once = request.hits !== undefined;
      stdout.write(renderMarkdown(shown, catalog, { language, messages, sections, once }));
      break;
    }
    case 'table': {
      const { renderList } = await import('../render/list');
      const sections = request.sections ?? [];
      stdout.write(
        renderList(shown, catalog, { ...tableOptions(context), language, messages, sections }),
      );
      if (shown.length > 0) stderr.write(`${messages.found(resources.length, shown.length)}\n`);
      break;
    }
  }
  return shown.length > 0 ? 0 : 1;
}
