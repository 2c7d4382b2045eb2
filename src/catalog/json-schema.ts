import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogFile } from './schema';

/**
 * The JSON Schema of a catalogue file, so that editors complete and check it. It says all that
 * the form says; that references lead somewhere, only the program checks.
 *
 * @param address where it is published, so that others can name it; without one it has no `$id`
 */
export function catalogJsonSchema(address?: string): object {
  return {
    ...(address !== undefined && { $id: address }),
    title: 'awesome-pretrain catalogue',
    ...toJsonSchema(catalogFile, { ignoreActions: ['check'] }),
  };
}
