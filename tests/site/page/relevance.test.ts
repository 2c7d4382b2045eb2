import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryOf } from '../../../src/search/make-library';
import { search } from '../../../src/search/search';
import { ownCatalog } from '../../support/catalog';
import { describeInBrowser, ready, useStage } from './browser';

const SETS = ['queries', 'questions', 'own-questions', 'shared'];
const queries = SETS.flatMap((name) =>
  readFileSync(`tests/bench/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { q: string }).q),
);

describeInBrowser('the relevance sets', () => {
  const stage = useStage();

  test('are answered as in the terminal, in both languages', async () => {
    const library = libraryOf(ownCatalog());
    const expected = [];
    for (const query of queries) {
      const { hits } = await search(query, library);
      expected.push([query, hits.length, hits.slice(0, 12).map(({ resource }) => resource.title)]);
    }
    for (const path of ['index.html', 'zh/index.html']) {
      const page = await stage.visit(path);
      await ready(page);
      const answers = await page.evaluate(async (all) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        const results = document.querySelector('#results');
        if (!field || !results) throw new Error('there is nothing to search with');
        const found: [string, number, string[]][] = [];
        for (const query of all) {
          field.value = query;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          while (results.ariaBusy === 'true') await new Promise((done) => setTimeout(done));
          const titles = [...document.querySelectorAll('#found .title')].map(
            ({ textContent }) => textContent ?? '',
          );
          const more = document.querySelector('#found > .more')?.textContent ?? '0';
          const count = titles.length + Number(/\d+/.exec(more)?.[0]);
          found.push([query, count, titles.slice(0, 12)]);
        }
        return found;
      }, queries);
      expect(answers.filter(([query], at) => query !== queries[at])).toEqual([]);
      expect(answers).toEqual(expected);
    }
  });
});
