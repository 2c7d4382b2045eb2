import { expect, test } from 'vitest';
import { readVenue } from '../../src/render/venues';

test.each<[string, string, boolean, string | null]>([
  ['ICLR 2025', 'ICLR 2025', false, '2025'],
  ['Findings of ACL 2025', 'Findings of ACL 2025', false, '2025'],
  ['NeurIPS 2024 Datasets and Benchmarks', 'NeurIPS 2024 Datasets and Benchmarks', false, '2024'],
  ['CODEML Workshop, ICML 2025', 'CODEML Workshop, ICML 2025', false, '2025'],
  ['Conference on Data Science 2024', 'Conference on Data Science 2024', false, '2024'],
  ['ICLR', 'ICLR', false, null],
  ['JMLR 2022', 'Journal of Machine Learning Research', true, '2022'],
  ['TMLR', 'Transactions on Machine Learning Research', true, null],
  ['TACL, 2024', 'Transactions of the Association for Computational Linguistics', true, '2024'],
  ['Transformer Circuits Thread', 'Transformer Circuits Thread', true, null],
  ['Journal of Open Source Software 2023', 'Journal of Open Source Software', true, '2023'],
  ['Nature 2025', 'Nature', true, '2025'],
])('%s', (venue, name, isJournal, year) => {
  expect(readVenue(venue)).toEqual({ name, isJournal, year });
});
