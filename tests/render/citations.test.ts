import fc from 'fast-check';
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { Author, Resource } from '../../src/catalog/types';
import { renderMarkdownCitations, renderPlainCitations } from '../../src/render/citations';
import { catalogLink, catalogText } from '../support/arbitrary';
import { ownCatalog, plainPaper } from '../support/catalog';

const BARE = plainPaper();

function plain(changes: Partial<Resource>): string {
  return renderPlainCitations([{ ...BARE, ...changes }]);
}
function markdown(changes: Partial<Resource>): string {
  return renderMarkdownCitations([{ ...BARE, ...changes }]);
}

test('a preprint', () => {
  const changes = { authors: [{ group: 'DeepSeek-AI' }, 'Aixin Liu'], moreAuthors: true };
  expect(plain(changes)).toBe(
    'DeepSeek-AI, A. Liu et al. (2024). A title. arXiv:2406.00001. https://arxiv.org/abs/2406.00001\n',
  );
  expect(markdown(changes)).toBe(
    '- DeepSeek-AI, A. Liu et al. (2024). [A title](https://arxiv.org/abs/2406.00001). arXiv:2406.00001.\n',
  );
});

test('a conference, a blog post, and a title that is a question', () => {
  expect(plain({ venue: 'ICLR 2025' })).toContain('(2025). A title. ICLR 2025. arXiv:');
  expect(markdown({ venue: 'ICLR 2025' })).toContain('). *ICLR 2025*. arXiv:');
  const nature = { venue: 'Nature 645(2), 633–638 (2025)' };
  expect(plain(nature)).toContain('(2025). A title. Nature 645(2), 633-638. arXiv:');
  expect(markdown(nature)).toContain('). *Nature* 645(2), 633-638. arXiv:');
  const thesis = { venue: 'PhD thesis, MIT', links: { paper: 'https://a.org/' } };
  expect(plain(thesis)).toBe('A. Author (2024). A title [PhD thesis]. MIT. https://a.org/\n');
  const blog = { category: 'blog', links: { blog: 'https://a.org/' } } as const;
  expect(plain(blog)).toBe('A. Author (2024). A title [Blog post]. https://a.org/\n');
  expect(markdown(blog)).toBe('- A. Author (2024). [A title](https://a.org/) \\[Blog post\\].\n');
  expect(plain({ title: 'Why?' })).toContain('(2024). Why? arXiv:');
  expect(plain({ date: null, authors: [], links: {} })).toBe('(n.d.). A title.\n');
});

test.each<[Author[], string]>([
  [['Albert Gu', 'Tri Dao'], 'A. Gu and T. Dao'],
  [
    ['Jean-Pierre van der Berg', 'R.X. Xu', 'Guy L. Steele Jr.'],
    'J.-P. van der Berg, R. X. Xu and G. L. Steele Jr.',
  ],
  [['Étienne Goffinet', '张三', 'Fern'], 'É. Goffinet, 张三 and Fern'],
  [['A B', 'C D', 'E F', 'G H', 'I J', 'K L'], 'A. B, C. D, E. F, G. H, I. J and K. L'],
  [['A B', 'C D', 'E F', 'G H', 'I J', 'K L', 'M N'], 'A. B, C. D, E. F, G. H, I. J, K. L et al.'],
])('%j', (authors, expected) => {
  expect(plain({ authors }).startsWith(`${expected} (2024). `)).toBe(true);
});

/** What a reader sees of a piece of Markdown. */
function seen(node: Nodes): string {
  if (node.type === 'html') return node.value.replace('<!-- -->', '');
  if ('value' in node) return node.value;
  return 'children' in node ? (node as Parents).children.map(seen).join('') : '';
}

test('whatever a catalogue may hold is one line, and one item with one link', () => {
  const texts = fc.record({
    title: catalogText,
    authors: fc.array(catalogText, { maxLength: 2 }),
    venue: fc.option(catalogText),
    links: catalogLink.map((paper) => ({ paper })),
  });
  fc.assert(
    fc.property(texts, (changes) => {
      expect(plain(changes)).toMatch(/^[^\n]+\n$/);
      expect(plain(changes)).toContain(changes.title);
      const tree = fromMarkdown(markdown(changes));
      expect(tree.children.map((node) => node.type)).toEqual(['list']);
      const [item, ...items] = (tree.children[0] as Parents).children;
      expect(items).toEqual([]);
      const [paragraph, ...others] = (item as Parents).children;
      expect(others).toEqual([]);
      const parts = (paragraph as Parents).children;
      const links = parts.filter((part) => part.type === 'link');
      expect(links.map(seen)).toEqual([changes.title]);
      expect(
        parts.map(({ type }) => type).filter((type) => !/^(?:text|link|emphasis|html)$/.test(type)),
      ).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the whole catalogue is a line each', () => {
  const catalog = ownCatalog();
  for (const render of [renderPlainCitations, renderMarkdownCitations]) {
    const lines = render(catalog.resources).trimEnd().split('\n');
    expect(lines).toHaveLength(catalog.resources.length);
    for (const line of lines) expect(line).toMatch(/^.+ \((?:\d{4}|n\.d\.)\)\. .*https:\/\//);
  }
});
