import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types';
import { compressed, decompressed } from '../../src/site/compressed';
import { packCatalogue } from '../../src/site/pack-catalogue';
import type { CatalogueData, ShownResource } from '../../src/site/packed-catalogue';
import { unpackCatalogue } from '../../src/site/unpack-catalogue';
import { anyText } from '../support/arbitrary';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { WHOLE_SITE, wholeSite } from '../support/site';

const text = anyText();
const anyJson = fc.anything({
  key: text,
  values: [text, fc.boolean(), fc.integer(), fc.double(), fc.constant(null)],
});

/** A catalogue after it was sent to a page in a language, as text. */
function sent(
  catalog: Catalog,
  language: string,
  text = compressed(packCatalogue(catalog, language)),
): Catalog {
  const shown = new Map(
    catalog.resources.map(
      ({ id, title, date, org, links, annotation }): [string, ShownResource] => [
        id,
        {
          ...{ title, date, links, org: org.join(language === 'zh' ? '、' : ', ') },
          annotation: annotation[language] ?? '',
        },
      ],
    ),
  );
  return unpackCatalogue(decompressed(text) as CatalogueData, language, shown);
}

/** A catalogue without what a page does without: provenance, notes, and the order of keywords. */
function needed(catalog: Catalog): Catalog {
  const none = { catalog: null, sources: [], checked: null, updated: null, related: [] };
  const resources = catalog.resources.map((one) => ({
    ...one,
    ...none,
    keywords: one.keywords.toSorted(),
    models: one.models.map((model) => ({ ...model, note: null })),
    dataset: one.dataset && {
      ...{ ...one.dataset, note: null, gated: null, cutoff: null, derivedFrom: [] },
      parts: one.dataset.parts.map((part) => ({ ...part, note: null })),
    },
  }));
  return { ...catalog, parts: [], clashes: [], resources };
}

describe('the data of a page', () => {
  test.each(['en', 'zh'])(
    'a catalogue is the same but for where it was seen after it was sent to a page in %s',
    { timeout: WHOLE_SITE },
    async (code) => {
      const small = catalogFrom(SMALL);
      expect(needed(sent(small, code))).toEqual(needed(small));
      const script = (await wholeSite()).get(`data/catalogue.${code}.js`) ?? '';
      const [, text = ''] = /\] = (".*");\n$/.exec(script) ?? [];
      const own = ownCatalog();
      expect(needed(sent(own, code, JSON.parse(text)))).toEqual(needed(own));
    },
  );

  test('organisations with a comma in their names stay what they are', () => {
    const catalog = catalogFrom(SMALL.replaceAll('Lab One', '"Lab One, Ltd"'));
    expect(sent(catalog, 'zh').resources.map(({ org }) => org)).toEqual(
      catalog.resources.map(({ org }) => org),
    );
  });

  test('holds nothing that the page shows', () => {
    const { resources, ...rest } = catalogFrom(SMALL);
    const data = JSON.stringify(packCatalogue({ resources, ...rest }, 'en'));
    for (const { title, links, annotation } of resources) {
      for (const text of [title, ...Object.values(links), annotation.en]) {
        expect(data).not.toContain(JSON.stringify(text));
      }
      expect(data).toContain(JSON.stringify(annotation.zh));
    }
  });

  test('is the same after it was compressed, whatever it is', () => {
    fc.assert(
      fc.property(anyJson, (data) => {
        expect(decompressed(compressed(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
      // Each takes milliseconds to begin with.
      { numRuns: 30 },
    );
  });
});
