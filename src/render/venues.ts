import { isMeeting, journalName } from './journals';

/** Where something was published, or that it was not. */
export interface Venue {
  readonly kind: 'journal' | 'proceedings' | 'thesis' | 'unpublished';
  /**
   * The journal's name in full, a conference as the catalogue has it, the school of a thesis, which
   * may be empty, or what stands in place of a publication: `Technical Report`.
   */
  readonly name: string;
  /** `YYYY`, where the venue names one. */
  readonly year: string | null;
  /** Of a journal. */
  readonly volume: string | null;
  readonly issue: string | null;
  /** `1-39`. */
  readonly pages: string | null;
  /** Of a thesis: `PhD thesis`. */
  readonly genre: string | null;
}

/** More than any venue has; a longer text stays as it is. */
const MOST_CHARACTERS = 300;

/** Reads a venue such as `ICLR 2025`, `TMLR 2023` or `Nature 645, 633–638 (2025)`. */
export function readVenue(venue: string): Venue {
  const text = (venue.length > MOST_CHARACTERS ? '' : venue)
    .normalize('NFKC')
    .replace(/(?<=\d) *[-\u2010-\u2015\u2212]+ *(?=[A-Za-z]{0,2}\d)/g, '-');
  const year = yearIn(text);
  const undated = year === null ? text : withoutYear(text, year.index);
  const venueOf = (
    kind: Venue['kind'],
    name: string,
    { volume = null, issue = null, pages = null, genre = null }: Partial<Venue> = {},
  ): Venue => ({ kind, name, year: year?.[0] ?? null, volume, issue, pages, genre });

  if (isUnpublished(text)) return venueOf('unpublished', undated);
  const thesis = isMeeting(text) ? null : THESIS.exec(undated);
  if (thesis) return venueOf('thesis', schoolIn(undated, thesis), { genre: thesis[0] });
  const { name, ...numbers } = readNumbers(withoutNotes(undated));
  const journal = journalName(name);
  return journal === null ? venueOf('proceedings', venue) : venueOf('journal', journal, numbers);
}

const PAGES = '[A-Za-z]{0,2}\\d+(?::\\d+)?(?:-[A-Za-z]{0,2}\\d+(?::\\d+)?)?';
const PAGE_WORD = '(?:pp?|pages?|art(?:icle)?(?:\\.? (?:no|number))?|eid)\\b[.:]?';
const ISSUE_WORD = '(?:no|nr|num(?:ber)?|iss(?:ue)?)\\b\\.?';
const VOLUME_WORD = 'vol(?:ume)?\\b\\.?';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Numbers that may look like years: of volumes, issues, pages and arXiv. */
const OTHER_NUMBERS = new RegExp(
  [
    '[A-Za-z]?\\d+(?::\\d+)?-[A-Za-z]{0,2}\\d+(?::\\d+)?',
    `\\b(?:${VOLUME_WORD}|${ISSUE_WORD}|${PAGE_WORD}) *${PAGES}`,
    `(?<=[\\d)] ?): *${PAGES}`,
    // Behind a year and a volume.
    `(?<=(?:19|20)\\d\\d[ ,;]+\\d{1,4}(?:\\(\\d+\\))?[ ,;]+)${PAGES}`,
    '\\d{4}\\.\\d{4,5}',
  ].join('|'),
  'gi',
);

