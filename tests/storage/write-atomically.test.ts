import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { constants, hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeFile, WriteError } from '../../src/storage/write-atomically';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-write-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});
const at = (...names: string[]): string => join(folder, ...names);

const append =
  (text: string) =>
  (content: Uint8Array | null): Uint8Array =>
    Buffer.concat([content ?? new Uint8Array(), Buffer.from(text)]);

const faultOf = async (path: string): Promise<string> =>
  changeFile(path, append('x')).then(
    () => 'none',
    (error) => (error instanceof WriteError ? error.fault : String(error)),
  );

describe('a file is changed', () => {
  test('keeps its bytes, its mode and its place in a folder', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x00, 0x0d, 0x0a]);
    writeFileSync(at('a'), bytes);
    chmodSync(at('a'), 0o640);
    expect(await changeFile(at('a'), append('b'))).toBe(true);
    expect(readFileSync(at('a'))).toEqual(Buffer.concat([bytes, Buffer.from('b')]));
    expect(statSync(at('a')).mode & 0o7777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('that is not there is made, with the rights that files have', async () => {
    expect(await changeFile(at('a'), append('b'))).toBe(true);
    expect(readFileSync(at('a'), 'utf8')).toBe('b');
    expect(statSync(at('a')).mode & 0o777).toBe(0o666 & ~process.umask());
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('is not touched where nothing is to be changed', async () => {
    writeFileSync(at('a'), 'x');
    const { ino, mtimeNs, ctimeNs } = statSync(at('a'), { bigint: true });
    expect(await changeFile(at('a'), () => null)).toBe(false);
    expect(statSync(at('a'), { bigint: true })).toMatchObject({ ino, mtimeNs, ctimeNs });
    expect(await changeFile(at('b'), () => null)).toBe(false);
    expect(existsSync(at('b'))).toBe(false);
  });

  test('behind links, which stay', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real', 'file'), 'x');
    symlinkSync('real/file', at('one'));
    symlinkSync(at('one'), at('two'));
    await changeFile(at('two'), append('y'));
    expect(readFileSync(at('real', 'file'), 'utf8')).toBe('xy');
    expect(lstatSync(at('two')).isSymbolicLink() && lstatSync(at('one')).isSymbolicLink()).toBe(
      true,
    );
    expect(readdirSync(at('real'))).toEqual(['file']);
  });

  test('that a link leads to and that is not there is made there', async () => {
    mkdirSync(at('real'));
    symlinkSync('real/file', at('one'));
    await changeFile(at('one'), append('y'));
    expect(readFileSync(at('real', 'file'), 'utf8')).toBe('y');
    expect(lstatSync(at('one')).isSymbolicLink()).toBe(true);
  });

  test('keeps what another program wrote meanwhile', async () => {
    writeFileSync(at('a'), 'x');
    let calls = 0;
    await changeFile(at('a'), (content) => {
      calls += 1;
      if (calls === 2) writeFileSync(at('a'), 'other ');
      return append('y')(content);
    });
    expect(readFileSync(at('a'), 'utf8')).toBe('other y');
  });

  test('keeps a file that another program put there or made meanwhile', async () => {
    writeFileSync(at('a'), 'x');
    let calls = 0;
    const meanwhile = (file: string) => (content: Uint8Array | null) => {
      calls += 1;
      if (calls === 2) {
        rmSync(file, { force: true });
        writeFileSync(file, 'other ');
      }
      return append('y')(content);
    };
    await changeFile(at('a'), meanwhile(at('a')));
    calls = 0;
    await changeFile(at('b'), meanwhile(at('b')));
    for (const name of ['a', 'b']) expect(readFileSync(at(name), 'utf8')).toBe('other y');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  test('by many at once loses nothing', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}\n`);
    await Promise.all(lines.map((line) => changeFile(at('a'), append(line))));
    expect(readFileSync(at('a'), 'utf8').split('\n').sort()).toEqual(
      [...lines.map((line) => line.trimEnd()), ''].sort(),
    );
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('though a lock was left behind', async () => {
    writeFileSync(at('.awesome-pretrain.lock'), '');
    utimesSync(at('.awesome-pretrain.lock'), 1, 1);
    await changeFile(at('a'), append('y'));
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test.each([
    ['of a call that ended', () => `${hostname()} ${spawnSync('true').pid}`, Date.now()],
    ['from the time to come', () => '', Date.now() + 3_600_000],
  ])('though a lock was left behind %s', async (_, text, time) => {
    const lock = at('.awesome-pretrain.lock');
    writeFileSync(lock, text());
    utimesSync(lock, time / 1000, time / 1000);
    const begun = Date.now();
    await changeFile(at('a'), append('y'));
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('though a lock that leads nowhere was left behind', async () => {
    symlinkSync('nowhere', at('.awesome-pretrain.lock'));
    await changeFile(at('a'), append('y'));
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('and takes away what calls that were killed have left, and nothing else', async () => {
    const left = `.awesome-pretrain.${crypto.randomUUID()}.tmp`;
    for (const name of [left, '.awesome-pretrain.mine.tmp', 'b']) writeFileSync(at(name), '');
    await changeFile(at('a'), append('y'));
    expect(readdirSync(folder).sort()).toEqual(['.awesome-pretrain.mine.tmp', 'a', 'b']);
  });

  test.skipIf(process.platform === 'win32')(
    'whole before a signal ends the program, which leaves nothing beside it',
    () => {
      const script = at('script.ts');
      const file = resolve('src/storage/write-atomically.ts');
      writeFileSync(
        script,
        `import { changeFile } from ${JSON.stringify(file)};
        let calls = 0;
        void changeFile(${JSON.stringify(at('a'))}, () => {
          calls += 1;
          // The first one only finds out whether there is anything to do.
          if (calls === 2) {
            process.kill(process.pid, process.argv[2]);
            // Whichever thread it comes to has time to take it.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
          }
          return new TextEncoder().encode(process.argv[2]);
        });
        setTimeout(() => {}, 5000);`,
      );
      const bundle = resolve('node_modules/.bin/rolldown');
      const args = [script, '--platform', 'node', '--format', 'cjs', '--log-level', 'silent'];
      execFileSync(bundle, [...args, '--dir', at('built')]);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        const ended = spawnSync(process.execPath, [at('built', 'script.js'), signal]);
        // Where the machine is busy, the program ends by itself first.
        const number = ended.status === null ? ended.signal : ended.status - 128;
        expect([signal, constants.signals[signal]]).toContain(number);
        expect(readFileSync(at('a'), 'utf8')).toBe(signal);
        expect(readdirSync(folder).sort()).toEqual(['a', 'built', 'script.ts']);
      }
    },
  );

  test('after a lock was given back', async () => {
    writeFileSync(at('.awesome-pretrain.lock'), '');
    setTimeout(() => rmSync(at('.awesome-pretrain.lock')), 100);
    const begun = Date.now();
    await changeFile(at('a'), append('y'));
    expect(Date.now() - begun).toBeGreaterThan(80);
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('a file is as it was', () => {
  test('where making the new content fails', async () => {
    writeFileSync(at('a'), 'x');
    const failing = changeFile(at('a'), () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(readFileSync(at('a'), 'utf8')).toBe('x');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('where another program changes it all the time', async () => {
    writeFileSync(at('a'), 'x');
    const changing = changeFile(at('a'), (content) => {
      writeFileSync(at('a'), `${Buffer.from(content ?? []).toString()}.`);
      return append('y')(content);
    });
    await expect(changing).rejects.toMatchObject({ fault: 'busy' });
    expect(readFileSync(at('a'), 'utf8')).toMatch(/^x\.+$/);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test.each<[string, () => string, string]>([
    ['a folder', () => folder, 'folder'],
    ['what is called like one', () => `${at('new')}/`, 'folder'],
    ['a folder that is not there', () => at('none', 'a'), 'noFolder'],
    [
      'a file for a folder',
      () => {
        writeFileSync(at('a'), '');
        return at('a', 'b');
      },
      'inFile',
    ],
    [
      'a file with a slash behind it',
      () => {
        writeFileSync(at('a'), '');
        return `${at('a')}/`;
      },
      'inFile',
    ],
    [
      'a link to a file, with a slash behind it',
      () => {
        writeFileSync(at('a'), '');
        symlinkSync('a', at('b'));
        return `${at('b')}/`;
      },
      'inFile',
    ],
    [
      'a circle of links',
      () => {
        symlinkSync('b', at('a'));
        symlinkSync('a', at('b'));
        return at('a');
      },
      'loop',
    ],
    ['a device', () => '/dev/null', 'notAFile'],
    ['a name that is too long', () => at('a'.repeat(300)), 'longName'],
  ])('%s cannot be', async (_, make, fault) => {
    const path = make();
    const before = readdirSync(folder);
    expect(await faultOf(path)).toBe(fault);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test.skipIf(process.platform === 'win32')('a backslash is a letter of a name', async () => {
  expect(await faultOf(at('a\\'))).toBe('none');
  expect(readdirSync(folder)).toEqual(['a\\']);
});

test.skipIf(process.getuid?.() !== 0)('a file that is mounted by itself stays', async (context) => {
  writeFileSync(at('a'), 'x');
  if (spawnSync('mount', ['--bind', at('a'), at('a')]).status !== 0) return context.skip();
  try {
    expect(await faultOf(at('a'))).toBe('mounted');
    expect(readFileSync(at('a'), 'utf8')).toBe('x');
    expect(readdirSync(folder)).toEqual(['a']);
  } finally {
    spawnSync('umount', [at('a')]);
  }
});

test('another name of the same file keeps what it had', async () => {
  writeFileSync(at('a'), 'x');
  linkSync(at('a'), at('b'));
  await changeFile(at('a'), append('y'));
  expect(readFileSync(at('b'), 'utf8')).toBe('x');
});
