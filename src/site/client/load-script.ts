/** Where the script that runs is, whose neighbours are loaded. */
const OWN = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;

/** The address of a file, seen from the folder of this script. */
export const besideScript = (path: string): string => new URL(path, OWN).href;

const loading = new Map<string, Promise<void>>();

/**
 * Runs another script, once. A page in a folder on disk can load nothing else.
 *
 * @param path seen from the folder of this script
 * @throws Error where it cannot be loaded; it is tried anew at the next call
 */
export function loadScript(path: string): Promise<void> {
  const known = loading.get(path);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = besideScript(path);
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(path);
      script.remove();
      reject(new Error(`${script.src} cannot be loaded`));
    };
    document.head.append(script);
  });
  loading.set(path, loaded);
  return loaded;
}
