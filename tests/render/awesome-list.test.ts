import GithubSlugger from 'github-slugger';
import type { Heading, Link, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { primaryLink } from '../../src/catalog/accessors';
import type { Catalog } from '../../src/catalog/types';
import { renderAwesomeList } from '../../src/render/awesome-list';
import { catalogFrom, ownCatalog, SMALL, smallCatalog } from '../support/catalog';
import { en, zh } from '../support/messages';

const written = (catalog: Catalog, language = 'en'): string =>
  renderAwesomeList(catalog, {
    title: 'A List',
    head: ['Of things.'],
    language,
    messages: language === 'zh' ? zh : en,
  });

/** Texts that were read: the list of a whole catalogue takes a while. */
const read = new Map<string, Nodes[]>();

function nodesOf(markdown: string): Nodes[] {
  const nodes = read.get(markdown) ?? parsed(markdown);
  read.set(markdown, nodes);
  return nodes;
}

function parsed(markdown: string): Nodes[] {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const all = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap((child) => all(child)) : []),
  ];
  return all(root);
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const linksIn = (markdown: string): Link[] =>
  nodesOf(markdown).filter((node) => node.type === 'link');
const headingsIn = (markdown: string): Heading[] =>
  nodesOf(markdown).filter((node) => node.type === 'heading');

test('a small catalogue', () => {
  expect(written(smallCatalog())).toBe(`# A List

Of things.

## Contents

- [Technical Reports](#technical-reports)
  - [MoE Models](#moe-models)
  - [Data Strategies](#data-strategies)
- [Training Strategies](#training-strategies)
  - [Training Strategies](#training-strategies-1)
- [Model Families](#model-families)
  - [Alpha](#alpha)
- [Models by Figures](#models-by-figures)

## Technical Reports

Reports.

### MoE Models

- [Beta tools](https://example.org/beta) *(not verified)* - Tools of a kind. [paper](https://example.org/beta.pdf).
- [Alpha 2: Bigger](https://arxiv.org/abs/2406.00001) - Routes tokens to experts. Lab One, 2024-06, [code](https://example.org/alpha2).
- [Gamma experts](https://example.org/gamma) - Newer than the ranked ones. Big Org, 2025.

### Data Strategies

## Training Strategies

### Training Strategies

- Gamma experts ([MoE Models](#moe-models)) - An optimiser on the side.

## Model Families

### Alpha

- [Alpha 1](https://arxiv.org/abs/2302.00001) - The first one. Lab One, 2023-02.
- Alpha 2: Bigger ([MoE Models](#moe-models))

## Models by Figures

${en.lists.modelsIntro.replace('~', '\\~')}

| Name | Parameters | Active | Tokens | Context | Architecture | Licence | Date |
| --- | ---: | ---: | ---: | ---: | --- | --- | --- |
| [Alpha 2 10B](#moe-models) | 10B | 1B | ~1T | 128K | MoE | MIT | 2024-06 |
| [A2](#moe-models) | 2B |  | 500B | 4096 | dense | Alpha Licence | 2024-06 |
`);
});

describe.each(['en', 'zh'])('our catalogue in %s', (language) => {
  const catalog = ownCatalog();
  const markdown = written(catalog, language);

  test('links each resource once', () => {
    const titles = new Map<string, number>();
    for (const link of linksIn(markdown)) {
      const key = `${textOf(link)} ${link.url}`;
      titles.set(key, (titles.get(key) ?? 0) + 1);
    }
    const counts = catalog.resources.map((one) => titles.get(`${one.title} ${primaryLink(one)}`));
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  test('has contents that lead to every heading, and no link within that leads nowhere', () => {
    const slugger = new GithubSlugger();
    const anchors = headingsIn(markdown).map((heading) => `#${slugger.slug(textOf(heading))}`);
    const within = linksIn(markdown).filter(({ url }) => url.startsWith('#'));
    expect(within.filter(({ url }) => !anchors.includes(url))).toEqual([]);
    const contents = new Set(within.map(({ url }) => url));
    expect(anchors.slice(2).filter((anchor) => !contents.has(anchor))).toEqual([]);
  });

  test('names every resource, with every annotation', () => {
    const text = textOf({ type: 'root', children: nodesOf(markdown).slice(0, 1) as never });
    const missing = catalog.resources.filter(
      (one) => !text.includes(one.title) || !text.includes(one.annotation[language] ?? ''),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('has rows of figures for all models and data sets that state some', () => {
    const rows = nodesOf(markdown).filter((node) => node.type === 'tableRow');
    const models = catalog.resources.flatMap((one) => one.models).length;
    expect(rows.length).toBeGreaterThan(models);
  });
});

test('what stands in no section and no family is listed at the end', () => {
  const catalog = catalogFrom(
    SMALL.replace('    placements:\n      - { section: reports/moe, rank: 1 }\n', ''),
  );
  expect(written(catalog)).toContain('## Elsewhere\n\n- [Beta tools](https://example.org/beta)');
});

test('titles that mean something to Markdown are shown as they are', () => {
  const catalog = catalogFrom(SMALL.replace('title: Alpha 1', 'title: "A [b](c) *d* <e> | f"'));
  const [link] = linksIn(written(catalog)).filter(({ url }) => url.endsWith('2302.00001'));
  expect(link && textOf(link)).toBe('A [b](c) *d* <e> | f');
});
