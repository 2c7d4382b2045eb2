import { expect, test } from 'vitest';
import { suggestionsFor } from '../../src/search/suggestions';
import { ownCatalog } from '../support/catalog';

test.each([
  ['megatorn', 'Megatron'],
  ['deepsek', 'DeepSeek'],
  ['tokenzier', 'Tokenizer'],
])('%s may have been %s', async (typed, meant) => {
  expect(await suggestionsFor(typed, ownCatalog())).toContain(meant);
});

test.each(['european', 'photography', 'zzzzzz', ''])(
  '%s is no spelling of anything',
  async (typed) => {
    expect(await suggestionsFor(typed, ownCatalog())).toEqual([]);
  },
);
