import { describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

/** Three that fit one word equally well, and one without links. */
const ALIKE = catalogFrom(`
languages: [en]
sections: []
resources:
${[1, 2, 3].map((number) => `  - { id: same-${number}, title: Same thing ${number}, category: paper, annotation: { en: Text. }, links: { paper: https://example.org/${number} } }`).join('\n')}
  - { id: bare, title: Nothing here, category: paper, annotation: { en: Text. }, links: {} }
  - { id: namesake-a, title: Namesake, category: paper, annotation: { en: Text. }, links: { code: https://example.org/a } }
  - { id: namesake-b, title: Namesake, category: paper, annotation: { en: Text. }, links: { code: https://example.org/b } }
`);

describe('open', () => {
  test.each<[string[], string]>([
    [['alpha-2'], 'https://arxiv.org/abs/2406.00001'],
    [['a2'], 'https://arxiv.org/abs/2406.00001'],
    [['Gamma', 'experts'], 'https://example.org/gamma'],
    [['alpha-2', '--link', 'code'], 'https://example.org/alpha2'],
    [['beta'], 'https://example.org/beta'],
    [['beta-old', '--link', 'PAPER'], 'https://example.org/beta.pdf'],
  ])('%j', async (words, link) => {
    const opened: string[] = [];
    const openInBrowser = (url: string): boolean => opened.push(url) > 0;
    const { stdout, stderr, code } = await call(['open', ...words], { openInBrowser });
    expect(opened).toEqual([link]);
    expect(stdout).toBe('');
    expect(stderr).toContain(`opened ${link} (`);
    expect(code).toBe(0);

    const printed = await call(['open', ...words, '--print'], { openInBrowser });
    expect(printed.stdout).toBe(`${link}\n`);
    expect(printed.code).toBe(0);
    expect(opened).toHaveLength(1);
  });

  test('prints the link where no browser can be started', async () => {
    const { stdout, stderr, code } = await call(['open', 'gamma']);
    expect(stdout).toBe('https://example.org/gamma\n');
    expect(stderr).toBe('no browser could be started; here is the link:\n');
    expect(code).toBe(2);
  });

  test('says which link nobody could verify, and opens it', async () => {
    const openInBrowser = (): boolean => true;
    const doubtful = await call(['open', 'beta'], { openInBrowser });
    expect(doubtful.stderr).toContain('nobody could verify this link: https://example.org/beta\n');
    expect(doubtful.stderr).toContain('opened');
    const other = await call(['open', 'beta', '--link', 'paper'], { openInBrowser });
    expect(other.stderr).not.toContain('verify');
  });

  test('a kind of link that is not there: exit 1 with those that are', async () => {
    const { stdout, stderr, code } = await call(['open', 'alpha-2', '--link', 'data']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toBe('alpha-2 has no data link; it has: paper, code\n');
    const chinese = await call(['open', 'alpha-2', '--link', 'data', '--lang', 'zh']);
    expect(chinese.stderr).toBe('alpha-2 没有 data 链接；现有：paper、code\n');
    const bare = await call(['open', 'bare'], { catalog: ALIKE });
    expect(bare).toEqual({ stdout: '', stderr: 'bare has no link\n', code: 1 });
  });

  test('nothing found: exit 1; a kind that does not exist: exit 2', async () => {
    expect((await call(['open', 'qqqqqqqq'])).code).toBe(1);
    const { stderr, code } = await call(['open', 'gamma', '--link', 'papr']);
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean paper?');
  });
});

describe('open, where several are meant', () => {
  const openSame = (answers: readonly (string | null)[], word = 'same') =>
    call(['open', word, '--print'], { catalog: ALIKE, answers });

  test.each<[string[], string]>([
    [[''], 'https://example.org/1\n'],
    [['2'], 'https://example.org/2\n'],
    [[' 3 '], 'https://example.org/3\n'],
    [['0', '4', '1.5', '-1', 'x', '2'], 'https://example.org/2\n'],
  ])('asks on a terminal: %j', async (answers, link) => {
    const { stdout, stderr, code } = await openSame(answers);
    expect(stdout).toBe(link);
    expect(stderr).toContain('“same” fits several resources:\n   1  Same thing 1 (same-1)\n');
    expect(stderr.match(/Which one\?/g)).toHaveLength(answers.length);
    expect(code).toBe(0);
  });

  test('breaks long titles between words, below their beginnings', async () => {
    const { stderr } = await call(['open', 'same', '--print'], {
      catalog: ALIKE,
      answers: ['1'],
      columns: 20,
    });
    expect(stderr).toContain('   1  Same thing 1\n      (same-1)\n   2  Same');
  });

  test.each([null, 'q', 'Q'])('%j at the question: 130', async (answer) => {
    const { stdout, code } = await openSame([answer]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 130 });
  });

  test('where nobody can be asked: exit 2 with the ids', async () => {
    const { stdout, stderr, code } = await call(['open', 'same'], { catalog: ALIKE });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('“same” could be any of these: same-1, same-2, same-3\n');
    expect(stderr).toContain('awesome-pretrain open same-1\n');
  });

  test('two of the same title are asked about, an id is not', async () => {
    expect((await openSame(['2'], 'namesake')).stdout).toBe('https://example.org/b\n');
    expect((await openSame([], 'namesake-b')).stdout).toBe('https://example.org/b\n');
  });

  test('what fits much better is not asked about', async () => {
    const catalog = catalogFrom(SMALL);
    const { stdout, code } = await call(['open', 'gamma', 'expert', '--print'], { catalog });
    expect(stdout).toBe('https://example.org/gamma\n');
    expect(code).toBe(0);
  });
});
