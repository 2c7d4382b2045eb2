import { expect, test } from 'vitest';
import { describedId, describedIn } from '../../src/catalog/figures';
import { nameAmongOthers } from '../../src/render/figures';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { en, zh } from '../support/messages';

/** What rows of a data set of this title are called, and of its parts beside others. */
function namesIn(title: string, aliases: string): string[] {
  const text = SMALL.replace('title: Gamma experts', `title: "${title}"\n    aliases: ${aliases}`)
    .replace('category: paper', 'category: dataset')
    .replace(
      'links: { homepage: https://example.org/gamma }',
      '$&\n    dataset: { parts: [{ id: en, name: en }, { id: v2, name: Web Two v2 }] }',
    );
  const rows = catalogFrom(text).resources.flatMap(describedIn);
  return rows
    .filter(({ resource }) => resource.id === 'gamma')
    .map((one) => nameAmongOthers(one, en));
}

test.each([
  ['Web Two', '["A Paper on the Web: Its Long Title", Web Two HQ]', 'Web Two'],
  ['Web Two: A Paper', '[]', 'Web Two'],
  ['A Paper That Tells of Webs', '[Web Two]', 'Web Two'],
])('a data set of the title %j with %s is called %j, and its parts name it', (...all) => {
  const [title, aliases, name] = all;
  expect(namesIn(title, aliases)).toEqual([name, `en (${name})`, 'Web Two v2']);
});

test('rows of data sets are called what they have the figures of', () => {
  const rows = ownCatalog().resources.flatMap(describedIn);
  const row = (id: string) => {
    const one = rows.find((own) => describedId(own) === id);
    return one && [nameAmongOthers(one, zh), one.tokens?.text ?? null];
  };
  expect(row('fineweb-edu')).toEqual(['FineWeb-Edu', '1.3T']);
  expect(row('fineweb-edu:score-2')).toEqual(['FineWeb-Edu-score-2', '5.4T']);
  expect(row('fineweb')).toEqual(['FineWeb', '18.5T']);
  expect(row('nemotron-cc-hq')).toEqual(['Nemotron-CC-HQ', '1.1T']);
  expect(row('smollm-corpus')?.[0]).toBe('SmolLM-Corpus');
  // The tokens are those of a part, the bytes of the whole.
  expect(row('the-stack-v2')).toEqual(['The Stack v2', null]);
});
