import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/catalog/types';
import { additionsTo, appendix } from '../../src/render/bibliography';
import { readBibtexEntries } from '../../src/render/bibtex-entries';
import { plainPaper } from '../support/catalog';
import { expectInProportion } from '../support/cost';

const PAPER: Resource = { ...plainPaper(), id: 'own-key' };
const WITH_DOI: Resource = {
  ...PAPER,
  links: { paper: 'https://dl.acm.org/doi/10.1145/3394486.340_6703' },
};

/** What becomes of a resource beside the entries of a file. */
function outcome(text: string, resource = PAPER): string {
  const { added, present, taken } = additionsTo(readBibtexEntries(text).entries, [resource]);
  expect(added.length + present.length + taken.length).toBe(1);
  if (added.length > 0) return 'added';
  return `${present.length > 0 ? 'as' : 'taken by'} ${[...present, ...taken][0]?.key}`;
}

describe('a paper is there', () => {
  test.each([
    'eprint = {2406.00001}',
    'eprint = "2406.00001v3", archivePrefix = "arXiv"',
    'eprint = {arXiv:2406.00001}',
    'EPRINT={ 2406.00001 [cs.CL]}',
    'journal = {arXiv preprint arXiv:2406.00001}',
    'journal = {CoRR}, volume = {abs/2406.00001}',
    'journal = {ArXiv}, volume={abs/2406.00001}',
    'note = {arXiv:2406.00001 [cs.LG]}',
    'howpublished = {\\url{https://arxiv.org/abs/2406.00001v2}}',
    'url = {http://arxiv.org/pdf/2406.00001.pdf}',
    'url = {https://export.arxiv.org/abs/2406.00001}',
    'doi = {10.48550/arXiv.2406.00001}',
    'doi = {https://doi.org/10.48550/ARXIV.2406.00001}',
    'eid = {arXiv:2406.00001}',
    'url = {https://huggingface.co/papers/2406.00001}',
    'url = {https://www.alphaxiv.org/abs/2406.00001v2}',
    'howpublished = {\\url{https://ar5iv.labs.arxiv.org/html/2406.00001}}',
    'eprint = pre # {.00001}',
  ])('by arXiv id: %s', (fields) => {
    expect(outcome(`@string{pre = "2406"}\n@article{someone2024, ${fields}}`)).toBe(
      'as someone2024',
    );
  });

  test.each([
    'doi = {10.1145/3394486.340_6703}',
    'doi = {10.1145/3394486.340\\_6703}',
    'DOI = "https://doi.org/10.1145/3394486.340_6703"',
    'doi = {doi:10.1145/3394486.340%5F6703}',
    'doi = {10.1145/3394486.340_6703/}',
    'url = {https://dx.doi.org/10.1145/3394486.340_6703}',
    'url = {https://dl.acm.org/doi/abs/10.1145/3394486.340_6703}',
    'note = {\\url{https://doi.org/10.1145/3394486.340\\_6703}}',
  ])('by DOI: %s', (fields) => {
    expect(outcome(`@article{someone2024, ${fields}}`, WITH_DOI)).toBe('as someone2024');
  });

  test('by key, whatever its case', () => {
    expect(outcome('@misc{own-key, title={{A Title}}}')).toBe('as own-key');
    expect(outcome('@misc{Own-Key}')).toBe('as Own-Key');
  });

  test.each([
    '@misc{a, eprint = {2406.00002}}',
    '@misc{a, eprint = {2406.000011}}',
    '@misc{a, note = {Extends arXiv:2406.00001}}',
    '@misc{a, title = {2406.00001}}',
    '@misc{a, note = {see https://arxiv.org/abs/2406.00001}}',
    '@misc{own-key-2}',
    '% @misc{own-key}',
    '@comment{@misc{own-key, eprint = {2406.00001}}}',
  ])('not because of %s', (text) => {
    expect(outcome(text)).toBe('added');
  });

  test.each([
    'title = {Mamba}',
    'title = {M{\\"a}mba 2: {L}inear-time sequence modelling}',
    'title = "Mamba 2: Linear Time Sequence Modeling, revised"',
    'doi = {10.1000/published}',
    'year = 2024',
  ])('by key, beside %s', (fields) => {
    const mamba = {
      ...PAPER,
      title: 'Mamba 2',
      paperTitle: 'Mamba 2: Linear-Time Sequence Modeling',
    };
    expect(outcome(`@misc{own-key, ${fields}}`, mamba)).toBe('as own-key');
  });

  test.each([
    'title = {Another}',
    'title = {{Mamba 3: Linear-Time Sequence Modeling}}',
    'title = {图像识别}, doi = {10.1/x}',
  ])('not by key beside %s', (fields) => {
    const mamba = {
      ...PAPER,
      title: 'Mamba 2',
      paperTitle: 'Mamba 2: Linear-Time Sequence Modeling',
    };
    expect(outcome(`@misc{own-key, ${fields}}`, mamba)).toBe('taken by own-key');
  });

  test('not by key where the DOI is another one', () => {
    const entry = '@misc{own-key, title={A title}, doi={10.1145/1111111.2222222}}';
    expect(outcome(entry, WITH_DOI)).toBe('taken by own-key');
    expect(outcome(entry)).toBe('as own-key');
  });

  test.each([
    'eprint = {cs/0112017}',
    'eprint = {cs/0112017v2}',
    'url = {http://arxiv.org/abs/cs/0112017}',
    'journal = {arXiv preprint cs/0112017}',
    'doi = {10.48550/arXiv.cs/0112017}',
  ])('by an arXiv id of old: %s', (fields) => {
    const old = { ...PAPER, links: { paper: 'https://arxiv.org/abs/cs/0112017' } };
    expect(outcome(`@article{someone2001, ${fields}}`, old)).toBe('as someone2001');
  });

  test.each(['eprint = {math/0309136}', 'url = {https://arxiv.org/abs/math.GT/0309136v1}'])(
    'with its subject class or without: %s',
    (fields) => {
      const old = { ...PAPER, links: { paper: 'https://arxiv.org/abs/math.GT/0309136' } };
      expect(outcome(`@article{someone2003, ${fields}}`, old)).toBe('as someone2003');
    },
  );

  test('not where its key is that of another paper', () => {
    expect(outcome('@misc{own-key, eprint = {2301.00001}}')).toBe('taken by own-key');
    const both = '@misc{own-key, eprint = {2301.00001}}\n@misc{b, eprint = {2406.00001}}';
    expect(outcome(both)).toBe('as b');
  });

  test('once it was put there, for another resource with the same paper', () => {
    const twice = [PAPER, { ...PAPER, id: 'other' }, { ...PAPER, id: 'third', links: {} }];
    const { added, present } = additionsTo([], twice);
    expect(added.map(({ id }) => id)).toEqual(['own-key', 'third']);
    expect(present).toEqual([{ resource: twice[1], key: 'own-key', line: null }]);
  });
});