/** The year: in brackets of its own, else the last one outside brackets, else the last one. */
function yearIn(text: string): RegExpExecArray | null {
  const masked = text.replace(OTHER_NUMBERS, (numbers) => '#'.repeat(numbers.length));
  const years = [...masked.matchAll(YEAR)];
  const around = ({ index }: RegExpExecArray): [string, string] => [
    masked.slice(0, index),
    masked.slice(index + 4),
  ];
  const isBracketed = (year: RegExpExecArray): boolean => {
    const [before, after] = around(year);
    // `12(2024)` may be an issue.
    return /(?<!\d)\((?:[a-z]+\.? )?$/i.test(before) && after.startsWith(')');
  };
  const isOutside = (year: RegExpExecArray): boolean => !/\([^()]*$/.test(around(year)[0]);
  return years.findLast(isBracketed) ?? years.findLast(isOutside) ?? years.at(-1) ?? null;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const BEFORE_YEAR = new RegExp(
  `[\\s,;:(]*(?:\\b(?:(?<=[,(] ?)\\d{1,2} )?${MONTH}(?:[-/]${MONTH})?(?: \\d{1,2})?[ ,]*|\\b\\d\\d?/)?$`,
  'i',
);
const AFTER_YEAR = new RegExp(`^(?: ${MONTH}(?: \\d{1,2}\\b)?)?[\\s,;:.)年]*`, 'i');

/** What is left where a year stands somewhere, with the month and brackets of it taken off. */
function withoutYear(text: string, at: number): string {
  const before = text.slice(0, at).replace(BEFORE_YEAR, '');
  const after = text.slice(at + 4).replace(AFTER_YEAR, '');
  return [before, after].filter((part) => part !== '').join(', ');
}

/** What is said of a paper behind its journal: `(Featured)`, `to appear`. */
const NOTES =
  / *(?<!\d)\((?=[^()]*\p{L})[^()]*\)|[\s,;:/-]+(?:featured|survey|expert|reproducibility|outstanding|j2c|certifi\w+|in press|to appear|early access|accepted|forthcoming|online first)\b[^\d]*$/giu;

const withoutNotes = (text: string): string => trimmed(text.replace(NOTES, ''));

/** A volume, its issue and pages at the end: `23(120):1-39`, `vol. 3, no. 2`, `645, 633-638`. */
const NUMBERS = new RegExp(
  `[\\s,;:]*(?:\\b${VOLUME_WORD} *)?(?<=[\\s,;:.])(?<!\\b(?:${ISSUE_WORD}|${PAGE_WORD}) *)(\\d{1,4})(?:\\(([^()]+)\\)| \\((\\d[\\d-]*)\\)|\\.(\\d+)|[\\s,;]+${ISSUE_WORD} *(\\d[\\d-]*))?(?:[\\s,;:.]+(?:${PAGE_WORD} *)?(${PAGES}))?$`,
  'i',
);
const NO_VOLUME = new RegExp(
  `[\\s,;:]+(?:${ISSUE_WORD} *(\\d[\\d-]*))?(?:[\\s,;:]*(?:${PAGE_WORD} *(${PAGES})|(\\d+-\\d+)))?$`,
  'i',
);

function readNumbers(text: string): Pick<Venue, 'name' | 'volume' | 'issue' | 'pages'> {
  const found = NUMBERS.exec(text);
  if (found) {
    const [numbers, volume = null, attached, bracketed, dotted, named, pages = null] = found;
    const issue = attached ?? bracketed ?? dotted ?? named ?? null;
    return { name: trimmed(text.slice(0, -numbers.length)), volume, issue, pages };
  }
  const [numbers = '', issue = null, named, range] = NO_VOLUME.exec(text) ?? [];
  const name = trimmed(text.slice(0, text.length - numbers.length));
  return { name, volume: null, issue, pages: named ?? range ?? null };
}

const trimmed = (text: string): string => text.replace(/^[\s,;:]+|[\s,;:]+$/g, '');

const THESIS =
  /(?:\b(?:ph\.? ?d\.?|d\.?phil\.?|doctoral|master(?:['’]?s)?|[mb]\.?(?:sc|phil|eng|a|s)\.?|bachelor(?:['’]?s)?|diploma|habilitation|undergraduate|honou?rs) +)?\b(?:thesis|dissertation)\b|(?:博士|硕士|学士)(?:学位)?论文/i;

/** The school of a thesis: what stands around the word. */
function schoolIn(text: string, { 0: genre, index }: RegExpExecArray): string {
  const before = trimmed(text.slice(0, index).replace(/\($/, ''));
  const after = trimmed(text.slice(index + genre.length).replace(/^\)/, ''));
  const school = [before, after.replace(/^(?:at|of|in)\b */i, '')].filter((part) => part !== '');
  return trimmed(school.join(', ').replace(/^\((.*)\)$/, '$1'));
}

/** Words of which at least one stands where nothing was published, … */
const UNPUBLISHED =
  /^(?:arxiv|(?:bio|med|chem|psy|tech|china|eng|eco)r?xiv|corr|ssrn|zenodo|e-?prints?|pre-?prints?|unpublished|manuscript|draft|submitted|submission|review|whitepaper|blogs?|medium|substack|github|预印本)$/;
/** … and others that may stand beside these. */
const BESIDE =
  /^(?:abs|pdf|in|on|the|under|for|publication|journal|electronic|org|cornell|university|server|[a-z-]+\.[a-z-]+|v?\d[\d.]*(?:v\d+)?|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)$/;
const REPORT =
  /\btech(?:nical|\.)? ?rep(?:orts?\b|\.)|\b(?:white|working|discussion) paper\b|\b(?:work in progress|blog ?post)\b|技术报告/i;

/** Whether a venue says no more than that something can be read somewhere. */
function isUnpublished(text: string): boolean {
  if (REPORT.test(text) && !isMeeting(text)) return true;
  const words = text
    .toLowerCase()
    .split(/[\s,;:/()[\]]+|\.(?=\s|org\b|$)/)
    .filter(Boolean);
  return (
    words.some((word) => UNPUBLISHED.test(word)) &&
    words.every((word) => UNPUBLISHED.test(word) || BESIDE.test(word))
  );
}
