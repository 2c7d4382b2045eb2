import { expect, test } from 'vitest';
import { renderDifference } from '../../src/render/difference';
import { PLAIN } from '../../src/render/theme';

const BEFORE = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n';
const shown = (before: string | null, after: string): string[] =>
  renderDifference('a.yaml', before, after, PLAIN).trimEnd().split('\n').slice(2);

test('a difference has the lines that come and go, with some around them', () => {
  expect(shown(BEFORE, BEFORE.replace('five\n', 'new\nnewer\n'))).toEqual([
    '@@ -2,7 +2,8 @@',
    ...[' two', ' three', ' four', '-five', '+new', '+newer', ' six', ' seven', ' eight'],
  ]);
  expect(shown(BEFORE, `${BEFORE}nine\n`)).toEqual([
    '@@ -6,3 +6,4 @@',
    ' six',
    ' seven',
    ' eight',
    '+nine',
  ]);
});

test('a file that is made has nothing before it', () => {
  expect(renderDifference('a.yaml', null, 'one\r\n', PLAIN)).toBe(
    '--- /dev/null\n+++ a.yaml\n@@ -0,0 +1,1 @@\n+one\n',
  );
});

test('lines that come are told from others by their look, and control nothing', () => {
  const theme = { ...PLAIN, added: (text: string) => `<${text}>` };
  expect(renderDifference('a\u001b', 'x\n', 'x\n\u001b[2J\n', theme)).toBe(
    '--- a\\u001b\n+++ a\\u001b\n@@ -1,1 +1,2 @@\n x\n<+\\u001b[2J>\n',
  );
});
