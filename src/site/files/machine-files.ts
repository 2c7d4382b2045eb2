import { DATASET_FIGURES, type Described, describedIn, MODEL_FIGURES } from '../../catalog/figures';
import type { Catalog, Resource } from '../../catalog/types';
import { renderBibtex } from '../../render/bibtex';
import { renderCsv } from '../../render/delimited';
import { delimitedColumns, toDelimitedRow } from '../../render/described';
import { renderJson } from '../../render/json';
import { toRecord } from '../../render/record';
import type { Site, SiteFile } from '../site';

/** What stands at the root of a site for other programs, the same in every language. */
const MACHINE_FILES = ['catalog.json', 'models.csv', 'datasets.csv', 'references.bib'] as const;
export type MachineFile = (typeof MACHINE_FILES)[number];

/** The ones that a catalogue has something for. */
export function machineFilesOf({ resources }: Catalog): MachineFile[] {
  return MACHINE_FILES.filter((name) => {
    switch (name) {
      case 'models.csv':
        return resources.some(({ models }) => models.length > 0);
      case 'datasets.csv':
        return resources.some(({ dataset }) => dataset !== null);
      default:
        return resources.length > 0;
    }
  });
}

/** Everything in the formats of the terminal: what `list`, `models`, `datasets` and `cite` print. */
export function machineFiles({ catalog }: Site): readonly SiteFile[] {
  return machineFilesOf(catalog).map((path) => ({ path, text: textOf(path, catalog.resources) }));
}

function textOf(name: MachineFile, resources: readonly Resource[]): string {
  switch (name) {
    case 'catalog.json':
      return renderJson(resources.map(toRecord));
    case 'models.csv':
      return tableOf(resources, 'model');
    case 'datasets.csv':
      return tableOf(resources, 'dataset');
    case 'references.bib':
      return renderBibtex(resources);
  }
}

/** Its cells are safe for spreadsheets, which strangers will open it with. */
function tableOf(resources: readonly Resource[], wanted: Described['kind']): string {
  const figures = wanted === 'model' ? MODEL_FIGURES : DATASET_FIGURES;
  const rows = resources.flatMap(describedIn).filter(({ kind }) => kind === wanted);
  const records = rows.map((one) => toDelimitedRow(one, figures));
  return renderCsv(records, delimitedColumns(figures), { guarded: true });
}
