import { describe, expect, test } from 'vitest';
import { readVenue } from '../../src/render/venues';
import { ownCatalog } from '../support/catalog';

const NOTHING = { volume: null, issue: null, pages: null, genre: null };

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
    ['Advances in Neural Information Processing Systems 33, 1877–1901 (2020)', '2020'],
    ['NeurIPS 33:1877-1901, 2020', '2020'],
    ['NIPS 2017: 1998-2008', '2017'],
    ['ICML 2020, PMLR 119, pp. 1950–2001', '2020'],
    ['ICML, vol. 2001, pp. 1910–1921, 2020', '2020'],
    ['ACL 2020 (ICLR 2019 workshop version)', '2020'],
    ['Spotlight (NeurIPS 2023)', '2023'],
    ['Adv. Neural Inf. Process. Syst. 2020', '2020'],
    ['Proc. AAAI Conf. Artif. Intell. 2020', '2020'],
    ['Proc. Mach. Learn. Res. 2023', '2023'],
    ['AI, Ethics, and Society 2021', '2021'],
    ['Machine Learning (ICML 2023)', '2023'],
    ['arXiv 2023, ICML 2024', '2024'],
    ['第十届全国社会媒体处理大会 2021', '2021'],
  ])('%s', (venue, year) => {
    expect(readVenue(venue)).toEqual({ ...NOTHING, kind: 'proceedings', name: venue, year });
  });
});

describe('a journal goes by its name', () => {
  test.each<[string, string, string | null]>([
    ['Neurocomputing 2024', 'Neurocomputing', '2024'],
    ['PeerJ Computer Science 2024', 'PeerJ Computer Science', '2024'],
    ['IEEE Internet Computing 2024', 'IEEE Internet Computing', '2024'],
    ['IEEE Computer Graphics & Applications 2024', 'IEEE Computer Graphics & Applications', '2024'],
    ['Automatica 2023', 'Automatica', '2023'],
    ['BMJ 2023', 'BMJ', '2023'],
    ['Nucleic Acids Research 2024', 'Nucleic Acids Research', '2024'],
    ['Comm. ACM 2024', 'Comm. ACM', '2024'],
    ['ACM TOG 2024', 'ACM Transactions on Graphics', '2024'],
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
    ['PACMPL 2023', 'Proceedings of the ACM on Programming Languages', '2023'],
    ['PACMMOD, 2024', 'Proceedings of the ACM on Management of Data', '2024'],
    ...['IEEE/ACM TASLP 2022', 'TASLP 2022', 'IEEE TASLP, 2022', 'ACM/IEEE TASLP (2022)'].map(
      (venue): [string, string, string] => [
        venue,
        'IEEE/ACM Transactions on Audio, Speech, and Language Processing',
        '2022',
      ],
    ),
    ['ACM TOIS 2023', 'ACM Transactions on Information Systems', '2023'],
    ['Proc. VLDB Endow. 2023', 'Proc. VLDB Endow.', '2023'],
    ['Proc. ACM Program. Lang. 2023', 'Proc. ACM Program. Lang.', '2023'],
    ['Proc. Natl. Acad. Sci. 2023', 'Proc. Natl. Acad. Sci.', '2023'],
    ['Neural Comput. 1997', 'Neural Comput.', '1997'],
    ['Mach. Learn. 1997', 'Mach. Learn.', '1997'],
    ['Inf. Process. Manag. 2024', 'Inf. Process. Manag.', '2024'],
    ['Found. Trends Mach. Learn. 2019', 'Found. Trends Mach. Learn.', '2019'],
    ['Big Data & Society 2021', 'Big Data & Society', '2021'],
    ['New Media & Society 2021', 'New Media & Society', '2021'],
    ['Language and Speech', 'Language and Speech', null],
    ['Language Learning', 'Language Learning', null],
    ['TMLR 2023 (Featured)', 'Transactions on Machine Learning Research', '2023'],
    ['TMLR 2023 (presented at ICLR 2025)', 'Transactions on Machine Learning Research', '2023'],
    ['TMLR 2024, Survey Certification', 'Transactions on Machine Learning Research', '2024'],
    ['TMLR (to appear), 2026', 'Transactions on Machine Learning Research', '2026'],
    [
      'Transactions on Machine Learning Research (TMLR), 05/2023',
      'Transactions on Machine Learning Research',
      '2023',
    ],
    ['Journal of Marketing 2023', 'Journal of Marketing', '2023'],
    ['2023 Journal of Marketing', 'Journal of Marketing', '2023'],
    ['软件学报 2024', '软件学报', '2024'],
    ['计算机研究与发展 2023', '计算机研究与发展', '2023'],
  ])('%s', (venue, name, year) => {
    expect(readVenue(venue)).toEqual({ ...NOTHING, kind: 'journal', name, year });
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
    ['Nature 577, 1901–1910 (2020)', 'Nature', '2020', '577', null, '1901-1910'],
    ['Nature 645, 2000 (2025)', 'Nature', '2025', '645', null, '2000'],
    ['Nature 645, 2000, 2025', 'Nature', '2025', '645', null, '2000'],
    ['Nature 2025, 645, 2000', 'Nature', '2025', '645', null, '2000'],
    ['Nature 645 (2025) 2001', 'Nature', '2025', '645', null, '2001'],
    ['Nature 2025, 645:633-638', 'Nature', '2025', '645', null, '633-638'],
    ['Nature. 2025;645(8081):633-638', 'Nature', '2025', '645', '8081', '633-638'],
    ['Nature 645.8081 (2025): 633-638', 'Nature', '2025', '645', '8081', '633-638'],
    ['Nature vol. 645 (8081), pp. 633–638, Sep. 2025', 'Nature', '2025', '645', '8081', '633-638'],
    ['Nature, vol. 645, no. 2001, 18 September 2025', 'Nature', '2025', '645', '2001', null],
    ['Nature 645(2001), 2025', 'Nature', '2025', '645', '2001', null],
    ['IEEE Micro, no. 2, pp. 10–19, Mar.-Apr. 2024', 'IEEE Micro', '2024', null, '2', '10-19'],
    [
      'JMLR 25(1):1950-2001, 2024',
      'Journal of Machine Learning Research',
      '2024',
      '25',
      '1',
      '1950-2001',
    ],
    ['JMLR 2024 25(70):1-53', 'Journal of Machine Learning Research', '2024', '25', '70', '1-53'],
    [
      'JMLR 24(240):1−113, 2023',
      'Journal of Machine Learning Research',
      '2023',
      '24',
      '240',
      '1-113',
    ],
    [
      'J. Mach. Learn. Res. 24: 240:1-240:113 (2023)',
      'J. Mach. Learn. Res.',
      '2023',
      '24',
      null,
      '240:1-240:113',
    ],
    ['JAIR 2021, 70', 'Journal of Artificial Intelligence Research', '2021', '70', null, null],
    [
      'Transactions of the ACL 12 (2024), 157–173',
      'Transactions of the ACL',
      '2024',
      '12',
      null,
      '157-173',
    ],
    [
      'Proc. ACM Program. Lang. 7(POPL): 1-28 (2023)',
      'Proc. ACM Program. Lang.',
      '2023',
      '7',
      'POPL',
      '1-28',
    ],
    [
      'Nature Communications 14, Article number: 2001 (2023)',
      'Nature Communications',
      '2023',
      '14',
      null,
      '2001',
    ],
    ['PLOS ONE 18(2): e0281234 (2023)', 'PLOS ONE', '2023', '18', '2', 'e0281234'],
    ['软件学报，2024，35(3)：1–20', '软件学报', '2024', '35', '3', '1-20'],
  ])('%s', (venue, name, year, volume, issue, pages) => {
    const genre = null;
    expect(readVenue(venue)).toEqual({ kind: 'journal', name, year, volume, issue, pages, genre });
  });
});

