import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import { WriteError } from '../storage/write-atomically';
import { UsageError } from './context';

/** What was thrown while a file was changed, in words where the system had something against it. */
export function asUsageError(error: unknown, path: string, messages: Messages): unknown {
  if (!(error instanceof WriteError)) return error;
  const code = error.fault === 'other' ? ` (${error.code})` : '';
  const why = messages.writeFaults[error.fault] + code;
  return new UsageError(messages.errors.notChanged(printable(path) || '“”', why));
}
