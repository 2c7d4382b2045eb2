import { describe, expect, test } from 'vitest';
import { readVenue } from '../../src/render/venues';
import { ownCatalog } from '../support/catalog';

describe('a meeting stays as it is', () => {
  test.each<[string, string | null]>([
    ['ICLR 2025', '2025'],
    ['ICLR', null],
    ['Findings of ACL 2025', '2025'],
    ['NeurIPS 2024 Datasets and Benchmarks', '2024'],
    ['CODEML Workshop, ICML 2025', '2025'],
    ['ICML 2024 tutorial', '2024'],
    ['ACL 2025 Demo', '2025'],
    ['Conference on Data Science 2024', '2024'],
    ['Conference on Computer Vision and Pattern Recognition 2024', '2024'],
    ['International Joint Conference on Neural Networks 2024', '2024'],
    ['Artificial Intelligence and Statistics 2024', '2024'],
    ['Machine Learning and Systems 2024', '2024'],
    ['Association for Computational Linguistics 2024', '2024'],
    ['Advances in Neural Information Processing Systems 37, 2024', '2024'],
    ['Workshop on Letters to Science 2023', '2023'],
    ['Science of Deep Learning Workshop, NeurIPS 2024', '2024'],
    ['ACL Rolling Review 2024', '2024'],
    ['Under review at ICLR 2026', '2026'],
    ['NeurIPS 2024 Journal Track', '2024'],
    ['Proceedings of Machine Learning Research 202, 2023', '2023'],
    ['Natural Language Processing and Chinese Computing 2024', '2024'],
    ['World Wide Web Conference 2024', '2024'],
    ['ICML 41', null],
    ['第十届全国社会媒体处理大会 2021', '2021'],
  ])('%s', (venue, year) => {
    const none = { volume: null, issue: null, pages: null };
    expect(readVenue(venue)).toEqual({ name: venue, isJournal: false, year, ...none });
  });
});

describe('a journal goes by its name', () => {
  test.each<[string, string, string | null]>([
    ['Neurocomputing 2024', 'Neurocomputing', '2024'],
    ['Neural Networks 2024', 'Neural Networks', '2024'],
    ['Pattern Recognition, 2024', 'Pattern Recognition', '2024'],
    ['Artificial Intelligence (2023)', 'Artificial Intelligence', '2023'],
    ['Machine Learning 2022', 'Machine Learning', '2022'],
    ['Computational Linguistics 2024', 'Computational Linguistics', '2024'],
    ['Patterns 2024', 'Patterns', '2024'],
    ['AI Open 2022', 'AI Open', '2022'],
    ['IEEE Access 2023', 'IEEE Access', '2023'],
    ['Information Processing & Management 2024', 'Information Processing & Management', '2024'],
    ['Knowledge-Based Systems 2024', 'Knowledge-Based Systems', '2024'],
    ['npj Digital Medicine 2023', 'npj Digital Medicine', '2023'],
    ['Nature 2025', 'Nature', '2025'],
    ['Nature Machine Intelligence 2024', 'Nature Machine Intelligence', '2024'],
    ['Science 2022', 'Science', '2022'],
    ['Science China Information Sciences 2025', 'Science China Information Sciences', '2025'],
    ['PNAS 2024', 'Proceedings of the National Academy of Sciences', '2024'],
    ['Proceedings of the VLDB Endowment 2024', 'Proceedings of the VLDB Endowment', '2024'],
    [
      'Proceedings of the ACM on Management of Data 2024',
      'Proceedings of the ACM on Management of Data',
      '2024',
    ],
    ['PLOS ONE 2023', 'PLOS ONE', '2023'],
    ['The Lancet Digital Health 2024', 'The Lancet Digital Health', '2024'],
    ['Frontiers in Artificial Intelligence 2024', 'Frontiers in Artificial Intelligence', '2024'],
    ['Communications of the ACM 2024', 'Communications of the ACM', '2024'],
    [
      'Foundations and Trends in Machine Learning',
      'Foundations and Trends in Machine Learning',
      null,
    ],
    ['ACM Computing Surveys 2024', 'ACM Computing Surveys', '2024'],
    ['Artificial Intelligence Review 2024', 'Artificial Intelligence Review', '2024'],
    ['Transformer Circuits Thread', 'Transformer Circuits Thread', null],
    ['Distill 2020', 'Distill', '2020'],
    ['Journal of Open Source Software 2023', 'Journal of Open Source Software', '2023'],
    [
      'IEEE Trans. Pattern Anal. Mach. Intell. 2024',
      'IEEE Trans. Pattern Anal. Mach. Intell.',
      '2024',
    ],
    ['J. Mach. Learn. Res. 2022', 'J. Mach. Learn. Res.', '2022'],
    ['JMLR 2022', 'Journal of Machine Learning Research', '2022'],
    ['TMLR', 'Transactions on Machine Learning Research', null],
    ['TACL, 2024', 'Transactions of the Association for Computational Linguistics', '2024'],
    ['TPAMI 2024', 'IEEE Transactions on Pattern Analysis and Machine Intelligence', '2024'],
    ['软件学报 2024', '软件学报', '2024'],
    ['计算机研究与发展 2023', '计算机研究与发展', '2023'],
  ])('%s', (venue, name, year) => {
    const none = { volume: null, issue: null, pages: null };
    expect(readVenue(venue)).toEqual({ name, isJournal: true, year, ...none });
  });
});

describe('a volume, an issue and pages are none of its name', () => {
  test.each<[string, string, string | null, string | null, string | null, string | null]>([
    ['Nature 645, 633–638 (2025)', 'Nature', '2025', '645', null, '633-638'],
    ['Nature 645 (2025) 633-638', 'Nature', '2025', '645', null, '633-638'],
    ['Neurocomputing 568 (2024) 127063', 'Neurocomputing', '2024', '568', null, '127063'],
    ['Neurocomputing, vol. 568, 2024', 'Neurocomputing', '2024', '568', null, null],
    ['Neural Networks, Volume 181, 2025', 'Neural Networks', '2025', '181', null, null],
    [
      'JMLR 23(120):1–39, 2022',
      'Journal of Machine Learning Research',
      '2022',
      '23',
      '120',
      '1-39',
    ],
    ['AI Magazine 45 (3), 2024', 'AI Magazine', '2024', '45', '3', null],
    ['IEEE Micro, vol. 44, no. 2, pp. 10--19, 2024', 'IEEE Micro', '2024', '44', '2', '10-19'],
    ['Machine Learning 113, 2024', 'Machine Learning', '2024', '113', null, null],
  ])('%s', (venue, name, year, volume, issue, pages) => {
    expect(readVenue(venue)).toEqual({ name, isJournal: true, year, volume, issue, pages });
  });
});

test('of our own catalogue, these are journals', () => {
  const venues = ownCatalog().resources.flatMap(({ venue }) => venue ?? []);
  const journals = venues.filter((venue) => readVenue(venue).isJournal);
  expect([...new Set(journals)].sort()).toEqual([
    'JMLR 2020',
    'JMLR 2022',
    'JMLR 2023',
    'Nature Machine Intelligence 2024',
    'Neurocomputing 2024',
    'TACL 2022',
    'TMLR 2023',
    'TMLR 2024',
    'Transformer Circuits Thread',
  ]);
});
