import { expect, test } from 'vitest';
import { call } from '../support/context';

/** What no Chinese sentence has: punctuation of half a width after a Chinese character. */
const HALF_WIDTH = /[\p{Script=Han}”）][:,;]|： /u;

test.each([
  ['list', '--help'],
  ['open', '--help'],
  ['search', 'moe', '--explain'],
  ['show', 'alpha-2', '--md'],
])('%j has the punctuation of Chinese', async (...args) => {
  const { stdout } = await call([...args, '--lang', 'zh']);
  expect(stdout).toContain('：');
  expect(stdout).not.toMatch(HALF_WIDTH);
});

test.each([
  ['search'],
  ['compare'],
  ['lst'],
  ['list', '--tagg', 'moe'],
  ['list', '--tag', 'optimiser,moo'],
  ['list', '--format', 'xml'],
  ['list', '--fields', 'titel'],
  ['completion', 'csh'],
  ['compare', 'alpha-1', 'alpha-3'],
])('the error of %j has it too', async (...args) => {
  const { stderr } = await call([...args, '--lang', 'zh']);
  expect(stderr).toMatch(/^错误：\S/);
  expect(stderr).not.toMatch(HALF_WIDTH);
  expect(stderr).not.toContain(', ');
});

test.each([
  ['search', '错误：缺少关键词；用 --help 查看用法\n'],
  ['compare', '错误：缺少资源 id；用 --help 查看用法\n'],
])('%s names what is missing in Chinese', async (command, said) => {
  expect((await call([command, '--lang', 'zh'])).stderr).toBe(said);
});
