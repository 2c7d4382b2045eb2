import { Converter } from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { search } from '../../src/search/search';
import { charactersFor, simplified, useCharacters } from '../../src/search/simplified-chinese';
import { PAIRS } from '../../src/search/simplified-pairs';
import { libraryFor, ownCatalog } from '../support/catalog';

test('the table is that of OpenCC (mend: npx vitest -u)', async () => {
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const one = convert(character);
    if (one !== character && one.length === 1) pairs += character + one;
  }
  expect(pairs.length).toBeGreaterThan(5000);
  await expect(
    `/**
 * Every traditional character before its simplified one, as OpenCC has them; written from opencc-js
 * by npx vitest -u.
 */
export const PAIRS =
  '${pairs}';
`,
  ).toMatchFileSnapshot('../../src/search/simplified-pairs.ts');
  expect(PAIRS).toBe(pairs);
});

const library = libraryFor(ownCatalog());

test.each([
  ['學習率', '学习率'],
  ['訓練框架', '训练框架'],
  ['網頁', '网页'],
  ['負載均衡', '负载均衡'],
  ['混合專家', '混合专家'],
])('%s finds what %s finds', async (traditional, plain) => {
  expect(simplified(traditional)).toBe(plain);
  const ids = async (query: string): Promise<string[]> =>
    (await search(query, library)).hits.map(({ resource }) => resource.id);
  const found = await ids(traditional);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(await ids(plain));
});

test('only the characters that a text may be asked with are taken', () => {
  const pairs = charactersFor('负载均衡 of experts');
  expect(pairs).toContain('載载');
  expect(pairs).not.toContain('龍');
  try {
    useCharacters(pairs);
    expect(simplified('負載均衡與龍')).toBe('负载均衡與龍');
  } finally {
    useCharacters(PAIRS);
  }
  expect(simplified('負載均衡與龍')).toBe('负载均衡与龙');
});
