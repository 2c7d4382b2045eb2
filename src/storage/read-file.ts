import { constants } from 'node:fs';
import { lstat, open, realpath, stat } from 'node:fs/promises';
import { getSystemErrorMap } from 'node:util';
import { CatalogError, type Fault } from '../catalog/faults';
import { MAX_BYTES } from '../catalog/limits';
import type { Catalog } from '../catalog/types';

/**
 * The bytes of a catalogue file.
 *
 * @throws CatalogError where it is a folder, is missing, too large or cannot be read
 */
export const readCatalogBytes = (file: string): Promise<Uint8Array> => readBytes(file, MAX_BYTES);

/** Reads a catalogue file of one's own, which names nothing of another. */
export async function loadCatalogFile(file: string): Promise<Catalog> {
  const bytes = await readCatalogBytes(file);
  const { parseCatalog } = await import('../catalog/parse');
  return parseCatalog(bytes, file, await nameOf(file));
}

/**
 * The bytes of a file that stands beside others, null where it is not there.
 *
 * @throws CatalogError where something else than a file stands there, or it cannot be read
 */
export async function readIfThere(file: string): Promise<Uint8Array | null> {
  await refuseStream(file);
  try {
    return await readBytes(file, MAX_BYTES);
  } catch (error) {
    const isMissing =
      error instanceof CatalogError &&
      ['missing', 'notInFolder'].includes(error.faults[0]?.code ?? '');
    if (isMissing) return null;
    throw error;
  }
}

/** @throws CatalogError for a pipe or a device, whose content may never come or never end */
export async function refuseStream(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null || found.isFile() || found.isDirectory()) return;
  throw new CatalogError(file, [{ code: 'noFile', params: {}, path: [] }]);
}

/** What a catalogue file is called in its resources, wherever one is: its real path, where it has one. */
export async function nameOf(file: string): Promise<string> {
  const path = await realpath(file).catch(() => file);
  const isFile = (await stat(path).catch(() => null))?.isFile() ?? false;
  return isFile ? path : file;
}

/**
 * The content of a file or pipe, read to one byte past the limit at most.
 *
 * @throws CatalogError where it is a folder, is missing or cannot be read
 */
export async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  const fault = (code: string): CatalogError =>
    new CatalogError(file, [{ code, params: {}, path: [] }]);
  if (file === '') throw fault('noName');
  try {
    const handle = await open(file, constants.O_RDONLY);
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw fault('isFolder');
      if (stat.isFile() && stat.size > limit) throw fault('tooLarge');
      const chunks: Uint8Array[] = [];
      let size = 0;
      while (size <= limit) {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(1024 * 1024));
        if (bytesRead === 0) return Buffer.concat(chunks);
        chunks.push(buffer.subarray(0, bytesRead));
        size += bytesRead;
      }
      throw fault('tooLarge');
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof CatalogError) throw error;
    const found = systemFault(error as NodeJS.ErrnoException);
    if (found.code === 'missing' && (await isLink(file))) throw fault('brokenLink');
    throw new CatalogError(file, [found]);
  }
}

/** What the system's codes mean for somebody who named a file. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  missing: ['ENOENT'],
  notInFolder: ['ENOTDIR'],
  linkCircle: ['ELOOP', 'EMLINK'],
  nameTooLong: ['ENAMETOOLONG'],
  nameWithNul: ['ERR_INVALID_ARG_VALUE'],
  isFolder: ['EISDIR'],
  noFile: [
    'ENXIO',
    'ENODEV',
    'EAGAIN',
    'EINVAL',
    'ENOTSUP',
    'EOPNOTSUPP',
    'ENOSYS',
    'ESPIPE',
    'ENOTTY',
  ],
  forbidden: ['EACCES', 'EPERM'],
  inUse: ['EBUSY', 'ETXTBSY', 'EDEADLK'],
  tooManyOpen: ['EMFILE', 'ENFILE'],
  noMemory: ['ENOMEM', 'ENOBUFS'],
  deviceFault: ['EIO', 'EFAULT'],
  tooLarge: ['EFBIG', 'EOVERFLOW'],
  unreachable: [
    ...['ESTALE', 'ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH'],
    ...[
      'ENOTCONN',
      'ECONNREFUSED',
      'ECONNRESET',
      'ECONNABORTED',
      'ENOLINK',
      'EREMOTEIO',
      'ESHUTDOWN',
    ],
  ],
};

/** What is wrong with a file that could not be opened or read, in words also where it is unheard of. */
export function systemFault({ code = '', errno = 0, message }: NodeJS.ErrnoException): Fault {
  const [meaning] = Object.entries(MEANINGS).find(([, codes]) => codes.includes(code)) ?? [];
  if (meaning !== undefined) return { code: meaning, params: {}, path: [] };
  const [, words] = getSystemErrorMap().get(errno) ?? [];
  const reason = words === undefined ? message : `${words} (${code})`;
  return { code: 'unreadable', params: { reason }, path: [] };
}

async function isLink(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => null);
  return found?.isSymbolicLink() ?? false;
}
