import type { Messages } from '../messages';
import { UsageError } from './context';

/** The catalogue of a clone, which is meant where no file is named. */
export const OUR_CATALOG = 'data/catalog.yaml';

/**
 * The YAML file that a command works on: the one named, else that of a clone.
 *
 * @throws UsageError where there is neither
 */
export async function ourCatalog(named: string | undefined, messages: Messages): Promise<string> {
  if (named !== undefined) return named;
  const { existsSync } = await import('node:fs');
  if (existsSync(OUR_CATALOG)) return OUR_CATALOG;
  throw new UsageError(messages.errors.whichCatalog(OUR_CATALOG), messages.errors.nameCatalog);
}
