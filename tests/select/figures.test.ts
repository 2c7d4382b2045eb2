import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describedId, describedIn } from '../../src/catalog/figures';
import { LICENSE_CLASSES, licenseOf } from '../../src/catalog/licenses';
import { byFigure, type Conditions, fitOf, fitting } from '../../src/select/figures';
import { isIn, meantRange, parseRange } from '../../src/select/ranges';
import { catalogFrom, ownCatalog, SMALL, smallCatalog } from '../support/catalog';

describe('a range', () => {
  test.each([
    ['>=70B', [70e9, 71e9], [69.9e9]],
    ['>70B', [71e9], [70e9]],
    ['<100B', [99e9, 1], [100e9]],
    ['<= 100b', [100e9], [101e9]],
    ['7B..70B', [7e9, 70e9], [6e9, 71e9]],
    ['7B..*', [7e9, 1e15], [6e9]],
    ['*..7B', [1, 7e9], [8e9]],
    ['7B', [7e9], [7.1e9]],
  ])('%s', (text, inside, outside) => {
    const range = parseRange('count', text);
    if (range === null) throw new Error(`${text} is none`);
    expect(inside.filter((value) => !isIn(value, range))).toEqual([]);
    expect(outside.filter((value) => isIn(value, range))).toEqual([]);
  });

  test.each([
    ['~15T', '15T'],
    ['15000000000000', '15T'],
    ['>= 671000000000', '>=671B'],
    ['≥70B', '>=70B'],
    ['≤ 70B', '<=70B'],
    ['=7B', '7B'],
    ['７Ｂ', '7B'],
    ['7B..', '7B..*'],
    ['..70B', '*..70B'],
    ['~7B..~70B', '7B..70B'],
    ['7b-70b', '7B..70B'],
    ['6B – 8B', '6B..8B'],
    ['70亿', '7B'],
    ['70b+', '>=70B'],
    ['7B ~ 70B', '7B..70B'],
    ['7B～70B', '7B..70B'],
    ['>=10万亿', '>=10T'],
    ['60亿..80亿', '6B..8B'],
    ['5000万', '50M'],
    ['7B − 70B', '7B..70B'],
    ['70亿~700亿', '7B..70B'],
    ['70 亿 到 700 亿', '7B..70B'],
    ['10-20T', '10T..20T'],
    ['7~70B', '7B..70B'],
    ['7..70b', '7B..70B'],
    ['1.5-3.5B', '1.5B..3.5B'],
    ['7-70亿', '700M..7B'],
    ['10-20万亿', '10T..20T'],
    ['7 ~ 8 亿', '700M..800M'],
    ['7000000000-70B', '7B..70B'],
    ['千亿', '100B'],
    ['>=1.5千亿', '>=150B'],
    ['5百万', '5M'],
    ['15萬億', '15T'],
    ['≧70B', '>=70B'],
  ])('%s is %s', (typed, plain) => {
    expect(parseRange('count', typed)).toEqual(parseRange('count', plain));
    expect(parseRange('count', typed)).not.toBeNull();
  });

  test.each([
    '7',
    '7 70B',
    '7  70B',
    '7亿8亿',
    '7 8亿',
    '7~~70B',
    '7-70',
    '10T-20',
    '70B-7B',
    '7B-',
    '-7B',
    '7B--70B',
    '7B到',
    '7Bto',
    '>',
    '70B..7B',
    '7Q',
    '1e400',
    '..',
    '*..*',
    '1B..2B..3B',
    '',
    '>=<7B',
  ])('%j is none', (text) => {
    expect(parseRange('count', text)).toBeNull();
  });

  test.each([
    ['100万', '1M'],
    ['1百万', '1M'],
    ['12.8万', '128K'],
    ['20万', '200K'],
    ['128千', '128K'],
    ['1千万', '10M'],
    ['1亿', '100M'],
    ['10万-100万', '100K..1M'],
    ['>= 100 万', '>=1M'],
    ['32-128K', '32K..128K'],
    ['4096-32K', '4096..32K'],
    ['200000', '200000'],
  ])('%s of context is %s', (typed, plain) => {
    expect(parseRange('context', typed)).toEqual(parseRange('context', plain));
    expect(parseRange('context', typed)).not.toBeNull();
  });

  test.each([...'‐‑‒–—―−－﹣〜∼…到至', '...', ' to '])('7B%s70B', (dash) => {
    expect(parseRange('count', `7B${dash}70B`)).toEqual(parseRange('count', '7B..70B'));
    expect(parseRange('count', `70B${dash}7B`)).toBeNull();
    expect(meantRange('count', `70B${dash}7B`)).toBe('7B..70B');
  });

  test.each(['1', 'a', '.', '-', '亿', '1,', '7B-', ' ', '~'])(
    'is not looked for in a long text of %j',
    (part) => {
      const long = part.repeat(100_000);
      for (const text of [long, `${long}B`, `7B${long}70B`]) {
        expect(parseRange('count', text)).toBeNull();
        expect(meantRange('count', text)).toBeNull();
      }
    },
  );

  test.each([
    ['10T-20', '10T..20T'],
    ['70B-7B', '7B..70B'],
    ['70B − 7B', '7B..70B'],
    ['700亿到70亿', '7B..70B'],
    ['7-70', '7B..70B'],
    ['70-7', '7B..70B'],
    ['70..7B', '7B..70B'],
    ['10T-20', '10T..20T'],
    ['>7', '>7B'],
    ['7Q', null],
  ])('%s may mean %s', (typed, meant) => {
    expect(meantRange('count', typed)).toBe(meant);
  });

  test.each([
    ['128', '128K'],
    ['>=128', '>=128K'],
    ['1.5', '1.5K'],
    ['32..1M', '32K..1M'],
    ['128K..32', '32K..128K'],
  ])('a context of %s tokens is not meant, but %s', (typed, meant) => {
    expect(parseRange('context', typed)).toBeNull();
    expect(meantRange('context', typed)).toBe(meant);
  });

  test('holds its ends and nothing beyond, whatever they are', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(number, number, number, (a, b, value) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        const range = parseRange('count', `${least}M..${most}M`);
        const isInside = value >= least && value <= most;
        expect(range && isIn(value * 1e6, range)).toBe(isInside);
      }),
    );
  });
});

