import { describe, expect, test } from 'vitest';
import { answerWholeWords } from '../../src/search/matching';
import { parseQuery } from '../../src/search/query-parser';
import { search } from '../../src/search/search';
import { conceptsIn } from '../../src/search/thesaurus';
import { CHINESE_RULES } from '../../src/search/thesaurus-chinese';
import { ENGLISH_RULES } from '../../src/search/thesaurus-english';
import { libraryFor, ownCatalog } from '../support/catalog';

const library = libraryFor(ownCatalog());

const rules = [ENGLISH_RULES, CHINESE_RULES].flatMap((all) => all.split('\n').filter(Boolean));

const idsFor = async (question: string): Promise<string[]> =>
  (await search(question, library)).hits.map(({ resource }) => resource.id);

describe('the rules of the thesaurus', () => {
  test('are one to three words, and terms that the catalogue holds', () => {
    const index = library.index();
    const isHeld = (one: string): boolean => {
      const answers = answerWholeWords(parseQuery(one, index).words, index);
      const { levels = new Float32Array() } = answers[0] ?? {};
      return levels.some((_, at) => answers.every((answer) => (answer.levels[at] ?? 255) < 255));
    };
    const wrong = rules.filter((rule) => {
      const [words = '', terms = '', more] = rule.split(' => ');
      const isRule = more === undefined && words.split(' ').length <= 3;
      return !isRule || terms.split('; ').some((one) => !isHeld(one));
    });
    expect(wrong).toEqual([]);
  });

  test('say nothing twice', () => {
    expect(new Set(rules).size).toBe(rules.length);
  });
});

describe('a question in other words than the field’s', () => {
  test('says what stands for what, in any order and form', () => {
    expect(conceptsIn('Our GPU jobs keep crashing: which nodes die?')).toContainEqual({
      said: [
        ['crash', 'die'],
        ['gpu', 'node', 'job'],
      ],
      terms: ['fault tolerance', 'hardware failures', 'failure recovery'],
    });
    expect(conceptsIn('nothing of this is said here')).toEqual([]);
  });

  test.each([
    ['may I be sued for the data in my llm', 'data-governance'],
    ['gpu nodes die all the time, how do labs cope', 'fault-tolerance'],
    ['一开始训练显卡老是掉线坏掉怎么办', 'fault-tolerance'],
  ])('%s is about %s', async (question, tag) => {
    const { hits } = await search(question, library);
    expect(hits.slice(0, 3).flatMap(({ resource }) => resource.tags)).toContain(tag);
  });

  test('lacks what no other words say, and says what was looked for instead', async () => {
    const { hits, words } = await search('gpu nodes die every night', library);
    expect(hits[0]).toMatchObject({ tier: 'partial', missing: ['night'] });
    // Where nothing else is lacking, the words that were said are told.
    const [all] = (await search('gpu nodes die', library)).hits;
    expect(all).toMatchObject({ tier: 'partial', missing: expect.arrayContaining(['die']) });
    expect(words).toEqual(expect.arrayContaining(['nodes', 'tolerance']));
    expect(hits[0]?.matches().length).toBeGreaterThan(0);
  });

  test('puts first what holds its terms too, where resources answer all of its words', async () => {
    const { hits } = await search('怎么设置学习率？', library);
    expect(hits[0]?.resource.id).toBe('step-law');
    expect(hits[0]?.missing).toEqual([]);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    // Also before what is about a word of it, but not about what is meant.
    const asked = (await search('how many tokens per parameter', library)).hits;
    expect(asked.slice(0, 3).map(({ resource }) => resource.id)).toContain('chinchilla');
    expect(asked[0]?.missing).toEqual([]);
  });

  test('of another subject is not answered for one everyday word', async () => {
    expect(await idsFor('best teacher training courses in switzerland')).toEqual([]);
    expect(await idsFor('which train crashed in germany last year')).toEqual([]);
  });
});
