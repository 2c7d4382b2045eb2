import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CatalogError } from '../../src/catalog/faults';
import { describeFault } from '../../src/messages/describe-fault';
import { readBytes, systemFault } from '../../src/storage/read-file';
import { en, zh } from '../support/messages';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-read-'));
  writeFileSync(join(folder, 'own.yaml'), 'a: b\n');
  mkdirSync(join(folder, 'folder.yaml'));
  symlinkSync('one.yaml', join(folder, 'other.yaml'));
  symlinkSync('other.yaml', join(folder, 'one.yaml'));
  symlinkSync('nowhere.yaml', join(folder, 'broken.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of a file, without its name. */
async function saidOf(path: string, messages = en): Promise<string> {
  try {
    await readBytes(path, 100);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const [fault] = error.faults;
    return fault ? describeFault('', fault, messages) : '';
  }
  return '';
}

describe('what is wrong with a path is said in words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['missing.yaml', 'there is no such file'],
    ['no/such/folder.yaml', 'there is no such file'],
    ['broken.yaml', 'is a link to what is not there'],
    ['one.yaml', 'is a link that leads back to itself'],
    ['one.yaml/own.yaml', 'is a link that leads back to itself'],
    ['own.yaml/own.yaml', 'has a file in its path where a folder should be'],
    ['own.yaml/', 'has a file in its path where a folder should be'],
    ['folder.yaml', 'is a folder'],
    ['folder.yaml/', 'is a folder'],
    [`${'x'.repeat(300)}.yaml`, 'is a longer name than the system allows'],
    [`${'x/'.repeat(3000)}y.yaml`, 'is a longer name than the system allows'],
    ['own.yaml\0', 'has a NUL character in its name'],
  ];
  test.each(cases)('%j', async (name, expected) => {
    expect(await saidOf(`${folder}/${name}`)).toContain(expected);
    expect(await saidOf(`${folder}/${name}`, zh)).not.toMatch(/\bE[A-Z]{3,}|[a-z]{6}/);
  });

  test('an empty name', async () => {
    expect(await saidOf('')).toContain('the name of the file is empty');
  });

  test('a larger file than may be', async () => {
    writeFileSync(join(folder, 'large.yaml'), 'x'.repeat(101));
    expect(await saidOf(join(folder, 'large.yaml'))).toContain('is larger than');
  });

  test.skipIf(process.platform === 'win32')('a socket', async () => {
    const socket = join(folder, 'socket');
    const server = createServer().listen(socket);
    await new Promise((done) => server.once('listening', done));
    expect(await saidOf(socket)).toContain('is no file but a device or a socket');
    server.close();
  });

  test.skipIf(process.platform !== 'linux')('a file whose reading fails', async () => {
    expect(await saidOf('/proc/self/mem')).toContain('its disk or device reports an error');
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    writeFileSync(join(folder, 'locked.yaml'), 'a: b');
    chmodSync(join(folder, 'locked.yaml'), 0);
    expect(await saidOf(join(folder, 'locked.yaml'))).toContain('may not be read');
  });
});

describe('what the system says', () => {
  test.each([...getSystemErrorMap()])('%i %j', (errno, [code]) => {
    const fault = systemFault(Object.assign(new Error(code), { code, errno }));
    const said = describeFault('', fault, en);
    expect(said.replace(/ \(\w+\)/, '')).not.toContain(code);
    expect(said).toMatch(/[a-z]+( [a-z]+){2,}/);
  });

  test('has a sentence of its own where a file may bring it about', () => {
    const own = [
      ...['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EISDIR', 'EACCES', 'EPERM', 'ENXIO'],
      ...['ENODEV', 'EINVAL', 'EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EBUSY', 'ETXTBSY'],
      ...['EFBIG', 'EOVERFLOW', 'ESTALE', 'ETIMEDOUT', 'EHOSTDOWN', 'ENOTCONN'],
    ];
    for (const code of own) {
      const { code: meaning } = systemFault(Object.assign(new Error(code), { code }));
      expect(meaning, code).not.toBe('unreadable');
      expect(en.faults[meaning], code).toBeDefined();
    }
  });

  test('in its own words where it was never heard of', () => {
    const error = Object.assign(new Error('x'), { code: 'EXDEV', errno: -constants.errno.EXDEV });
    expect(describeFault('f', systemFault(error), en)).toBe(
      'f: cannot be read: cross-device link not permitted (EXDEV); try a copy of the file',
    );
    const unknown = Object.assign(new Error('went wrong'), { code: 'EWHAT' });
    expect(describeFault('f', systemFault(unknown), en)).toContain('went wrong');
  });
});
