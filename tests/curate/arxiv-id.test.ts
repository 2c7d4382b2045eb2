import { expect, test } from 'vitest';
import { couldBeGiven } from '../../src/curate/arxiv-id';

test.each([
  ...['2412.19437', '0704.0001', '1412.9999', '1501.00001', '2610.99999'],
  ...['hep-th/9901001', 'math.GT/0309136', 'cs/0703001', 'hep-th/9108001'],
])('arXiv could give %s', (id) => {
  expect(couldBeGiven(id)).toBe(true);
});

test.each([
  ['a month', ['2413.19437', '9900.00001', 'hep-th/9913001', 'cs/0700001', 'cs.AI/0713001']],
  ['a year', ['0703.0001', '9107.00001', 'cs/0704001', 'cs/9106001', 'cs/8001001']],
  ['as many digits', ['1501.0001', '2401.0001', '1412.00001', '0901.00001']],
  ['a number from 1', ['2401.00000', '0901.0000', 'cs/0101000']],
  ['a form', ['', 'abc', '2401.123456', '2401.1', 'cs/011201', 'cs/01120170', '2401.00001v2']],
])('arXiv could not give what has not %s', (_, ids) => {
  expect(ids.filter(couldBeGiven)).toEqual([]);
});
