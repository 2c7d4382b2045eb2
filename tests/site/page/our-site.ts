import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runProgram } from '../../support/program';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the site of our catalogue. */
    readonly ourSite: string;
  }
}

/** Writes the site of our catalogue, once for all tests that look at it. */
export default async function writeOurSite({ provide }: TestProject): Promise<() => void> {
  const folder = await writeSite([]);
  provide('ourSite', folder);
  return () => removeSite(folder);
}

/**
 * Has the built program write a site.
 *
 * @param args more arguments of `site`
 * @returns its folder, which `removeSite` removes
 * @throws Error with what the program said, where it failed
 */
export async function writeSite(args: readonly string[]): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'awesome-pretrain-page-')), 'site');
  const { code, stderr } = await runProgram(['site', '--out', folder, ...args]);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

export function removeSite(folder: string): void {
  rmSync(join(folder, '..'), { recursive: true });
}
