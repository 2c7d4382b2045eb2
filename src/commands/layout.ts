import type { Command } from 'commander';
import type { Messages } from '../messages';
import type { Format } from '../render/formats';
import { UsageError } from './context';

/** How much a table says of each resource: where it stands, or what it is. */
export type Layout = 'compact' | 'long';

export interface LayoutOptions {
  readonly compact?: boolean;
  readonly long?: boolean;
}

/** Declares `--long` and `--compact`. */
export function addLayout(command: Command, { options }: Messages): void {
  command.option('--long', options.long).option('--compact', options.compact);
}

/**
 * The layout of a table that was asked for.
 *
 * @throws UsageError for both, and where what is printed has no layout
 */
export function readLayout(
  options: LayoutOptions & { readonly fields?: unknown; readonly columns?: unknown },
  format: Format,
  byDefault: Layout,
  { errors }: Messages,
): Layout {
  const { compact = false, long = false } = options;
  if (compact && long) throw new UsageError(errors.contrary('--long', '--compact'));
  if (!compact && !long) return byDefault;
  const option = long ? '--long' : '--compact';
  if (format !== 'table') throw new UsageError(errors.onlyTable(option, format));
  if (long && (options.fields ?? options.columns)) {
    throw new UsageError(errors.contrary(option, '--fields'));
  }
  return long ? 'long' : 'compact';
}
