import { expect, test } from 'vitest';
import { couldBeGiven } from '../../src/curate/arxiv-id';

test.each(['2412.19437', '0704.0001', 'hep-th/9901001', 'math.GT/0309136', 'cs/0703001'])(
  'arXiv could give %s',
  (id) => {
    expect(couldBeGiven(id)).toBe(true);
  },
);

test.each(['2413.19437', '9900.00001', '0703.0001', 'hep-th/9913001', 'cs/0700001'])(
  'arXiv could not give %s',
  (id) => {
    expect(couldBeGiven(id)).toBe(false);
  },
);
