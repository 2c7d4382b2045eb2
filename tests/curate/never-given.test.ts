import { expect, test } from 'vitest';
import { neverGiven } from '../../src/curate/never-given';

test.each([
  ['https://arxiv.org/abs/2413.00001', '2413.00001'],
  ['http://export.arxiv.org/pdf/2401.00000v2.pdf', '2401.00000'],
  ['https://arxiv.org/abs/cs.AI/0713001', 'cs.AI/0713001'],
  ['https://arxiv.org/abs/2401.123456', '2401.123456'],
  ['https://arxiv.org/abs/abc?context=cs', 'abc'],
  ['https://arxiv.org/abs/', ''],
  ['https://doi.org/10.48550/arXiv.9999.99999', '9999.99999'],
  ['https://dx.doi.org/10.48550%2FarXiv.1501.0001v1', '1501.0001'],
])('%s has no id that arXiv can have given', (address, id) => {
  expect(neverGiven(address)).toEqual({ kind: 'arxiv', id });
});

test.each([
  ['https://doi.org/10.1/', '10.1'],
  ['https://doi.org/10.1000/', '10.1000'],
  ['https://www.doi.org/doi:10.12/abc', '10.12/abc'],
  ['https://doi.org/', ''],
])('%s has no DOI', (address, id) => {
  expect(neverGiven(address)).toEqual({ kind: 'doi', id });
});

test.each([
  'https://arxiv.org/abs/2412.19437v2',
  'https://arxiv.org/abs/math.GT/0309136',
  'https://arxiv.org/list/cs.CL/recent',
  'https://info.arxiv.org/help/index.html',
  'https://doi.org/10.48550/arXiv.cs/0112017',
  'https://doi.org/10.1000.10/123',
  'https://doi.org/10.1145%2F3581784.3607073',
  'https://doi.org/bnfc',
  'https://doi.org/10/bnfc',
  'https://example.org/?next=https://doi.org/10.1/',
])('%s may lead to something', (address) => {
  expect(neverGiven(address)).toBeNull();
});
