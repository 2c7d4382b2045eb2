import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCatalogFile } from '../../src/catalog/parse';
import { ownCatalog } from '../support/catalog';
import { call } from '../support/context';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

async function imported(text: string | Uint8Array, ending = 'md', ...more: string[]) {
  const file = join(folder, `${++count}.${ending}`);
  writeFileSync(file, text);
  const said = await call(['import', file, ...more]);
  const read = (): ReturnType<typeof parseCatalogFile>['content'] =>
    parseCatalogFile(new TextEncoder().encode(said.stdout), 'out.yaml').content;
  return { ...said, file, read };
}

const LIST = `# Awesome Things

## Models

Reports on models.

- [Alpha 2: Bigger](https://arxiv.org/pdf/2406.00001v2) - Routes well. [code](https://github.com/lab/alpha), [weights](https://huggingface.co/lab/alpha)
- **Delta** [[Paper](https://arxiv.org/abs/2501.00001)] [[Code](https://github.com/lab/delta)]
  > A quote on Delta.
- [Delta](javascript:alert(1)) and [more](#models)

### Small

#### Tiny

- [Tiny](https://example.org/tiny)
  In the line below.

## Data

| Name | Link | Description |
| --- | --- | --- |
| Corpus | [HF](https://huggingface.co/datasets/lab/corpus) | Many pages. |

See [elsewhere](https://example.org/elsewhere).

<div><a href="https://example.org/html">x</a></div>
`;

describe('import of a list', () => {
  test('makes sections, resources, links and annotations of it', async () => {
    const { read, stderr, code } = await imported(LIST);
    expect(code).toBe(0);
    const { sections, resources, title, languages } = read();
    expect(title).toEqual({ en: 'Awesome Things' });
    expect(languages).toEqual(['en']);
    expect(sections).toEqual([
      {
        id: 'models',
        title: { en: 'Models' },
        intro: { en: 'Reports on models.' },
        sections: [{ id: 'models/small-tiny', title: { en: 'Small / Tiny' } }],
      },
      { id: 'data', title: { en: 'Data' } },
    ]);
    expect(resources).toMatchObject([
      {
        id: 'alpha-2',
        category: 'report',
        annotation: { en: 'Routes well.' },
        links: {
          paper: 'https://arxiv.org/abs/2406.00001',
          code: 'https://github.com/lab/alpha',
          model: 'https://huggingface.co/lab/alpha',
        },
      },
      { id: 'delta', category: 'paper', annotation: { en: 'A quote on Delta.' } },
      { id: 'tiny', annotation: { en: 'In the line below.' } },
      {
        id: 'corpus',
        category: 'dataset',
        annotation: { en: 'Many pages.' },
        links: { data: 'https://huggingface.co/datasets/lab/corpus' },
        placements: [{ section: 'data' }],
      },
    ]);
    for (const said of [
      'left out, neither http nor https: javascript:alert(1)',
      'left out, stands in running text: https://example.org/elsewhere',
      'left out, stands in HTML: https://example.org/html',
      '1 link within the document left out, in lines 10',
      '1 of them known, with id, category and title of the catalogue: alpha-2',
      '4 resources in 3 sections, language: en',
    ]) {
      expect(stderr).toContain(said);
    }
    expect(stderr).toContain('.md:10: left out, neither');
  });

  test('reads links that stand as HTML in a sentence', async () => {
    const { read, stderr } = await imported(`## Things

- <a href="https://example.org/a?x=1&amp;y=2">Alpha</a> - First.
- **<a class="x" href='https://example.org/b'>Beta</a>** <a href="https://github.com/lab/beta">[code]</a>
  - <a href="https://example.org/c">Gamma</a>
- <a href="https://example.org/open">Open without an end

<p><a href="https://example.org/block">A block</a></p>
`);
    expect(read().resources).toMatchObject([
      {
        title: 'Alpha',
        annotation: { en: 'First.' },
        links: { homepage: 'https://example.org/a?x=1&y=2' },
      },
      {
        title: 'Beta',
        links: { homepage: 'https://example.org/b', code: 'https://github.com/lab/beta' },
      },
      { title: 'Gamma', links: { homepage: 'https://example.org/c' } },
    ]);
    expect(stderr).toContain('left out, stands in HTML: https://example.org/open');
    expect(stderr).toContain('left out, stands in HTML: https://example.org/block');
  });

  test('reads BOM, CRLF and tabs, and makes ids unique', async () => {
    const text = '\ufeff## A\r\n\r\n-\t[Same](https://a.org/1)\r\n-\t[Same](https://a.org/2)\r\n';
    expect((await imported(text)).read().resources.map(({ id }) => id)).toEqual(['same', 'same-2']);
  });

  test.each(['data/README.md', 'data/README.zh.md'])('%s comes back whole', async (file) => {
    const { stdout, code } = await call(['import', file], { catalog: ownCatalog() });
    expect(code).toBe(0);
    const { content } = parseCatalogFile(new TextEncoder().encode(stdout), 'out.yaml');
    const ids = (resources: readonly { id: string }[]) => resources.map(({ id }) => id).sort();
    expect(ids(content.resources)).toEqual(ids(ownCatalog().resources));
    expect(content.languages).toEqual([file.includes('.zh.') ? 'zh' : 'en']);
  });

  test.each([
    ['English', 'Work', 'What it is about.', 'en'],
    ['Chinese', '工作', '讲清楚了它是什么。', 'zh'],
  ])(
    'a hundred entries in %s',
    async (_, name, about, language) => {
      const entries = Array.from(
        { length: 100 },
        (_one, n) => `- [${name} ${n}](https://example.org/${n}) - ${about}`,
      );
      const { read } = await imported(`## ${name}\n\n${entries.join('\n')}\n`);
      expect(read().resources).toHaveLength(100);
      expect(read().languages).toEqual([language]);
    },
    30_000,
  );

  test.each([
    ['a thousand levels', `${'>'.repeat(1000)} x`, 'nested or indented too deep'],
    ['five megabytes in a line', 'x'.repeat(5_000_000), 'larger than 4 MiB'],
    ['brackets without end', '['.repeat(300_000), 'more than 200,000 signs'],
    ['brackets in a paragraph', '[a]'.repeat(30_000), 'in one paragraph'],
    ['emphasis in a line', `- ${'*a '.repeat(4000)}`, 'signs of emphasis in one paragraph'],
    ['emphasis in lines', `a\n${'    - *a *b\n'.repeat(2000)}`, 'signs of emphasis'],
    ['emphasis in no table', `|a|\n|-|-|\n${'| *a |\n'.repeat(4000)}`, 'signs of emphasis'],
    ['a list below each heading', '## A\n\n- [b](https://example.org/)\n\n'.repeat(4001), 'lists'],
    ['a list in each item', '- a\n  - b\n'.repeat(4001), 'more than 4,000 lists'],
    ['lists by other signs', '- a\n* b\n1. c\n2) d\n'.repeat(1001), 'more than 4,000 lists'],
    ['quotes', '> a\n\n'.repeat(4001), 'more than 4,000 lists, quotes, footnotes and'],
    ['footnotes', 'a[^1]\n\n[^1]: b\n\n'.repeat(4001), 'more than 4,000 lists'],
    ['lines without end', 'a\n\n'.repeat(30_000), 'more than 50,000 lines'],
    ['addresses without end', 'www.a_'.repeat(2_000), 'more than 30 addresses in one word'],
  ])('is bounded: %s', async (_, text, why) => {
    const { stderr, stdout, code } = await imported(text);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(why);
  });

  test('an empty document has nothing to import', async () => {
    const { stdout, stderr, code, file } = await imported(' \n');
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toBe(`${file}: nothing to import; no entry has a link\n`);
  });

  test('ends with 1 where there is nothing, and with 2 where there is no file', async () => {
    expect(await imported('# Hello\n\nWorld.\n')).toMatchObject({ code: 1, stdout: '' });
    expect(await call(['import', join(folder, 'none.md')])).toMatchObject({ code: 2, stdout: '' });
    expect(await imported(new Uint8Array([255, 254, 0]))).toMatchObject({ code: 2 });
  });
});

