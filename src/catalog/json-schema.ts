import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogFile } from './schema';

/**
 * The JSON Schema of a catalogue file, so that editors complete and check it. It says all that
 * the form says; that references lead somewhere, only the program checks.
 */
export function catalogJsonSchema(): object {
  return {
    title: 'awesome-pretrain catalogue',
    ...toJsonSchema(catalogFile, { ignoreActions: ['check'] }),
  };
}
