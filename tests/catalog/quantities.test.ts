import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity, type QuantityKind } from '../../src/catalog/quantities';
import { SMALL } from '../support/catalog';
import { faultsOf } from '../support/faults';

describe('a number with its unit', () => {
  test.each<[QuantityKind, string, number]>([
    ['count', '671B', 671e9],
    ['count', '14.8T', 14.8e12],
    ['count', '0.49B', 490e6],
    ['count', '2.42B', 2_420_000_000],
    ['context', '4096', 4096],
    ['context', '128K', 131_072],
    ['context', '1M', 1_048_576],
    ['amount', '250', 250],
    ['amount', '2.788M', 2_788_000],
    ['size', '44TB', 44e12],
    ['size', '3.5GB', 3.5e9],
    ['flops', '3.3e24', 3.3e24],
    ['flops', '5e+21', 5e21],
  ])('%s %s is %d', (kind, text, value) => {
    expect(parseQuantity(kind, text)).toBe(value);
  });

  test.each<[QuantityKind, string]>([
    ['count', '7'],
    ['count', '7Q'],
    ['count', '7b'],
    ['count', '-7B'],
    ['count', '0B'],
    ['count', '1e400'],
    ['count', '9999999T'],
    ['count', '7 B'],
    ['count', 'about 7B'],
    ['count', 'B'],
    ['context', '128KB'],
    ['context', '0'],
    ['size', '44T'],
    ['size', '44'],
    ['flops', '3.3e999'],
    ['flops', '0'],
  ])('%s %s is none', (kind, text) => {
    expect(parseQuantity(kind, text)).toBeNull();
  });

  test('is exact for every whole number of thousands, millions, billions', () => {
    const units = { K: 1e3, M: 1e6, B: 1e9 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('K', 'M', 'B'),
        (n, unit) => {
          expect(parseQuantity('count', `${n}${unit}`)).toBe(n * units[unit as 'K']);
        },
      ),
    );
  });
});

describe('figures that cannot be', () => {
  const MODELS = /^ {4}models: .*$/m;
  const withModels = (models: string): string => SMALL.replace(MODELS, `    ${models}`);

  test.each([
    [
      'models: [{ id: a, params: 7 }]',
      'params: “7” is not a number above 0 with a unit; write 350M',
    ],
    ['models: [{ id: a, params: "7" }]', 'not a number above 0 with a unit; write 350M, 7B'],
    ['models: [{ id: a, tokens: 9999999T }]', 'tokens: “9999999T” is not a number'],
    ['models: [{ id: a, context: 128KB }]', 'write 4096, 128K or 1M'],
    ['models: [{ id: a, context: [1] }]', 'context: write a number, with its unit'],
    ['models: [{ id: a, params: 1B, active-params: 2B }]', '2B of 1B parameters cannot be'],
    ['models: [{ id: a, about: [tokens] }]', 'tokens is not stated here'],
    ['models: [{ id: a }, { id: a }]', 'the model a stands here a second time'],
    ['models: [{ id: a, architecture: sparse }]', '“sparse” is not one of dense, moe'],
    ['models: [{ id: a, architecture: [moe, sparse] }]', '“sparse” is not one of dense, moe'],
    ['models: [{ id: a, architecture: 7 }]', '“7” is not one of dense, moe'],
    ['models: [{ id: a, architecture: { moe: true } }]', 'architecture: here stands one value'],
    ['models: [{ id: a, compute: { flops: 0 } }]', 'write 3.3e24'],
    ['model: { params: 8B }', 'a resource has a list of models now; write “models:”'],
    ['dataset: { size: 44T }', 'write 825GB, 44TB or 1PB'],
    ['dataset: { languages: English }', 'write a list of codes, such as [en, zh]'],
    [
      'dataset: { languages: 0 }',
      'languages: write a list of codes, such as [en, zh], or how many',
    ],
    ['dataset: { parts: [{ id: a }, { id: a }] }', 'the part a stands here a second time'],
  ])('%s', (line, expected) => {
    expect(faultsOf(withModels(line))).toEqual([expect.stringContaining(expected)]);
    expect(faultsOf(withModels(line))[0]).toMatch(/^my\.yaml:\d+:\d+: resource alpha-2: /);
  });
});
