import { expect, test } from 'vitest';
import { isUtf8 } from '../../src/terminal/environment';

test.each<[Record<string, string>, boolean]>([
  [{}, true],
  [{ LANG: '' }, true],
  [{ LANG: 'C.UTF-8' }, true],
  [{ LANG: 'C.utf8' }, true],
  [{ LANG: 'en_US.utf8' }, true],
  [{ LANG: 'de_DE.UTF-8@euro' }, true],
  [{ LC_CTYPE: 'UTF-8' }, true],
  [{ LANG: 'C', LC_ALL: 'C.UTF-8' }, true],
  [{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, true],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'C' }, true],
  [{ LANG: 'C' }, false],
  [{ LANG: 'POSIX' }, false],
  [{ LC_ALL: 'C' }, false],
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
  [{ LC_CTYPE: 'POSIX', LANG: 'en_US.UTF-8' }, false],
  [{ LANG: 'en_US.ISO-8859-1' }, false],
  [{ LANG: 'en_US' }, false],
  [{ LANG: 'de_DE@euro' }, false],
  [{ LANG: 'zh_CN.GBK' }, false],
  [{ LANG: 'zh_CN.GB18030' }, false],
  [{ LANG: 'zh_TW.Big5' }, false],
])('%j is UTF-8: %s', (environment, expected) => {
  expect(isUtf8(environment, 'linux')).toBe(expected);
  expect(isUtf8(environment, 'win32')).toBe(true);
});
