import { describe, expect, test } from 'vitest';
import { fitting, type Value } from '../../src/browse/filter-values';
import { fold } from '../../src/catalog/nearest';
import { zh } from '../../src/messages/zh';
import { APPEARANCE, Session } from '../support/browsing';
import { ownCatalog } from '../support/catalog';

const value = (label: string, ...names: string[]): Value => ({
  id: label,
  label,
  depth: 0,
  names: [label, ...names].map(fold),
});
const VALUES = [
  value('Sparse attention', 'multi-head latent attention'),
  value('Low multitude'),
  value('Antimulti'),
  value('Multimodal'),
  value('Data (multi-source)'),
  value('Multi-token prediction', 'mtp'),
  value('混合专家', 'Mixture of experts'),
  value('专家'),
];
const fits = (text: string): string[] => fitting(VALUES, fold(text)).map(({ label }) => label);

describe('what a text fits', () => {
  test('are labels that begin with it, then have a word that does, then hold it, then others', () => {
    expect(fits('multi')).toEqual([
      ...['Multimodal', 'Multi-token prediction', 'Low multitude', 'Data (multi-source)'],
      ...['Antimulti', 'Sparse attention'],
    ]);
    expect(fits('MULTI_T')).toEqual(['Multi-token prediction']);
    expect(fits('mtp')).toEqual(['Multi-token prediction']);
    expect(fits('专家')).toEqual(['专家', '混合专家']);
    expect(fits('experts')).toEqual(['混合专家']);
    expect(fits('of exp')).toEqual(['混合专家']);
    expect(fits('(')).toEqual(['Data (multi-source)']);
    expect(fits('nothing')).toEqual([]);
  });

  test.each([
    ['tag', 'multi', /^multi/i],
    ['tag', 'data', /^data/i],
    ['tag', 'long', /^long/i],
    ['series', 'deep', /^deep/i],
    ['section', 'train', /^train/i],
  ] as const)('of the own catalogue begin with it first: %s %s', (kind, text, begins) => {
    const { selectors } = new Session(undefined, '', undefined, ownCatalog());
    const labels = selectors.choices(kind, text, null, {}).map(({ label }) => label);
    const count = labels.filter((label) => begins.test(label)).length;
    expect(count).toBeGreaterThan(0);
    expect(labels.findLastIndex((label) => begins.test(label))).toBe(count - 1);
  });

  test('are labels in the language that is shown', () => {
    const appearance = { ...APPEARANCE, language: 'zh', messages: zh };
    const { selectors } = new Session(undefined, '', appearance, ownCatalog());
    const labels = selectors.choices('tag', '训练', null, {}).map(({ label }) => label);
    const first = labels.findIndex((label) => !label.startsWith('训练'));
    expect(first).toBeGreaterThan(0);
    expect(labels.slice(first).some((label) => label.startsWith('训练'))).toBe(false);
  });
});
