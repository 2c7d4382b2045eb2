import type { Plugin } from 'rolldown';
import { catalogJsonSchema } from '../catalog/json-schema';
import { outputJsonSchema } from '../manual/output-schema';

/**
 * Writes the JSON Schema of a catalogue file, for the editors of those who install the package, and
 * that of what the program prints as JSON.
 */
export function writeJsonSchema(address: string | undefined): Plugin {
  return {
    name: 'json-schema',
    generateBundle() {
      const emit = (fileName: string, schema: object): void => {
        const source = `${JSON.stringify(schema, null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName, source });
      };
      emit('catalog.schema.json', catalogJsonSchema(address));
      emit('output.schema.json', outputJsonSchema());
    },
  };
}
