import { describe, expect, test } from 'vitest';
import { addressesOf, type Manifest } from '../../src/build/addresses';
import type { Addresses } from '../../src/commands/context';

const ON_GITHUB: Addresses = {
  homepage: 'https://github.com/owner/name',
  source: 'https://github.com/owner/name',
  issues: 'https://github.com/owner/name/issues',
  schema: 'https://raw.githubusercontent.com/owner/name/HEAD/data/catalog.schema.json',
};

test('without any of the fields there is no address', () => {
  for (const manifest of [{}, { repository: '', bugs: '', homepage: '' }, { bugs: {} }]) {
    expect(JSON.stringify(addressesOf(manifest))).toBe('{}');
  }
});

describe('a repository gives all that is left out', () => {
  test.each([
    'owner/name',
    'github:owner/name',
    'https://github.com/owner/name',
    'git+https://github.com/owner/name.git',
    'git://github.com/owner/name.git',
    'git@github.com:owner/name.git',
    'git+ssh://git@github.com/owner/name.git',
  ])('%s', (url) => {
    expect(addressesOf({ repository: url })).toEqual(ON_GITHUB);
    expect(addressesOf({ repository: { url } })).toEqual(ON_GITHUB);
  });

  test('on other hosts that npm knows', () => {
    expect(addressesOf({ repository: 'gitlab:group/part/name' })).toEqual({
      homepage: 'https://gitlab.com/group/part/name',
      source: 'https://gitlab.com/group/part/name',
      issues: 'https://gitlab.com/group/part/name/issues',
      schema: 'https://gitlab.com/group/part/name/raw/HEAD/data/catalog.schema.json',
    });
    expect(addressesOf({ repository: 'bitbucket:owner/name' }).issues).toBe(
      'https://bitbucket.org/owner/name/issues',
    );
    expect(addressesOf({ repository: 'sourcehut:~owner/name' })).toEqual({
      homepage: 'https://git.sr.ht/~owner/name',
      source: 'https://git.sr.ht/~owner/name',
      schema: 'https://git.sr.ht/~owner/name/blob/HEAD/data/catalog.schema.json',
    });
  });

  test.each([
    ['https://git.example.org/owner/name.git', 'https://git.example.org/owner/name'],
    ['git+https://git.example.org:8443/owner/name.git', 'https://git.example.org:8443/owner/name'],
    ['git+ssh://git@git.example.org:2222/owner/name.git', 'https://git.example.org/owner/name'],
    ['https://somebody:secret@git.example.org/owner/name', 'https://git.example.org/owner/name'],
  ])('on any other host its page only: %s', (repository, page) => {
    expect(addressesOf({ repository })).toEqual({ homepage: page, source: page });
  });
});

describe('what is given goes before what a repository gives', () => {
  test.each<[Manifest['bugs'], string]>([
    ['https://example.org/bugs', 'https://example.org/bugs'],
    [{ url: 'https://example.org/bugs' }, 'https://example.org/bugs'],
    [{ url: 'https://example.org/bugs', email: 'bugs@example.org' }, 'https://example.org/bugs'],
    [{ email: 'bugs@example.org' }, 'bugs@example.org'],
    ['bugs@example.org', 'bugs@example.org'],
  ])('bugs: %j', (bugs, issues) => {
    expect(addressesOf({ bugs })).toEqual({ issues });
    expect(addressesOf({ repository: 'owner/name', bugs })).toEqual({ ...ON_GITHUB, issues });
  });

  test('homepage', () => {
    const homepage = 'https://example.org/';
    expect(addressesOf({ homepage })).toEqual({ homepage });
    expect(addressesOf({ repository: 'owner/name', homepage })).toEqual({ ...ON_GITHUB, homepage });
  });
});

test.each<[Manifest, string]>([
  [{ repository: 'somewhere' }, 'package.json: repository: “somewhere” is not an address'],
  [{ repository: 'git@git.example.org:owner/name.git' }, 'give its https:// form'],
  [{ repository: 'file:///srv/name.git' }, 'repository: “file:///srv/name.git”'],
  [{ bugs: 'ask us' }, 'bugs: “ask us”'],
  [{ bugs: { url: 'mailto:bugs@example.org' } }, 'bugs: “mailto:bugs@example.org”'],
  [{ homepage: 'example.org' }, 'homepage: “example.org”'],
])('what is no address is refused: %j', (manifest, message) => {
  expect(() => addressesOf(manifest)).toThrow(message);
});