describe('what is no publication is none', () => {
  test.each<[string, string, string | null]>([
    ['arXiv', 'arXiv', null],
    ['arXiv 2023', 'arXiv', '2023'],
    ['arXiv preprint', 'arXiv preprint', null],
    ['arXiv preprint arXiv:2004.01234, 2021', 'arXiv preprint arXiv:2004.01234', '2021'],
    ['arXiv:2312.00752 [cs.LG]', 'arXiv:2312.00752 [cs.LG]', null],
    ['arXiv, Dec 2023', 'arXiv', '2023'],
    ['CoRR 2023', 'CoRR', '2023'],
    ['CoRR abs/2312.00752 (2023)', 'CoRR abs/2312.00752', '2023'],
    ['bioRxiv 2024', 'bioRxiv', '2024'],
    ['Preprint', 'Preprint', null],
    ['Preprint, under review', 'Preprint, under review', null],
    ['Under review', 'Under review', null],
    ['Technical Report', 'Technical Report', null],
    ['Blog 2024', 'Blog', '2024'],
    ['Medium, 2023', 'Medium', '2023'],
    ['OpenAI Technical Report, 2023', 'OpenAI Technical Report', '2023'],
    ['Tech. Rep. 2023', 'Tech. Rep.', '2023'],
    ['技术报告 2024', '技术报告', '2024'],
  ])('%s', (venue, name, year) => {
    expect(readVenue(venue)).toEqual({ ...NOTHING, kind: 'unpublished', name, year });
  });
});

describe('a thesis has a school', () => {
  test.each<[string, string, string, string | null]>([
    ['PhD thesis, Stanford University, 2023', 'PhD thesis', 'Stanford University', '2023'],
    ['Ph.D. dissertation at MIT (2019)', 'Ph.D. dissertation', 'MIT', '2019'],
    ["ETH Zürich, Master's thesis", "Master's thesis", 'ETH Zürich', null],
    [
      'Carnegie Mellon University (doctoral dissertation)',
      'doctoral dissertation',
      'Carnegie Mellon University',
      null,
    ],
    ['PhD thesis', 'PhD thesis', '', null],
    ['清华大学博士学位论文 2024', '博士学位论文', '清华大学', '2024'],
  ])('%s', (venue, genre, name, year) => {
    expect(readVenue(venue)).toEqual({ ...NOTHING, kind: 'thesis', name, year, genre });
  });
});

test('of our own catalogue, these are journals', () => {
  const venues = ownCatalog().resources.flatMap(({ venue }) => venue ?? []);
  const journals = venues.filter((venue) => readVenue(venue).kind === 'journal');
  expect([...new Set(journals)].sort()).toEqual([
    'Frontiers of Computer Science 2026',
    'JMLR 2020',
    'JMLR 2022',
    'JMLR 2023',
    'Nature 2024',
    'Nature Machine Intelligence 2024',
    'Neurocomputing 2024',
    'TACL 2022',
    'TMLR 2023',
    'TMLR 2024',
    'TMLR 2025',
    'TPAMI 2024',
    'Transformer Circuits Thread',
  ]);
});
