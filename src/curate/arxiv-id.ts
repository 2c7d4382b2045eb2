/** The year and the month in an arXiv id: `2412.19437`, `hep-th/9901001`. */
const MONTH = /(?:^|\/)(\d\d)(\d\d)(?=\.|\d{3}$)/;

/**
 * Whether arXiv could have given an id: it says in which year and month, and has a dot behind them from
 * April 2007 on (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function couldBeGiven(id: string): boolean {
  const [, year = '', month = ''] = MONTH.exec(id) ?? [];
  if (!(Number(month) >= 1 && Number(month) <= 12)) return false;
  return !id.includes('.') || id.includes('/') || Number(year + month) >= 704;
}
