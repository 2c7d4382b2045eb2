import { describe, expect, test } from 'vitest';
import { readBibtex } from '../support/bibtex';
import { call } from '../support/context';

describe('cite', () => {
  test('prints BibTeX of an id, of a former id, of an alias and of words', async () => {
    for (const words of [['alpha-2'], ['ALPHA-2'], ['a2'], ['bigger', 'alpha']]) {
      const { stdout, code } = await call(['cite', ...words]);
      expect(stdout).toBe(`@inproceedings{alpha-2,
  author = {{Alpha Team} and Author, Ann and others},
  title = {{Alpha 2: Bigger}},
  booktitle = {ACL 2024},
  year = {2024},
  eprint = {2406.00001},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2406.00001}
}
`);
      expect(code).toBe(0);
    }
    expect((await call(['cite', 'beta-old'])).stdout).toContain('{beta-old,');
  });

  test('prints several ids in their order, each once', async () => {
    const { stdout, stderr } = await call(['cite', 'gamma', 'alpha-1', 'gamma']);
    expect(readBibtex(stdout).map(({ title }) => title)).toEqual(['Gamma experts', 'Alpha 1']);
    expect(stderr).toBe('');
  });

  test('says what words were taken for', async () => {
    const { stdout, stderr } = await call(['cite', 'experts']);
    expect(readBibtex(stdout)).toHaveLength(1);
    expect(stderr).toBe('cited: Gamma experts (gamma)\n');
  });

  test('cites nothing that only has to do with the words', async () => {
    const { stdout, stderr, code } = await call(['cite', 'routes', 'tokens']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toBe('nothing is called “routes tokens”\nclosest to it: alpha-2\n');
    expect((await call(['show', 'routes', 'tokens'])).code).toBe(1);
  });

  test('several ids: arXiv ids too, and none where one is unknown', async () => {
    const { stdout } = await call(['cite', 'gamma', '2406.00001']);
    expect(readBibtex(stdout).map(({ title }) => title)).toEqual([
      'Gamma experts',
      'Alpha 2: Bigger',
    ]);
    const wrong = await call(['cite', 'gamma', 'alpha-11']);
    expect(wrong).toMatchObject({ stdout: '', code: 2 });
    expect(wrong.stderr).toContain('no resource has the id “alpha-11”; did you mean alpha-1');
  });

  test('asks where several may be meant, and fails where nobody can be asked', async () => {
    const words = ['cite', 'alpha'];
    const alone = await call(words);
    expect(alone).toMatchObject({ stdout: '', code: 2 });
    expect(alone.stderr).toContain('awesome-pretrain cite ');
    const asked = await call(words, { answers: ['2'] });
    expect(readBibtex(asked.stdout)).toHaveLength(1);
    expect(asked.stderr).toMatch(/fits several resources:[\s\S]*cited: Alpha/);
    expect(await call(words, { answers: [null] })).toMatchObject({ stdout: '', code: 130 });
  });

  test.each([
    ['bibtex', '@misc{alpha-1,'],
    ['csl', '"id": "alpha-1"'],
    ['plain', 'Lab One (2023). Alpha 1. arXiv:2302.00001. https://arxiv.org/abs/2302.00001\n'],
    [
      'markdown',
      '- Lab One (2023). [Alpha 1](https://arxiv.org/abs/2302.00001). arXiv:2302.00001.\n',
    ],
  ])('as %s', async (style, expected) => {
    expect((await call(['cite', 'alpha-1', '--style', style])).stdout).toContain(expected);
  });

  test('says the same in either language', async () => {
    const args = ['cite', 'alpha-2', '--style', 'plain'];
    const chinese = await call([...args, '--lang', 'zh']);
    expect(chinese.stdout).toBe((await call(args)).stdout);
  });

  test('what is not there: exit 1', async () => {
    const { stdout, stderr, code } = await call(['cite', 'qqqqqqqq']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain('nothing found for “qqqqqqqq”');
    expect((await call(['cite', 'qqqqqqqq', '--style', 'csl'])).stdout).toBe('[]\n');
  });

  test('a style may be called a format, as elsewhere', async () => {
    const plain = await call(['cite', 'alpha-1', '--style', 'plain']);
    expect(await call(['cite', 'alpha-1', '-f', 'plain'])).toEqual(plain);
  });

  test('an unknown style: exit 2', async () => {
    const { stderr, code } = await call(['cite', 'alpha-2', '--style', 'bibtx']);
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean bibtex?');
  });
});

describe('bibtex and csl as formats', () => {
  test('of list, search and show', async () => {
    for (const args of [['list'], ['search', 'experts'], ['show', 'gamma']]) {
      const [bibtex, csl, json] = await Promise.all(
        ['bibtex', 'csl', 'json'].map((format) => call([...args, '-f', format])),
      );
      const titles: string[] = JSON.parse(json?.stdout ?? '').map(
        (one: { title: string }) => one.title,
      );
      expect(titles).toContain('Gamma experts');
      expect(readBibtex(bibtex?.stdout ?? '').map(({ title }) => title)).toEqual(titles);
      expect(JSON.parse(csl?.stdout ?? '').map((one: { title: string }) => one.title)).toEqual(
        titles,
      );
    }
  });

  test('nothing matched: nothing, and an empty array; exit 1', async () => {
    for (const args of [
      ['list', '--since', '2030'],
      ['search', 'qqqqqqqq'],
      ['show', 'qqqqqqqq'],
    ]) {
      expect(await call([...args, '-f', 'bibtex'])).toMatchObject({ stdout: '', code: 1 });
      expect(await call([...args, '-f', 'csl'])).toMatchObject({ stdout: '[]\n', code: 1 });
    }
  });

  test('have no columns to choose', async () => {
    const { stderr, code } = await call(['list', '-f', 'bibtex', '--columns', 'title']);
    expect(code).toBe(2);
    expect(stderr).toContain('bibtex');
  });
});
