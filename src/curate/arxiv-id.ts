import { arxivMonth } from '../catalog/accessors';
import { MONTH } from '../catalog/days';

/** `2412.19437`, and as they were until March 2007: `hep-th/9901001`, `math.GT/0309136`. */
const FORM = /^(?:[a-z-]+(?:\.[a-z]{2})?\/\d{4}(\d{3})|\d{4}\.(\d{4,5}))$/i;

/**
 * Whether arXiv could have given an id: it says in which year and month, and counts from 1 on with as
 * many digits as there were then (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function couldBeGiven(id: string): boolean {
  const [, old, number = old] = FORM.exec(id) ?? [];
  if (number === undefined || Number(number) === 0) return false;
  const month = arxivMonth(id);
  if (!MONTH.test(month)) return false;
  if (old !== undefined) return month >= '1991-07' && month <= '2007-03';
  return month >= '2007-04' && number.length === (month < '2015-01' ? 4 : 5);
}
