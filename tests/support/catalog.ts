import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { version } from '../../package.json';
import { namesOf } from '../../src/catalog/known-names';
import { normalize } from '../../src/catalog/normalize';
import { openCatalogFile, parseCatalog } from '../../src/catalog/parse';
import type { Catalog, Resource } from '../../src/catalog/types';
import { unite } from '../../src/catalog/union';
import type { Library } from '../../src/search/library';
import { libraryOf } from '../../src/search/make-library';
import { builtLibrary } from '../../src/storage/library';

/** Absolute, for a test may work in another folder, where other files have these names. */
const [SOURCE = '', BUILT = ''] = ['data/catalog.yaml', 'dist/catalog.bin'].map((file) =>
  resolve(file),
);

let own: Catalog | undefined;

/**
 * The catalogue of this repository, as it was built: to read and to index its source takes two seconds.
 *
 * @throws Error where it was not built since its source was changed
 */
export function ownCatalog(): Catalog {
  own ??= openOwn();
  return own;
}

function openOwn(): Catalog {
  if (statSync(BUILT).mtimeMs < statSync(SOURCE).mtimeMs) {
    throw new Error('data/catalog.yaml was changed since dist was built; run: npm run build');
  }
  const library = builtLibrary(BUILT, version);
  const { resourceAt: _, resourceCalled: __, ...catalog } = library.catalog;
  libraries.set(catalog, library);
  return catalog;
}

/** Libraries already made: the index of a whole catalogue takes a while. */
const libraries = new WeakMap<Catalog, Library>();

/** A catalogue with its index. */
export function libraryFor(catalog: Catalog): Library {
  const library = libraries.get(catalog) ?? libraryOf(catalog);
  libraries.set(catalog, library);
  return library;
}

/** A catalogue from YAML text. */
export function catalogFrom(yaml: string): Catalog {
  return parseCatalog(new TextEncoder().encode(yaml), 'test.yaml');
}

/** A small catalogue with a bit of everything. */
export const SMALL = `
languages: [en, zh]
sections:
  - id: reports
    title: { en: Technical Reports, zh: 技术报告 }
    intro: { en: Reports., zh: 报告。 }
    sections:
      - { id: reports/moe, title: { en: MoE Models, zh: MoE 模型 } }
      - { id: reports/strategies, title: { en: Data Strategies, zh: 数据策略 } }
  - id: strategies
    title: { en: Training Strategies, zh: 训练策略 }
    sections:
      - { id: strategies/training, title: { en: Training Strategies, zh: 训练策略 } }
series:
  - { id: alpha, title: { en: Alpha, zh: 阿尔法 }, org: Lab One, synonyms: [Alphas] }
tags:
  - { id: moe, label: { en: Mixture of experts, zh: 混合专家 }, synonyms: [sparse experts] }
  - { id: optimizer, label: { en: Optimiser, zh: 优化器 } }
orgs:
  - { name: Big Org }
  - { name: Lab One, part-of: Big Org, synonyms: [L1, 一号实验室] }
resources:
  - id: alpha-2
    title: "Alpha 2: Bigger"
    aliases: [A2]
    category: report
    series: alpha
    org: [Lab One]
    authors: [{ group: Alpha Team }, Ann Author]
    more-authors: true
    date: 2024-06
    added: 2026-01-02
    venue: ACL 2024
    tags: [moe]
    annotation: { en: Routes tokens to experts., zh: 把词元分给专家。 }
    links: { paper: https://arxiv.org/abs/2406.00001, code: https://example.org/alpha2 }
    models: [{ id: 10b, name: Alpha 2 10B, params: 10B, active-params: 1B, tokens: 1T, context: 128K, architecture: moe, license: MIT, about: [tokens] }, { id: 2b, params: 2B, tokens: 500B, context: 4096, architecture: dense, license: Alpha Licence }]
    sources: [https://example.org/alpha2-card]
    related: [alpha-1]
    placements:
      - { section: reports/moe, rank: 2 }
  - id: alpha-1
    title: Alpha 1
    category: report
    series: alpha
    org: [Lab One]
    date: 2023-02
    annotation: { en: The first one., zh: 第一代。 }
    links: { paper: https://arxiv.org/abs/2302.00001 }
    placements: [{ section: reports }]
  - id: gamma
    title: Gamma experts
    category: paper
    org: [Big Org]
    date: "2025"
    tags: [moe, optimizer]
    keywords: [router, 路由]
    annotation: { en: Newer than the ranked ones., zh: 比有序号的更新。 }
    links: { homepage: https://example.org/gamma }
    placements:
      - { section: reports/moe }
      - section: strategies/training
        annotation: { en: An optimiser on the side., zh: 顺带给出优化器。 }
  - id: beta
    title: Beta tools
    formerly: [beta-old]
    category: tool
    annotation: { en: Tools of a kind., zh: 一类工具。 }
    links: { code: https://example.org/beta, paper: https://example.org/beta.pdf }
    unverified: [links.code]
    license: Apache-2.0
    sources: [https://example.org/beta-card]
    checked: 2026-02-03
    updated: 2026-02-01
    placements:
      - { section: reports/moe, rank: 1 }
`;

let small: Catalog | undefined;

/** The small catalogue, read. */
export function smallCatalog(): Catalog {
  small ??= catalogFrom(SMALL);
  return small;
}

/** A file of the user's own, which uses what the small catalogue has. */
export const OWN = `
languages: [en]
sections:
  - { id: reports/law, title: { en: Law } }
resources:
  - id: ours
    title: Our Law Model
    category: report
    series: alpha
    added: 2026-03-04
    annotation: { en: What we trained. }
    links: { paper: https://example.org/ours }
    models: [{ id: 3b, name: Ours 3B, params: 3B }]
    related: [alpha-1]
    placements: [{ section: reports/law }, { section: reports/moe }]
  - id: alpha-1
    title: Alpha 1, as we see it
    category: report
    series: alpha
    annotation: { en: Not the first one. }
    links: {}
    placements: [{ section: reports }]
`;

/** Where that is said to stand. */
export const OWN_FILE = '/home/user/.config/awesome-pretrain/catalog.yaml';

/** The small catalogue, and that file beside it. */
export function joinedCatalog(): Catalog {
  const small = smallCatalog();
  const own = openCatalogFile(new TextEncoder().encode(OWN), OWN_FILE);
  const catalog = normalize(own.read(namesOf(small)).content, OWN_FILE);
  return unite([small, { ...catalog, parts: [{ file: OWN_FILE, isOwn: true }] }]);
}

/** A paper with nothing about it that a citation could stumble over. */
export function plainPaper(): Resource {
  return {
    ...(smallCatalog().resources[0] as Resource),
    id: 'some-id',
    formerly: [],
    title: 'A title',
    category: 'paper',
    org: [],
    authors: ['Ann Author'],
    moreAuthors: false,
    date: '2024-06',
    venue: null,
    links: { paper: 'https://arxiv.org/abs/2406.00001' },
    unverified: [],
  };
}
