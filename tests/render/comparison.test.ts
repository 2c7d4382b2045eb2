import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { mainOf } from '../../src/catalog/figures';
import type { Resource } from '../../src/catalog/types';
import { en } from '../../src/messages/en';
import { renderMarkdownComparison } from '../../src/render/comparison';
import { smallCatalog } from '../support/catalog';

const nodes = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? (node as Parents).children.flatMap(nodes) : []),
];

test.each([
  'https://example.org/a?b=c&d=e',
  'https://example.org/><script>alert(1)</script>',
  'https://example.org/|a|b',
  'https://example.org/`a<b`',
  'https://example.org/\\',
])('%s stays one link in one cell of a table in Markdown', (link) => {
  const catalog = smallCatalog();
  const [first, second] = catalog.resources as [Resource, Resource];
  const compared = [
    { ...first, links: { paper: link } },
    { ...second, links: {} },
  ];
  const text = renderMarkdownComparison(compared.map(mainOf), catalog, {
    language: 'en',
    messages: en,
  });
  const row = text.split('\n').find((one) => one.startsWith(`| ${en.linkKinds.paper} |`)) ?? '';
  expect(row.match(/\|/g)).toHaveLength(4);
  const all = nodes(fromMarkdown(row));
  expect(all.filter(({ type }) => type === 'html' || type === 'inlineCode')).toEqual([]);
  const links = all.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(links.map(decodeURIComponent)).toEqual([link]);
});
