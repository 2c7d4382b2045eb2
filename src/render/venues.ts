/** Where something was published. */
export interface Venue {
  /** The journal's name in full, or a conference as the catalogue has it. */
  readonly name: string;
  readonly isJournal: boolean;
  /** `YYYY`, where the venue names one. */
  readonly year: string | null;
}

/** Journals that go by their letters. */
const JOURNALS: ReadonlyMap<string, string> = new Map([
  ['JMLR', 'Journal of Machine Learning Research'],
  ['TMLR', 'Transactions on Machine Learning Research'],
  ['TACL', 'Transactions of the Association for Computational Linguistics'],
  ['JAIR', 'Journal of Artificial Intelligence Research'],
]);

/** Words by which other journals are known; without one it is a conference. */
const JOURNAL =
  /\b(?:Journal|Transactions|Letters|Magazine|Thread)\b|^(?:Nature|Science|Distill)\b/;

/** Reads a venue such as `ICLR 2025` or `TMLR 2023`. */
export function readVenue(venue: string): Venue {
  const [year = null] = /\b(?:19|20)\d\d\b/.exec(venue) ?? [];
  const name = venue.replace(/,? *\b(?:19|20)\d\d$/, '');
  const journal = JOURNALS.get(name) ?? (JOURNAL.test(name) ? name : null);
  return { name: journal ?? venue, isJournal: journal !== null, year };
}
