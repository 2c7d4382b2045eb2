import type { Catalog } from '../catalog/types';
import { shortName } from '../render/labels';

/** A catalogue as it may be published: files are named without the folders that they are in. */
export function withoutFolders(catalog: Catalog): Catalog {
  const files = catalog.parts.flatMap(({ file }) => file ?? []);
  const named = (file: string | null): string | null => file && shortName(file, files);
  return {
    ...catalog,
    parts: catalog.parts.map((part) => ({ ...part, file: named(part.file) })),
    resources: catalog.resources.map((one) => ({ ...one, catalog: named(one.catalog) })),
  };
}
