import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryOf } from '../../../src/search/make-library';
import { search } from '../../../src/search/search';
import { ownCatalog } from '../../support/catalog';
import { describeInBrowser, ready, useStage } from './browser';

/** What is asked in a set. */
const queriesOf = (name: string): string[] =>
  readFileSync(`tests/bench/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { q: string }).q);

describeInBrowser('the relevance sets', () => {
  const stage = useStage();

  test.each([
    { path: 'index.html', sets: ['queries', 'shared', 'questions', 'own-questions'] },
    // The same index is built there, of parts that are sent in another way.
    { path: 'zh/index.html', sets: ['questions', 'shared'] },
  ])('are answered as in the terminal by $path', async ({ path, sets }) => {
    const library = libraryOf(ownCatalog());
    const queries = sets.flatMap(queriesOf);
    const expected = [];
    for (const query of queries) {
      const { hits } = await search(query, library);
      expected.push([query, hits.length, hits.slice(0, 12).map(({ resource }) => resource.title)]);
    }
    const page = await stage.visit(path);
    await ready(page);
    const answers = await page.evaluate(async (all) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      const results = document.querySelector('#results');
      if (!field || !results) throw new Error('there is nothing to search with');
      // What is drawn is read here, and laid out elsewhere.
      document.body.hidden = true;
      const found: [string, number, string[]][] = [];
      for (const query of all) {
        field.value = query;
        const answered = new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            if (results.ariaBusy !== 'false') return;
            observer.disconnect();
            done();
          });
          observer.observe(results, { attributes: true });
        });
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await answered;
        const titles = [...document.querySelectorAll('#found .title')].map(
          ({ textContent }) => textContent ?? '',
        );
        const more = document.querySelector('#found > .more')?.textContent ?? '0';
        const count = titles.length + Number(/\d+/.exec(more)?.[0]);
        found.push([query, count, titles.slice(0, 12)]);
      }
      return found;
    }, queries);
    expect(answers).toEqual(expected);
  });
});
