import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Said } from '../support/context';

const CHECK = resolve('src/build/check-release.mjs');
const CHANGELOG = `# Changelog

## Unreleased

- Later.

## 1.2.3

### Added

- Much.

## [1.2.2] - 2026-11-01

- Little.

## 1.2.1

## 1.2.0-beta.1 (2026-10-01)

- First.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-release-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Checks whether a tag of owner/name may be released. */
function check(tag: string, manifest: object, changelog = CHANGELOG): Said {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  const { stdout, stderr, status } = spawnSync(process.execPath, [CHECK, tag, 'owner/name'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status ?? -1 };
}

const repository = 'github:owner/name';

describe('a tag that may be released', () => {
  test.each([
    ['1.2.3', '### Added\n\n- Much.\n'],
    ['1.2.2', '- Little.\n'],
    ['1.2.0-beta.1', '- First.\n'],
  ])('v%s prints what is new', (version, notes) => {
    const { stdout, stderr, code } = check(`v${version}`, { version, repository });
    expect({ stdout, stderr, code }).toEqual({ stdout: notes, stderr: '', code: 0 });
  });

  test('whatever the ends of lines', () => {
    const changelog = CHANGELOG.replaceAll('\n', '\r\n');
    const { stdout } = check('v1.2.2', { version: '1.2.2', repository }, changelog);
    expect(stdout).toBe('- Little.\n');
  });

  test.each([
    'owner/name',
    'https://github.com/owner/name',
    'git@github.com:owner/name.git',
    { type: 'git', url: 'git+https://github.com/owner/name.git' },
  ])('of the repository %j', (one) => {
    expect(check('v1.2.3', { version: '1.2.3', repository: one }).code).toBe(0);
  });
});

describe('a tag that may not', () => {
  test.each<[string, string, object]>([
    ['is not the version', 'v1.2.4', { version: '1.2.3', repository }],
    ['lacks its letter', '1.2.3', { version: '1.2.3', repository }],
  ])('%s', (_, tag, manifest) => {
    const { stdout, stderr, code } = check(tag, manifest);
    expect(stdout).toBe('');
    expect(stderr).toBe(`error: the tag is ${tag}, package.json has version 1.2.3\n`);
    expect(code).toBe(1);
  });

  test.each(['1.2.1', '1.2', '1.2.0', '2.0.0'])('%s is not said to bring anything', (version) => {
    const { stderr, code } = check(`v${version}`, { version, repository });
    expect(stderr).toBe(
      `error: CHANGELOG.md has no section “## ${version}” that says what is new\n`,
    );
    expect(code).toBe(1);
  });

  test.each([undefined, '', 'github:other/name', 'owner/name-two', { url: 'git@x.org:my/name' }])(
    'comes from %j',
    (other) => {
      const { stderr, code } = check('v1.2.3', { version: '1.2.3', repository: other });
      expect(stderr).toMatch(/^error: package\.json: repository is “.*”, this is owner\/name\n$/);
      expect(code).toBe(1);
    },
  );

  test('has everything wrong, and says all of it', () => {
    const { stderr } = check('v9', { version: '8.0.0' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
  });
});
