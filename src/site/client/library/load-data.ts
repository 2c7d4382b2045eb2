import type { DataFiles } from '../../files/data';
import { loadScript } from '../load-script';

declare global {
  /** Where scripts of data leave what they hold. */
  var siteData: Partial<DataFiles> | undefined;
}

/**
 * What a script of data holds.
 *
 * @throws Error where it cannot be loaded
 */
export async function loadData<Name extends keyof DataFiles>(name: Name): Promise<DataFiles[Name]> {
  await loadScript(`../data/${name}.js`);
  const data = globalThis.siteData?.[name];
  if (data === undefined) throw new Error(`data/${name}.js holds something else`);
  return data as DataFiles[Name];
}
