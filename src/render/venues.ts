/** Where something was published. */
export interface Venue {
  /** The journal's name in full, or a conference as the catalogue has it. */
  readonly name: string;
  readonly isJournal: boolean;
  /** `YYYY`, where the venue names one. */
  readonly year: string | null;
  /** Of a journal. */
  readonly volume: string | null;
  readonly issue: string | null;
  /** `1-39`. */
  readonly pages: string | null;
}

/** Journals that go by their letters. */
const LETTERS: Readonly<Record<string, string>> = {
  CACM: 'Communications of the ACM',
  CSUR: 'ACM Computing Surveys',
  DMLR: 'Journal of Data-centric Machine Learning Research',
  IJCV: 'International Journal of Computer Vision',
  JACM: 'Journal of the ACM',
  JAIR: 'Journal of Artificial Intelligence Research',
  JMLR: 'Journal of Machine Learning Research',
  JOSS: 'Journal of Open Source Software',
  PNAS: 'Proceedings of the National Academy of Sciences',
  PVLDB: 'Proceedings of the VLDB Endowment',
  TACL: 'Transactions of the Association for Computational Linguistics',
  TASLP: 'IEEE/ACM Transactions on Audio, Speech, and Language Processing',
  TIST: 'ACM Transactions on Intelligent Systems and Technology',
  TKDE: 'IEEE Transactions on Knowledge and Data Engineering',
  TMLR: 'Transactions on Machine Learning Research',
  TNNLS: 'IEEE Transactions on Neural Networks and Learning Systems',
  TOIS: 'ACM Transactions on Information Systems',
  TPAMI: 'IEEE Transactions on Pattern Analysis and Machine Intelligence',
  TPDS: 'IEEE Transactions on Parallel and Distributed Systems',
};

/** Journals whose names have no word that tells them from a conference, as `plain` writes them. */
const JOURNALS: ReadonlySet<string> = new Set([
  ...['ai and ethics', 'ai and society', 'ai open', 'applied intelligence'],
  ...['applied sciences', 'applied soft computing', 'artificial intelligence'],
  ...['behavioral and brain sciences', 'big data', 'big data mining and analytics'],
  ...['bioinformatics', 'briefings in bioinformatics', 'cell', 'cognition', 'cognitive science'],
  ...['computational linguistics', 'computer networks', 'computer speech and language'],
  ...['data mining and knowledge discovery', 'distill', 'electronics', 'elife', 'entropy'],
  ...['expert systems with applications', 'future generation computer systems'],
  ...['future internet', 'heliyon', 'ieee access', 'ieee computer', 'ieee intelligent systems'],
  ...['ieee micro', 'ieee software', 'ieee spectrum', 'information fusion'],
  ...['information processing and management', 'information sciences', 'information systems'],
  ...['iscience', 'knowledge and information systems', 'knowledge based systems'],
  ...['language resources and evaluation', 'machine intelligence research', 'machine learning'],
  ...['machine learning science and technology', 'mathematics', 'minds and machines'],
  ...['natural language engineering', 'nejm ai', 'neural computation', 'neural networks'],
  ...['neural computing and applications', 'neurocomputing', 'neuron', 'open mind'],
  ...['parallel computing', 'pattern recognition', 'patterns', 'pnas nexus'],
  ...['proceedings of the ieee', 'proceedings of the royal society a'],
  ...['proceedings of the national academy of sciences', 'proceedings of the vldb endowment'],
  ...['proceedings of the national academy of sciences of the united states of america'],
  ...['quantum', 'royal society open science', 'science', 'scientific data', 'scientific reports'],
  ...['semantic web', 'sensors', 'sigkdd explorations', 'sigmod record', 'softwarex'],
  ...['speech communication', 'synthese', 'tsinghua science and technology', 'world wide web'],
]);

/** Beginnings that only journals have. */
const JOURNAL_FAMILY =
  /^(?:nature|npj|plos|jama|jmir|bmc|cell|lancet|frontiers (?:in|of)|communications (?:of|on|in)|foundations and trends|trends in|science (?:advances|bulletin|china|robotics)|proceedings of the acm on) ?\b/;

/** Words, whole or cut as libraries cut them, that name a journal. */
const JOURNAL_WORD =
  /\b(?:journal|transactions|letters|magazine|reviews?|bulletin|annals|acta|archives|quarterly|newsletter|surveys|thread)\b|(?:^| )(?:ann|bull|commun|j|lett|mag|nat|rev|surv|trans)\.(?= |$)|学报|杂志|期刊|研究与发展|中国科学/;

/** Words that name a meeting, whatever else stands there. */
const MEETING =
  /\b(?:conference|workshops?|symposium|meeting|tutorials?|track|congress|findings|(?:rolling|under|in) review|demos?|shared task)\b|会议|大会|研讨会/;

/** A volume, its issue and pages at the end: `23(120):1–39`, `vol. 3, no. 2`, `645, 633-638`. */
const VOLUME =
  /,? *(?:\bvol(?:ume|\.)? *)?(?<=[ ,.])(\d{1,4}) *(?:\((\d[\d–-]*)\)|, *(?:no|issue|number)\.? *(\d[\d–-]*))?(?: *[:,] *(?:pp?\.? *)?([A-Za-z]?\d+(?: *[–-]+ *\d+)?))?$/i;

const YEAR = /\b(?:19|20)\d\d\b/;

/** Reads a venue such as `ICLR 2025`, `TMLR 2023` or `Nature 645, 633–638 (2025)`. */
export function readVenue(venue: string): Venue {
  const [year = null] = YEAR.exec(venue) ?? [];
  const dated = venue
    .replace(/ *\((?:19|20)\d\d\) *(?=\d)/, ', ')
    .replace(/[, ]*(?:\b(?:19|20)\d\d|\((?:19|20)\d\d\))$/, '');
  const [numbers = '', volume, issue, orIssue, pages] = VOLUME.exec(dated) ?? [];
  const name = dated.slice(0, dated.length - numbers.length);
  if (!isJournal(name)) {
    return { name: venue, isJournal: false, year, volume: null, issue: null, pages: null };
  }
  return {
    name: LETTERS[name.toUpperCase()] ?? name,
    isJournal: true,
    year,
    volume: volume ?? null,
    issue: issue ?? orIssue ?? null,
    pages: pages?.replace(/ *[–-]+ */, '-') ?? null,
  };
}

function isJournal(name: string): boolean {
  if (name.toUpperCase() in LETTERS) return true;
  const plain = name
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll('&', 'and')
    .replace(/[-:,]+ */g, ' ')
    .trim();
  if (JOURNALS.has(plain)) return true;
  return !MEETING.test(plain) && (JOURNAL_FAMILY.test(plain) || JOURNAL_WORD.test(plain));
}
