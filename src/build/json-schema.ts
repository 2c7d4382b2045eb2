import type { Plugin } from 'rolldown';
import { catalogJsonSchema } from '../catalog/json-schema';

/** Writes the JSON Schema of a catalogue file, for the editors of those who install the package. */
export function writeJsonSchema(address: string | undefined): Plugin {
  return {
    name: 'json-schema',
    generateBundle() {
      const source = `${JSON.stringify(catalogJsonSchema(address), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'catalog.schema.json', source });
    },
  };
}
