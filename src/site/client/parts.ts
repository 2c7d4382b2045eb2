import { loadScript } from './load-script';
import type * as exporting from './parts/export';

/**
 * What is loaded only where it is needed: `parts/<name>.ts`, each a script of its own. What another
 * room imports late is a part as well (build/site.ts says which).
 */
interface Parts {
  readonly export: typeof exporting;
}

declare global {
  /** Where parts leave what they export. */
  var siteParts: Record<string, unknown> | undefined;
}

/**
 * What a part exports.
 *
 * @throws Error where it cannot be loaded
 */
export function loadPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name]>;
export function loadPart(name: string): Promise<unknown>;
export async function loadPart(name: string): Promise<unknown> {
  await loadScript(`part-${name}.js`);
  const part = globalThis.siteParts?.[name];
  if (part === undefined) throw new Error(`part-${name}.js holds something else`);
  return part;
}
