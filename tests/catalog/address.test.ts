import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAddress, isAddress } from '../../src/catalog/address';
import { CatalogError } from '../../src/catalog/faults';
import { parseCatalog } from '../../src/catalog/parse';
import { describeFault } from '../../src/messages/describe-fault';
import { catalogLink } from '../support/arbitrary';
import { SMALL } from '../support/catalog';
import { en, zh } from '../support/messages';

/** What the program says of a catalogue with a link, one line a fault. */
function faultsOf(link: string, messages = en): string[] {
  const source = SMALL.replace('https://example.org/gamma', JSON.stringify(link));
  try {
    parseCatalog(new TextEncoder().encode(source), 'my.yaml');
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return error.faults.map((fault) => describeFault(error.file, fault, messages));
  }
  return [];
}

const OPENED = [
  'https://example.org',
  'https://example.org/',
  'http://localhost:8080/a',
  'https://example.org:443/a?b=c&d=e#f',
  'https://EXAMPLE.org./a',
  'https://a_b.github.io/c',
  'https://xn--bcher-kva.example/',
  'https://127.0.0.1:65535',
  'https://[2001:db8::1]:8080/a',
  'https://medium.com/@someone/story',
  'https://example.org?mail=a@b.c',
  'https://example.org#a@b',
  'https://en.wikipedia.org/wiki/Muon_(optimizer)',
  'https://example.org/$(reboot)`id`;"\'\\|',
];

const WITH_USER = [
  'https://user@example.org/a',
  'https://user:secret@example.org/',
  'https://github.com@evil.example/deepseek-ai',
  'https://@example.org',
  'https://:@example.org',
  'https://example.org:443@evil.example',
  'https://evil.example\\@example.org/',
];

const NOWHERE = [
  'https://%00/a',
  'https://exa%6Dple.org/',
  'https://example.org%2Fa',
  'https://example.org:0/',
  'https://example.org:65536/',
  'https://example.org:99999/a',
  'https://example.org:-1',
  'https://example.org:port/',
  'https://example.org:/a',
  'https:///example.org/a',
  'https://\\\\example.org',
  'https://.../a',
  'https://a..b/',
  'https://?a',
  'https://#a',
  'https://$(id).example.org/',
  'https://256.256.256.256/',
  'https://[::1/',
  'https://[1::2::3]/',
  'https://exam<ple.org',
  'https://xn--/',
];

describe('a link of a catalogue', () => {
  test.each(OPENED)('%s may stand there', (link) => {
    expect(faultsOf(link)).toEqual([]);
    expect(isAddress(link)).toBe(true);
  });

  test.each(WITH_USER)('%s names a user: refused, with the mend', (link) => {
    expect(isAddress(link)).toBe(false);
    expect(faultsOf(link)).toEqual([
      expect.stringMatching(
        /^my\.yaml:\d+:\d+: resource gamma: homepage: “.*” logs in as a user; take out the @/,
      ),
    ]);
    expect(faultsOf(link, zh)).toEqual([expect.stringMatching(/带有用户名，请删去/)]);
  });

  test.each(NOWHERE)('%s leads nowhere: refused, with the mend', (link) => {
    expect(isAddress(link)).toBe(false);
    expect(faultsOf(link)).toEqual([
      expect.stringMatching(
        /resource gamma: homepage: “.*” has no host or port that could be; write/,
      ),
    ]);
    expect(faultsOf(link, zh)).toEqual([expect.stringMatching(/主机名或端口无效；应写成/)]);
  });

  test.each(['ftp://example.org/@', 'javascript:alert(1)', 'https://', 'https://é.example/', ''])(
    '%j is no address: refused in one message',
    (link) => {
      expect(isAddress(link)).toBe(false);
      expect(faultsOf(link)).toHaveLength(1);
    },
  );
});

describe('an address that is given away', () => {
  test.each<[string, string]>([
    ['https://example.org/a?b=c&d=e;f#g', 'https://example.org/a?b=c&d=e;f#g'],
    ['https://[::1]:80/[a]', 'https://[::1]:80/%5Ba%5D'],
    ['https://example.org/$(touch$IFS{x})', 'https://example.org/%24%28touch%24IFS%7Bx%7D%29'],
    ['https://example.org/`id`', 'https://example.org/%60id%60'],
    ["https://example.org/';x;'", 'https://example.org/%27;x;%27'],
    ['https://example.org/"|x>y<z\\', 'https://example.org/%22%7Cx%3Ey%3Cz%5C'],
    ['https://example.org/!!*^{}', 'https://example.org/%21%21%2A%5E%7B%7D'],
    ['https://example.org/~a/%20b%', 'https://example.org/~a/%20b%'],
  ])('%s is written %s', (address, encoded) => {
    expect(encodeAddress(address)).toBe(encoded);
  });

  test('leads to the same place, and holds nothing that a shell acts upon within quotes', () => {
    fc.assert(
      fc.property(catalogLink, (address) => {
        const encoded = encodeAddress(address);
        expect(encoded).not.toMatch(/["'`$\\|<>(){}[\]^!*]/);
        expect(isAddress(encoded)).toBe(true);
        if (!address.includes('%')) expect(decodeURIComponent(encoded)).toBe(address);
      }),
    );
  });
});
