import { expect, test } from 'vitest';
import { uniqueAmong } from '../../src/curate/resource-id';
import { expectInProportion } from '../support/cost';

test('a name that is taken gets the next number that is free', () => {
  const taken = new Set(['muon', 'soap-2']);
  const unique = uniqueAmong(taken);
  expect(['muon', 'muon', 'soap', 'soap', 'muon', 'adam'].map(unique)).toEqual([
    ...['muon-2', 'muon-3', 'soap', 'soap-3', 'muon-4', 'adam'],
  ]);
  expect(taken.has('muon-4')).toBe(true);
});

test('many of one name take time in proportion', async () => {
  await expectInProportion(
    (count) => () => Array.from({ length: count }, () => 'same').map(uniqueAmong(new Set())),
    1000,
  );
});
