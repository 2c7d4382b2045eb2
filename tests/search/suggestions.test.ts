import { expect, test } from 'vitest';
import { suggestionsFor } from '../../src/search/suggestions';
import { ownCatalog } from '../support/catalog';
import { expectAtMost } from '../support/cost';

test.each([
  ['megatorn', 'Megatron'],
  ['deepsek', 'DeepSeek'],
  ['tokenzier', 'Tokenizer'],
])('%s may have been %s', async (typed, meant) => {
  expect(await suggestionsFor(typed, ownCatalog())).toContain(meant);
});

test.each(["how do I know my benchmark isn't in the training data?", '怎么选 tokenzier'])(
  'a question is no spelling of a name: %s',
  async (typed) => {
    expect(await suggestionsFor(typed, ownCatalog())).toEqual([]);
  },
);

test.each(['european', 'photography', 'zzzzzz', ''])(
  '%s is no spelling of anything',
  async (typed) => {
    expect(await suggestionsFor(typed, ownCatalog())).toEqual([]);
  },
);

test.each(['muon', 'MUON', 'Megatron', 'DeepSeek'])(
  'who wrote %s is not asked whether that was meant',
  async (typed) => {
    const found = await suggestionsFor(typed, ownCatalog());
    expect(found.map((name) => name.toLowerCase())).not.toContain(typed.toLowerCase());
  },
);

test('a word of thousands of letters costs no more than a misspelt one', async () => {
  const catalog = ownCatalog();
  await expectAtMost(
    2,
    () => suggestionsFor('megatorn', catalog),
    () => suggestionsFor('a'.repeat(4000), catalog),
  );
});
