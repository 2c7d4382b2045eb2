import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that the workers of one run of the tests share, for what takes long to make. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-run-'));
  process.env.RUN_FOLDER = folder;
  return () => rmSync(folder, { recursive: true });
}
