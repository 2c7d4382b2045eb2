import { delimiter } from 'node:path';
import type { Messages } from '../messages';
import { STANDARD_INPUT } from '../storage/catalog-names';
import { type ChosenCatalogs, UsageError } from './context';

/**
 * The catalogues that a call reads: those of `-c`, else those of AWESOME_PRETRAIN_CATALOG, else the
 * built-in one and beside it the user's own, unless that is declined or a machine calls.
 *
 * @throws UsageError where standard input would be read twice
 */
export function chooseCatalogs(
  given: readonly string[] = [],
  noOwn: boolean,
  environment: Readonly<Record<string, string | undefined>>,
  messages: Messages,
): ChosenCatalogs {
  const { AWESOME_PRETRAIN_CATALOG: paths = '', CI = '' } = environment;
  const inherited = paths.split(delimiter).filter((path) => path.trim());
  const all = given.length > 0 ? given : inherited;
  if (all.filter((name) => name === STANDARD_INPUT).length > 1) {
    throw new UsageError(messages.errors.inputTwice);
  }
  const namedBy =
    given.length > 0 ? '-c' : inherited.length > 0 ? 'AWESOME_PRETRAIN_CATALOG' : null;
  const isMachine = !['', '0', 'false'].includes(CI.toLowerCase());
  const withoutOwn = namedBy ?? (noOwn ? '--no-own' : isMachine ? 'CI' : null);
  return { named: [...new Set(all)], withOwn: withoutOwn === null, namedBy, withoutOwn };
}