describe('conditions on figures and licences', () => {
  const NONE: Conditions = {
    ranges: {},
    licenses: [],
    withoutLicenses: [],
    architectures: [],
    withoutArchitectures: [],
    languages: [],
    withoutLanguages: [],
    commercial: false,
  };
  const range = (text: string) => {
    const read = parseRange('count', text);
    if (read === null) throw new Error(text);
    return read;
  };
  const fits = (conditions: Partial<Conditions>) =>
    fitting(smallCatalog().resources, { ...NONE, ...conditions });

  test('hold for the same model', () => {
    // The one with less than 5B parameters has another licence.
    expect(fits({ ranges: { params: range('<5B') } }).resources).toHaveLength(1);
    expect(fits({ licenses: ['permissive'] }).resources.map(({ id }) => id)).toEqual([
      'beta',
      'alpha-2',
    ]);
    const both = fits({ ranges: { params: range('<5B') }, licenses: ['MIT'] });
    expect(both).toEqual({ resources: [], unstated: [], silent: [] });
  });

  test('are not met by what does not state them, which is told', () => {
    const { resources, unstated } = fits({ ranges: { activeParams: range('>2B') } });
    expect(resources).toEqual([]);
    expect(unstated.map(({ id }) => id)).toEqual(['alpha-2']);
    expect(fits({ ranges: { activeParams: range('<2B') } }).unstated).toEqual([]);
  });

  test('leave out what is excluded, and commercial use with conditions', () => {
    const ids = (conditions: Partial<Conditions>) => fits(conditions).resources.map(({ id }) => id);
    expect(ids({ withoutLicenses: ['MIT'], architectures: ['moe'] })).toEqual([]);
    expect(ids({ withoutArchitectures: ['moe'], ranges: { params: range('>1B') } })).toEqual([
      'alpha-2',
    ]);
    expect(ids({ commercial: true })).toEqual(['beta', 'alpha-2']);
  });

  test('a hybrid with experts is both, and left out as either', () => {
    const hybrid = SMALL.replace('architecture: moe', 'architecture: [hybrid, moe]');
    const models = catalogFrom(hybrid).resources.flatMap(describedIn);
    const model = models.find((one) => describedId(one) === 'alpha-2:10b');
    if (model === undefined) throw new Error('no model');
    const fitTo = (conditions: Partial<Conditions>) => fitOf(model, { ...NONE, ...conditions });
    expect(fitTo({ architectures: ['moe'] })).toBe('fits');
    expect(fitTo({ architectures: ['hybrid'] })).toBe('fits');
    expect(fitTo({ architectures: ['dense'] })).toBe('unfit');
    expect(fitTo({ architectures: ['hybrid'], withoutArchitectures: ['moe'] })).toBe('unfit');
  });

  test('every model of which a part works on one token is found as a mixture of experts', () => {
    const models = ownCatalog().resources.flatMap(describedIn);
    const sparse = models.filter(({ activeParams }) => activeParams !== null);
    expect(sparse.length).toBeGreaterThan(90);
    const isFound = (one: (typeof models)[number]): boolean =>
      fitOf(one, { ...NONE, architectures: ['moe'] }) === 'fits';
    expect(sparse.filter((one) => !isFound(one)).map(describedId)).toEqual([]);
  });

  test('languages are told of data sets, and unknown where they are only counted', () => {
    const fitTo = (languages: string, conditions: Partial<Conditions>) => {
      const text = SMALL.replace(
        '    links: { homepage: https://example.org/gamma }',
        `$&\n    dataset: { languages: ${languages} }`,
      );
      const all = catalogFrom(text).resources.flatMap(describedIn);
      const dataset = all.find(({ kind }) => kind === 'dataset');
      return dataset && fitOf(dataset, { ...NONE, ...conditions });
    };
    expect(fitTo('[zh, en]', { languages: ['zh'] })).toBe('fits');
    expect(fitTo('[en]', { languages: ['zh'] })).toBe('unfit');
    expect(fitTo('[zh, en]', { languages: ['multilingual'] })).toBe('fits');
    expect(fitTo('[en, code]', { languages: ['multilingual'] })).toBe('unfit');
    expect(fitTo('167', { languages: ['multilingual'] })).toBe('fits');
    expect(fitTo('167', { languages: ['zh'] })).toBe('unstated');
    expect(fitTo('167', { languages: ['zh', 'multilingual'] })).toBe('fits');
    expect(fitTo('[]', { languages: ['multilingual'] })).toBe('unstated');
    expect(fitTo('[zh, en]', { withoutLanguages: ['zh'] })).toBe('unfit');
    expect(fitTo('167', { withoutLanguages: ['multilingual'] })).toBe('unfit');
    expect(fitTo('167', { withoutLanguages: ['zh'] })).toBe('fits');
    const [model] = smallCatalog().resources.flatMap(describedIn);
    expect(model && fitOf(model, { ...NONE, languages: ['zh'] })).toBe('unfit');
  });

  test('what does not state what is left out is kept, and told apart', () => {
    const change = (from: string, to: string) => {
      const text = SMALL.replace(from, to);
      expect(text).not.toBe(SMALL);
      return (conditions: Partial<Conditions>) => {
        const all = catalogFrom(text).resources;
        const { resources, silent } = fitting(all, { ...NONE, ...conditions });
        const ids = (some: typeof all) => some.map(({ id }) => id);
        expect(ids(resources)).toEqual(expect.arrayContaining(ids(silent)));
        return ids(silent);
      };
    };
    const asIs = change('Alpha Licence', 'Beta Licence');
    expect(asIs({ withoutLicenses: ['MIT'] })).toEqual([]);
    const unlicensed = change(', license: Alpha Licence', '');
    // Of its two models one states that it has it, and the other nothing.
    expect(unlicensed({ withoutLicenses: ['MIT'] })).toEqual(['alpha-2']);
    // One that states another licence is enough.
    expect(unlicensed({ withoutLicenses: ['Apache-2.0'] })).toEqual([]);
    expect(unlicensed({ licenses: ['MIT'] })).toEqual([]);
    const unbuilt = change(', architecture: dense', '');
    expect(unbuilt({ withoutArchitectures: ['moe'] })).toEqual(['alpha-2']);
    const counted = (languages: string) =>
      change(
        '    links: { homepage: https://example.org/gamma }',
        `    links: { homepage: https://example.org/gamma }\n    dataset: { languages: ${languages} }`,
      );
    expect(counted('167')({ withoutLanguages: ['zh'] })).toEqual(['gamma']);
    expect(counted('[]')({ withoutLanguages: ['zh'] })).toEqual(['gamma']);
    expect(counted('[en]')({ withoutLanguages: ['zh'] })).toEqual([]);
    expect(counted('[zh]')({ withoutLanguages: ['multilingual'] })).toEqual([]);
  });

  test('a part has the licence of its data set', () => {
    const all = ownCatalog().resources.flatMap(describedIn);
    const parts = all.filter(({ kind, resource }) => kind === 'part' && resource.dataset?.license);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      expect(part.license).not.toBeNull();
      const fit = fitOf(part, { ...NONE, licenses: [licenseOf(part.license ?? '').class] });
      expect(fit).toBe('fits');
    }
  });
});

test('an order by a figure has what states none last, in both directions', () => {
  const things = [null, 3, null, 5, 1];
  const order = (isReversed: boolean) => byFigure(things, (one) => one, isReversed);
  expect(order(false)).toEqual([5, 3, 1, null, null]);
  expect(order(true)).toEqual([1, 3, 5, null, null]);
});

test('licences are known in any case and spelling', () => {
  expect(licenseOf('apache-2.0')).toEqual(licenseOf('Apache-2.0'));
  expect(licenseOf('Apache-2.0')).toMatchObject({ class: 'permissive', commercial: 'yes' });
  expect(licenseOf('CC-BY-NC-4.0')).toMatchObject({ class: 'non-commercial', commercial: 'no' });
  expect(licenseOf('My own')).toEqual({ class: 'unknown', commercial: 'unknown' });
  expect(LICENSE_CLASSES).toContain(licenseOf('CC-BY-SA-4.0').class);
});
