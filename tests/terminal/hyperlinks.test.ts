import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hyperlinkOn } from '../../src/terminal/hyperlinks';

beforeEach(() => void vi.stubEnv('FORCE_HYPERLINK', '1'));
afterEach(() => void vi.unstubAllEnvs());

test.each<[string, string]>([
  ['https://example.org/a?b=c&d=e', 'https://example.org/a?b=c&d=e'],
  ['https://example.org/$(reboot)', 'https://example.org/%24%28reboot%29'],
  ["https://example.org/'`id`\\", 'https://example.org/%27%60id%60%5C'],
])('what leads to %s holds nothing that a shell acts upon', (url, encoded) => {
  const link = hyperlinkOn({ isTTY: true } as NodeJS.WriteStream);
  expect(link('text', url)).toBe(`\u001b]8;;${encoded}\u001b\\text\u001b]8;;\u001b\\`);
});