describe('what is written behind', () => {
  test.each<[string, string]>([
    ['', ''],
    ['\ufeff', ''],
    ['@misc{a}', '\n\n'],
    ['@misc{a}\n', '\n'],
    ['@misc{a}\n\n', ''],
    ['@misc{a}\n\n\n', ''],
    ['% a\r\n@misc{a}\r\n', '\r\n'],
    ['% a\r\n@misc{a}', '\r\n\r\n'],
    ['% a\n@misc{a}\r\n% b\n', '\n'],
  ])('%j begins with %j', (text, gap) => {
    const end = gap.includes('\r') || /^% a\r\n/.test(text) ? '\r\n' : '\n';
    const added = appendix(text, [PAPER]);
    expect(added.startsWith(`${gap}@misc{own-key,${end}`)).toBe(true);
    expect(added.endsWith(`${end}}${end}`)).toBe(true);
    expect(added.replaceAll(end, '')).not.toMatch(/[\r\n]/);
  });
});

describe('takes time in proportion', () => {
  test.each([
    ['words before an id', 'note', '', 'abs'],
    ['slashes in a DOI', 'doi', '10.1000/', '/'],
  ])('to %s', async (_, name, begin, piece) => {
    await expectInProportion((size) => {
      const fields = new Map([[name, `${begin}${piece.repeat(size)}x`]]);
      return () => additionsTo([{ key: 'k', line: 1, fields }], [PAPER]);
    }, 2000);
  });

  test.each(['\n', '\r\n'])('to lines that are empty: %j', async (line) => {
    await expectInProportion((size) => {
      const text = `${line.repeat(size)}x`;
      return () => appendix(text, [PAPER]);
    }, 4000);
  });
});
