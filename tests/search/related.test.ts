import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types';
import { relatedIn } from '../../src/search/related';
import { catalogFrom, ownCatalog, smallCatalog } from '../support/catalog';

const idsIn = (catalog: Catalog, id: string): string[] | undefined =>
  relatedIn(catalog)
    .get(id)
    ?.map((one) => one.id);

/** Papers of which each has a title, tags and what else is given, as YAML. */
function papers(...all: readonly string[]): Catalog {
  return catalogFrom(`
languages: [en]
sections: [{ id: papers, title: { en: Papers } }]
tags: [{ id: moe, label: { en: MoE } }, { id: optimizer, label: { en: Optimiser } }]
resources:
${all
  .map(
    (
      more,
      at,
    ) => `  - { id: p${at}, category: paper, links: { paper: https://example.org/${at} }, annotation: { en: One. },
      placements: [{ section: papers }], ${more} }`,
  )
  .join('\n')}`);
}

describe('related resources', () => {
  test('are those that the catalogue states, in either direction', () => {
    expect(idsIn(smallCatalog(), 'alpha-2')?.[0]).toBe('alpha-1');
    expect(idsIn(smallCatalog(), 'alpha-1')?.[0]).toBe('alpha-2');
  });

  test('are then those with most in common that few others have', () => {
    const catalog = papers(
      'title: Balanced experts, tags: [moe]',
      'title: Experts with balance, tags: [moe]',
      'title: A router, tags: [moe]',
      'title: Something else, tags: [optimizer]',
      'title: Muon, tags: [optimizer], related: [p0]',
      ...Array.from({ length: 20 }, (_, at) => `title: Subject ${at}a`),
    );
    expect(idsIn(catalog, 'p0')).toEqual(['p4', 'p1', 'p2']);
    expect(idsIn(catalog, 'p3')).toEqual(['p4']);
  });

  test('are none where only the section is common to all', () => {
    const catalog = papers(...['Bees', 'Trees', 'Stars', 'Ships'].map((name) => `title: ${name}`));
    expect([...relatedIn(catalog).values()]).toEqual([[], [], [], []]);
  });

  test('are five, unless more are stated', () => {
    const tagged = Array.from({ length: 8 }, (_, at) => `title: Subject ${at}a, tags: [moe]`);
    const others = Array.from({ length: 20 }, (_, at) => `title: Other ${at}b`);
    expect(idsIn(papers(...tagged, ...others), 'p0')).toHaveLength(5);
    const all = '[p1, p2, p3, p4, p5, p6]';
    const stating = papers(`title: All, tags: [moe], related: ${all}`, ...tagged, ...others);
    expect(idsIn(stating, 'p0')).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  });

  test('of our catalogue are found without being stated, and most resources have some', () => {
    const catalog = ownCatalog();
    const unstated = { ...catalog, resources: catalog.resources.map(withoutRelated) };
    const found = relatedIn(unstated);
    const stated = catalog.resources.flatMap(({ id, related }) =>
      related.map((one) => found.get(id)?.some((other) => other.id === one) === true),
    );
    expect(stated.filter(Boolean).length / stated.length).toBeGreaterThan(0.85);
    const having = [...found.values()].filter(({ length }) => length > 0).length;
    expect(having / catalog.resources.length).toBeGreaterThan(0.9);
    for (const [id, others] of found) {
      expect(others.length).toBeLessThanOrEqual(5);
      expect(others.map((one) => one.id)).not.toContain(id);
    }
  });
});

const withoutRelated = (resource: Catalog['resources'][number]) => ({ ...resource, related: [] });
