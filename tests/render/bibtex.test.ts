import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorName } from '../../src/catalog/accessors';
import type { Author, Resource } from '../../src/catalog/types';
import { renderBibtex } from '../../src/render/bibtex';
import { catalogLink, catalogText } from '../support/arbitrary';
import { nameTypeset, type ReadEntry, readBibtex, typeset } from '../support/bibtex';
import { ownCatalog, plainPaper } from '../support/catalog';

const BARE = plainPaper();

/** The entry of one resource. */
function entry(changes: Partial<Resource>): string {
  return renderBibtex([{ ...BARE, ...changes }]);
}

/** What another program reads of it. */
function read(changes: Partial<Resource>): ReadEntry {
  const [first, ...others] = readBibtex(entry(changes));
  expect(others).toEqual([]);
  return first as ReadEntry;
}

describe('an entry', () => {
  test('of a preprint', () => {
    expect(
      entry({
        id: 'deepseek-v3',
        title: 'DeepSeek-V3 Technical Report',
        authors: [{ group: 'DeepSeek-AI' }, 'Aixin Liu', 'Diego de las Casas'],
        moreAuthors: true,
        date: '2024-12',
        links: { paper: 'https://arxiv.org/abs/2412.19437', code: 'https://example.org/code' },
      }),
    ).toBe(`@misc{deepseek-v3,
  author = {{DeepSeek-AI} and Liu, Aixin and de las Casas, Diego and others},
  title = {{DeepSeek-V3 Technical Report}},
  year = {2024},
  month = dec,
  eprint = {2412.19437},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2412.19437}
}
`);
  });

  test('of a conference has its year, and no month of the preprint', () => {
    expect(entry({ date: '2024-10', venue: 'ICLR 2025' })).toBe(`@inproceedings{some-id,
  author = {Author, Ann},
  title = {{A title}},
  booktitle = {ICLR 2025},
  year = {2025},
  eprint = {2406.00001},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2406.00001}
}
`);
  });

  test.each([
    ['JMLR 2022', 'Journal of Machine Learning Research', '2022', undefined],
    ['TMLR 2023', 'Transactions on Machine Learning Research', '2023', undefined],
    ['Transformer Circuits Thread', 'Transformer Circuits Thread', '2024', '6'],
    ['Nature 2025', 'Nature', '2025', undefined],
    ['Neurocomputing 2024', 'Neurocomputing', '2024', undefined],
    ['Patterns 2024', 'Patterns', '2024', undefined],
  ])('of %s is an article', (venue, journal, year, month) => {
    const { type, fields } = read({ venue });
    expect(type).toBe('article');
    expect(fields).toMatchObject({ journal, year });
    expect(fields.month === undefined ? undefined : String(Number(fields.month))).toBe(month);
  });

  test('of a journal has its volume, issue and pages', () => {
    const text = entry({ venue: 'JMLR 23(120):1–39, 2022' });
    expect(text).toContain('  volume = {23},\n  number = {120},\n  pages = {1--39},\n');
  });

  test.each([
    'NeurIPS 2024 Datasets and Benchmarks',
    'R0-FoMo Workshop at NeurIPS 2023',
    'Conference on Data Science 2024',
    'Findings of ACL 2025',
  ])('of %s stands in its proceedings', (venue) => {
    const { type, fields } = read({ venue });
    expect(type).toBe('inproceedings');
    expect(fields).toMatchObject({ booktitle: venue, year: /20\d\d/.exec(venue)?.[0] });
  });

  test.each(['arXiv', 'arXiv 2023', 'CoRR 2023', 'Preprint', 'Technical Report'])(
    'of %s is a preprint',
    (venue) => {
      const text = entry({ venue });
      expect(text).toBe(entry({ venue: null }));
      expect(text).toMatch(/^@misc\{/);
    },
  );

  test('of a preprint elsewhere, or a thesis, says so', () => {
    const links = { paper: 'https://a.org/paper.pdf' };
    expect(read({ venue: 'bioRxiv 2023', date: null, links })).toMatchObject({
      type: 'misc',
      fields: { howpublished: 'bioRxiv', year: '2023' },
    });
    const thesis = entry({ venue: 'PhD thesis, Stanford University, 2023', links });
    expect(thesis).toBe(`@phdthesis{some-id,
  author = {Author, Ann},
  title = {{A title}},
  school = {Stanford University},
  type = {PhD thesis},
  year = {2023},
  url = {https://a.org/paper.pdf}
}
`);
    expect(entry({ venue: "Master's thesis", org: ['ETH'], links })).toMatch(
      /^@mastersthesis[\s\S]*school = \{ETH\},\n {2}type = \{Master's thesis\}/,
    );
  });

  test('of a venue that nobody could confirm is a preprint', () => {
    expect(read({ venue: 'ICLR 2025', unverified: ['venue'] })).toMatchObject({
      type: 'misc',
      fields: { year: '2024' },
    });
  });

  test.each<[Resource['category'], string | null]>([
    ['dataset', 'Data set'],
    ['tool', 'Software'],
    ['blog', 'Blog post'],
    ['guide', 'Web page'],
    ['report', 'Technical report'],
    ['paper', null],
  ])('of a %s without a paper says what it is', (category, howpublished) => {
    const { type, fields } = read({
      category,
      links: { homepage: 'https://a.org/', data: 'https://a.org/data', code: 'https://a.org/code' },
    });
    expect(type).toBe('misc');
    expect(fields.howpublished ?? null).toBe(howpublished);
    expect(fields.eprint).toBeUndefined();
    const own = { dataset: 'data', tool: 'code' }[category as string] ?? '';
    expect(fields.url).toBe(`https://a.org/${own}`);
  });

  test('of a data set with a paper is the paper', () => {
    const { title, fields } = read({
      category: 'dataset',
      title: 'FineWeb-Edu',
      paperTitle: 'The FineWeb Datasets',
      links: { data: 'https://a.org/data', paper: 'https://arxiv.org/abs/2406.17557' },
    });
    expect(title).toBe('The FineWeb Datasets');
    expect(fields).toMatchObject({ eprint: '2406.17557', url: 'https://arxiv.org/abs/2406.17557' });
    expect(fields.howpublished).toBeUndefined();
  });

  test('of a report outside arXiv names the institution', () => {
    const links = { paper: 'https://a.org/report.pdf' };
    const { type, fields } = read({ category: 'report', org: ['R&D Lab', 'B'], links });
    expect(type).toBe('techreport');
    expect(fields).toMatchObject({ institution: ['R&D Lab', 'B'], url: links.paper });
  });

  test('has the DOI that the link has', () => {
    for (const paper of [
      'https://dl.acm.org/doi/10.1145/3394486.3406703',
      'https://dl.acm.org/doi/abs/10.1145/3394486.3406703?x=y',
      'https://doi.org/10.1145/3394486.3406703#top',
    ]) {
      expect(read({ links: { paper } }).fields.doi).toBe('10.1145/3394486.3406703');
    }
    for (const [paper, doi] of [
      ['https://doi.org/10.1016/S0893-6080%2805%2980056-5', '10.1016/S0893-6080(05)80056-5'],
      ['https://doi.org/10.1000%2Fabc%5Fd', '10.1000/abc_d'],
      ['https://www.doi.org/10.1000/abc/', '10.1000/abc'],
      ['https://dl.acm.org/doi/abs/10.1000/abc//?x=y', '10.1000/abc'],
      ['https://doi.org/10.1000/a%E0%A4%A', '10.1000/a%E0%A4%A'],
      ['https://doi.org/10.1000/a%0Ab', '10.1000/a%0Ab'],
    ] as const) {
      expect(read({ links: { paper } }).fields.doi).toBe(doi);
    }
    const data = 'https://doi.org/10.57967/hf/2497';
    expect(read({ category: 'dataset', links: { data } }).fields.doi).toBe('10.57967/hf/2497');
    expect(read({ links: { ...BARE.links, data } }).fields.doi).toBeUndefined();
  });

  test.each([
    ['2024-01', '2024', 'jan'],
    ['2024-09', '2024', 'sep'],
    ['2024-12', '2024', 'dec'],
    ['2024', '2024', undefined],
    [null, undefined, undefined],
  ])('of %s', (date, year, month) => {
    const text = entry({ date });
    expect(/year = \{(.*)\},/.exec(text)?.[1]).toBe(year);
    expect(/month = (.*),/.exec(text)?.[1]).toBe(month);
  });

  test('has the key that the resource says', () => {
    expect(read({ citeKey: 'author2024title' }).key).toBe('author2024title');
    expect(read({ id: 'phi-1.5', formerly: ['phi-1'] }).key).toBe('phi-1');
  });

  test('has the month of the paper, where the date is of something else', () => {
    expect(entry({ date: '2024-03', dateOf: 'model' })).toContain('month = jun');
    expect(entry({ date: '2024-05', dateOf: 'paper' })).toContain('month = may');
  });
});

test.each([
  ['http://export.arxiv.org/abs/2401.00002', '2401.00002'],
  ['https://arxiv.org/html/2401.00002v2', '2401.00002'],
  ['https://arxiv.org/abs/cs/0112017', 'cs/0112017'],
  ['https://arxiv.org/pdf/hep-th/9901001v3', 'hep-th/9901001'],
  ['https://arxiv.org/abs/math.GT/0309136', 'math.GT/0309136'],
])('%s has its arXiv id', (paper, eprint) => {
  expect(entry({ links: { paper } })).toContain(
    `  eprint = {${eprint}},\n  archivePrefix = {arXiv},`,
  );
});

test('the month of an old arXiv id', () => {
  const links = { paper: 'https://arxiv.org/abs/hep-th/9901001' };
  expect(entry({ dateOf: 'model', links })).toContain('  year = {1999},\n  month = jan,');
});

describe('authors', () => {
  const authorField = (...authors: Author[]): string | undefined =>
    /author = \{(.*)\},/.exec(entry({ authors }))?.[1];

  test.each<[Author, string]>([
    ['Alexandre Ramé', "Ram{\\'e}, Alexandre"],
    ['Étienne Goffinet', "Goffinet, {\\'E}tienne"],
    ['Eduard Frank Ďurech', '{\\v D}urech, Eduard Frank'],
    ['R.X. Xu', 'Xu, R. X.'],
    ['Leandro von Werra', 'von Werra, Leandro'],
    ["Cyprien de Masson d'Autume", "de {Masson d'Autume}, Cyprien"],
    ['Loubna Ben Allal', 'Ben Allal, Loubna'],
    ['Martin Luther King Jr.', 'King, Jr., Martin Luther'],
    ['Yoshua Bengio Ph.D.', 'Bengio, Ph.D., Yoshua'],
    ['Fern PhD', '{Fern PhD}'],
    ['Fern', '{Fern}'],
    ['van der Berg', '{van der Berg}'],
    ['de Souza Jr.', '{de Souza Jr.}'],
    ['Guy Van den Broeck', '{Van den Broeck}, Guy'],
    ['Fernando De la Torre', '{De la Torre}, Fernando'],
    ['Bart Van Der Sloot', 'Van Der Sloot, Bart'],
    ['Gerard ’t Hooft', '’t Hooft, Gerard'],
    ['Sophie In ’t Veld', '{In ’t Veld}, Sophie'],
    ['Mark St. John', 'St. John, Mark'],
    ['Ana Đặng Nguyễn Silva', 'Silva, Ana {\\textrm{}Đ}ặng Nguyễn'],
    ['José Đặng y Gasset', "{Đặng y Gasset}, Jos{\\'e}"],
    ['Nguyễn Đức', 'Đức, Nguyễn'],
    ['Đức Nguyễn', 'Nguyễn, {\\textrm{}Đ}ức'],
    ['Иван Петрович Соколов', 'Соколов, {\\textrm{}И}ван {\\textrm{}П}етрович'],
    ['Жан-Жак Руссо', 'Руссо, {\\textrm{}Ж}ан-{\\textrm{}Ж}ак'],
    ['Ivan Петров', 'Петров, Ivan'],
    ['苏子昊', '苏, {\\textrm{}子}昊'],
    ['张三', '张, {\\textrm{}三}'],
    ['高橋太郎', '{高橋太郎}'],
    ['ʻAlā ʻĀlim', 'ʻ{\\=A}lim, {\\textrm{}ʻ}Al{\\=a}'],
    ['王浩然', '王, {\\textrm{}浩}然'],
    ['Þórður Jónsson', "J{\\'o}nsson, {\\textrm{}Þ}{\\'o}rður"],
    ['محمد حسن', 'حسن, {\\textrm{}م}حمد'],
    ['Παύλος Δημητρίου', 'Δημητρίου, {\\textrm{}Π}αύλος'],
    ['Ζωή Αλεξίου', 'Αλεξίου, {\\textrm{}Ζ}ωή'],
    [{ group: 'Ομάδα μ & Co' }, '{Ομάδα μ \\& Co}'],
    [{ group: 'Griffin, RLHF and Gemma Teams' }, '{Griffin, RLHF and Gemma Teams}'],
    ['Smith, John and Sons', '{Smith, John and Sons}'],
    ['others', '{others}'],
  ])('%j', (author, expected) => {
    expect(authorField(author)).toBe(expected);
  });

  test('a group alone is in double braces', () => {
    expect(entry({ authors: [{ group: 'Qwen Team' }] })).toContain('author = {{Qwen Team}},');
  });

  test('where nobody is named it is the organisations, and else there are none', () => {
    expect(entry({ authors: [], org: ['One', 'Two'] })).toContain('author = {{One} and {Two}},');
    expect(entry({ authors: [], org: [] })).not.toContain('author');
    expect(entry({ authors: [], org: [], moreAuthors: true })).not.toContain('others');
  });
});

describe('text', () => {
  test.each([
    ['50% of R&D costs $1 #1 a_b', '50\\% of R\\&D costs \\$1 \\#1 a\\_b'],
    [
      'ReLU^2 ~ {x} \\y',
      'ReLU{\\textasciicircum}2 {\\textasciitilde} {\\textbraceleft}x{\\textbraceright} {\\textbackslash}y',
    ],
    ['a < b > c | d', 'a {\\textless} b {\\textgreater} c {$|$} d'],
    [
      'Naïve Gödel Øre straße Łódź',
      'Na{\\"i}ve G{\\"o}del {\\O}re stra{\\ss}e {\\L}{\\\'o}d{\\\'z}',
    ],
    ['μnit Scaling, ∞-gram', '{$\\mu$}nit Scaling, {$\\infty$}-gram'],
    ['数据配比 – “Nguyễn” đ', '数据配比 – “Nguyễn” đ'],
    ['Goes Big -- Data', 'Goes Big -- Data'],
    ["''a'' ``b``", "'{}'a'{}' `{}`b`{}`"],
  ])('%s', (title, expected) => {
    expect(entry({ title })).toContain(`  title = {{${expected}}},\n`);
    expect(read({ title }).title).toBe(typeset(title));
  });

  test('of addresses stays as it is, but for what would end the field', () => {
    const paper = 'https://a.org/~b/c_d?e=f&g=%20#h';
    expect(entry({ links: { paper } })).toContain(`url = {${paper}}`);
    expect(entry({ links: { paper: 'https://a.org/{\\}' } })).toContain(
      'url = {https://a.org/%7B%5C%7D}',
    );
  });
});

describe('whatever a catalogue may hold is read back by a parser that is not ours', () => {
  const texts = fc.record({
    title: catalogText,
    authors: fc.array(
      fc.oneof(
        catalogText,
        catalogText.map((group) => ({ group })),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    org: fc.array(catalogText, { maxLength: 2 }),
    venue: fc.option(catalogText),
    category: fc.constantFrom('report', 'paper', 'dataset', 'tool', 'blog', 'guide'),
    links: fc.oneof(
      catalogLink.map((paper) => ({ paper })),
      catalogLink.map((data) => ({ data })),
    ),
  });

  test('title and authors the same, one entry, no fault', () => {
    fc.assert(
      fc.property(texts, (changes) => {
        const { key, title, authors } = read(changes as Partial<Resource>);
        expect(key).toBe('some-id');
        expect(title).toBe(typeset(changes.title));
        expect(authors).toEqual(
          changes.authors.map((author) =>
            nameTypeset(typeof author === 'string' ? author : author.group),
          ),
        );
      }),
      { numRuns: 75 },
    );
  });
});

test('the whole catalogue is read back, every key once', () => {
  const catalog = ownCatalog();
  const entries = readBibtex(renderBibtex(catalog.resources));
  expect(new Set(entries.map(({ key }) => key)).size).toBe(catalog.resources.length);
  expect(entries.map(({ title }) => title)).toEqual(
    catalog.resources.map((resource) => typeset(resource.paperTitle ?? resource.title)),
  );
  expect(entries.map(({ authors }) => authors)).toEqual(
    // Where nobody is named, the organisations are cited.
    catalog.resources.map(({ authors, moreAuthors, org }) => [
      ...(authors.length > 0 ? authors.map(authorName) : org).map(nameTypeset),
      ...(moreAuthors ? ['others'] : []),
    ]),
  );
  expect(entries.map(({ fields }) => fields.url)).not.toContain(undefined);
});