describe('import -o', () => {
  test('writes over a file only with --force, and never over what it reads', async () => {
    const out = join(folder, 'my.yaml');
    const { stdout, code, file } = await imported(LIST, 'md', '-o', out);
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(existsSync(out)).toBe(true);
    expect((await call(['lint', out, '-f', 'json'])).stdout).not.toContain('"rule": "load"');
    writeFileSync(out, 'mine\n');
    const again = await call(['import', file, '-o', out]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('is there already, and stays as it is');
    expect(readFileSync(out, 'utf8')).toBe('mine\n');
    expect((await call(['import', file, '-o', out, '--force'])).code).toBe(0);
    expect((await call(['import', file, '-o', file, '--force'])).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(LIST);
  });
});

test.each([
  ['[Foo :star:](https://example.org/a) - B.', 'Foo :star:'],
  ['**Foo :star2:**: [paper](https://example.org/a)', 'Foo :star2:'],
  ['**Foo**: [paper](https://example.org/a)', 'Foo'],
  ['Foo a:b - [paper](https://example.org/a)', 'Foo a:b'],
])('a title ends where its name does: %s', async (item, title) => {
  expect((await imported(`- ${item}\n`)).read().resources).toMatchObject([{ title }]);
});

describe('import of a library', () => {
  test('makes resources of its entries, and says what cannot be read', async () => {
    const { read, stderr, code } = await imported(
      `@article{Doe2024, title={On {LLM}s \\"a}, author={Doe, Jane and {Team A} and others},
  journal={Some Journal}, year=2024, month=jun, eprint={2501.00001}, archiveprefix={arXiv}, note={Good.}}
@misc{alpha, title={Alpha}, eprint={2406.00001}}
@misc{web, title={A Page}, howpublished={\\url{https://example.org/page}}}
@broken{b, title={x
`,
      'bib',
    );
    expect(code).toBe(0);
    expect(read().resources).toMatchObject([
      {
        id: 'on-llms-a',
        title: 'On LLMs ä',
        'cite-key': 'Doe2024',
        authors: ['Jane Doe', 'Team A'],
        'more-authors': true,
        date: '2024-06',
        venue: 'Some Journal',
        annotation: { en: 'Good.' },
        links: { paper: 'https://arxiv.org/abs/2501.00001' },
      },
      { id: 'alpha-2', category: 'report', 'cite-key': 'alpha' },
      { title: 'A Page', links: { homepage: 'https://example.org/page' } },
    ]);
    expect(stderr).toContain(':5: left out, its braces or quotes do not fit together: b\n');
  });

  const ODD = `@article{good, title={Good}, url={https://example.org/good}}
@article{open, title={Open}, url={https://example.org/open}
@article{macro, title={A \\oddity{b}}, url={https://example.org/macro}}
@article{string, title={String}, journal=somewhere, url={https://example.org/string}}
@article{early, title={Ear}ly}, url={https://example.org/early}}
@article{names, title={Names}, author={Ant, B, C, Dee and Doe, Jane}, url={https://example.org/n}}
@article{setting, title={\\begin{odd}x\\end{odd}}, url={https://example.org/setting}}
@article{quote, title="Quote, url={https://example.org/quote}}
@article{after, title={After}, url={https://example.org/after}}
`;

  test('says in its own words, with the line, what is odd; what is broken is left out', async () => {
    const { read, stderr, file, code } = await imported(ODD, 'bib');
    expect(code).toBe(0);
    expect(
      read().resources.map((one: { id: string; 'cite-key'?: string }) => one['cite-key'] ?? one.id),
    ).toEqual(['good', 'macro', 'string', 'names', 'setting', 'after']);
    const lines = stderr.split('\n').filter((line) => line.startsWith(file));
    expect(lines.map((line) => line.slice(file.length + 1))).toEqual([
      '2: left out, its braces or quotes do not fit together: open',
      String.raw`3: LaTeX that is not understood, so it stays: \oddity`,
      '4: no @string says what this stands for, so it stays: somewhere',
      '5: left out, its braces or quotes do not fit together: early',
      '6: a name of more than three parts, of which three are read: Ant, B, C, Dee',
      String.raw`7: LaTeX that is not understood, so it stays: \begin{odd}x\end{odd}`,
      '8: left out, its braces or quotes do not fit together: quote',
    ]);
  });

  test('says it in Chinese without a word of English', async () => {
    const { stderr, file } = await imported(ODD, 'bib', '--lang', 'zh');
    const said = stderr.split('\n').filter((line) => line.startsWith(file));
    expect(said).toHaveLength(7);
    for (const line of said) {
      expect(line.slice(file.length).replace(/LaTeX|@string|：[^：]*$/g, '')).not.toMatch(
        /[a-z]{2}/i,
      );
    }
  });

  test.each<[string, string, number, string]>([
    [
      'long entry',
      `@a{b, title={${'a '.repeat(50_000)}}}`,
      1,
      'an entry of more than 20,000 characters',
    ],
    ['entries that do not end', '@misc{a,\n'.repeat(300), 201, 'more than 200 signs @ up to here'],
    ['comments that do not end', '\n@comment{'.repeat(300), 202, 'more than 200 signs @'],
    ['signs that begin nothing', '@misc{a}\n@ @\n'.repeat(150), 202, 'more than 200 signs @'],
  ])('is bounded: %s', async (_, text, line, expected) => {
    const { stdout, stderr, file, code } = await imported(text, 'bib');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`${file}:${line}: ${expected}`);
  });

  test.each([
    ['entries with addresses', '@misc{a, note={me@example.org, you@example.org}}\n'.repeat(150)],
    ['lines that are commented out', `${'% me@example.org @misc{a\n\n@misc{b}\n'.repeat(300)}`],
  ])('is not bounded by %s', async (_, text) => {
    const last = '@misc{c, title={Last}, url={https://example.org/c}}\n';
    const { read, code } = await imported(text + last, 'bib');
    expect(code).toBe(0);
    expect(read().resources.at(-1)).toMatchObject({ title: 'Last' });
  });

  test.each([5000, 15_000])('a name of %i parts is one that cannot be read', async (count) => {
    const url = 'url={https://example.org/a}';
    const text = `\n@misc{a, title={A}, author={${','.repeat(count)}}, ${url}}\n`;
    const { read, stderr, file, code } = await imported(text, 'bib');
    expect(code).toBe(0);
    expect(read().resources).toMatchObject([{ title: 'A' }]);
    expect(stderr).toContain(`${file}:2: a name of more than three parts`);
  });

  test.each(['\u00a0', '\u3000', '\u2003'])('knows the spaces of a page: %j', async (space) => {
    const text = '@misc{a,\n  title = {A B},\n  url = {https://example.org/a}\n}\n';
    const { read, code } = await imported(text.replaceAll(' ', space), 'bib');
    expect(code).toBe(0);
    expect(read().resources).toMatchObject([{ title: 'A B' }]);
  });
});
