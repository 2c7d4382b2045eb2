/** Journals that go by their letters. */
const LETTERS: Readonly<Record<string, string>> = {
  AIJ: 'Artificial Intelligence',
  CACM: 'Communications of the ACM',
  CSUR: 'ACM Computing Surveys',
  DMKD: 'Data Mining and Knowledge Discovery',
  DMLR: 'Journal of Data-centric Machine Learning Research',
  ESWA: 'Expert Systems with Applications',
  IJCV: 'International Journal of Computer Vision',
  IMWUT: 'Proceedings of the ACM on Interactive, Mobile, Wearable and Ubiquitous Technologies',
  JACM: 'Journal of the ACM',
  JAIR: 'Journal of Artificial Intelligence Research',
  JCST: 'Journal of Computer Science and Technology',
  JMLR: 'Journal of Machine Learning Research',
  JSTAT: 'Journal of Statistical Mechanics: Theory and Experiment',
  JOSS: 'Journal of Open Source Software',
  PACMHCI: 'Proceedings of the ACM on Human-Computer Interaction',
  PACMMOD: 'Proceedings of the ACM on Management of Data',
  PACMPL: 'Proceedings of the ACM on Programming Languages',
  PNAS: 'Proceedings of the National Academy of Sciences',
  POMACS: 'Proceedings of the ACM on Measurement and Analysis of Computing Systems',
  PVLDB: 'Proceedings of the VLDB Endowment',
  TACL: 'Transactions of the Association for Computational Linguistics',
  TACO: 'ACM Transactions on Architecture and Code Optimization',
  TAI: 'IEEE Transactions on Artificial Intelligence',
  TALLIP: 'ACM Transactions on Asian and Low-Resource Language Information Processing',
  TASLP: 'IEEE/ACM Transactions on Audio, Speech, and Language Processing',
  TCSVT: 'IEEE Transactions on Circuits and Systems for Video Technology',
  TIFS: 'IEEE Transactions on Information Forensics and Security',
  TIP: 'IEEE Transactions on Image Processing',
  TIST: 'ACM Transactions on Intelligent Systems and Technology',
  TKDD: 'ACM Transactions on Knowledge Discovery from Data',
  TKDE: 'IEEE Transactions on Knowledge and Data Engineering',
  TMLR: 'Transactions on Machine Learning Research',
  TMM: 'IEEE Transactions on Multimedia',
  TNNLS: 'IEEE Transactions on Neural Networks and Learning Systems',
  TOCS: 'ACM Transactions on Computer Systems',
  TODS: 'ACM Transactions on Database Systems',
  TOIS: 'ACM Transactions on Information Systems',
  TOPLAS: 'ACM Transactions on Programming Languages and Systems',
  TOSEM: 'ACM Transactions on Software Engineering and Methodology',
  TPAMI: 'IEEE Transactions on Pattern Analysis and Machine Intelligence',
  TPDS: 'IEEE Transactions on Parallel and Distributed Systems',
  TOCHI: 'ACM Transactions on Computer-Human Interaction',
  TOG: 'ACM Transactions on Graphics',
  TSE: 'IEEE Transactions on Software Engineering',
  VLDBJ: 'The VLDB Journal',
};

/** Journals whose names have no word that tells them from a conference, as `plainName` writes them. */
const NAMES: readonly string[] = (
  'ai and ethics|ai and society|ai communications|ai open|algorithmica|algorithms|' +
  'applied intelligence|applied sciences|applied soft computing|artificial intelligence|' +
  'artificial intelligence in medicine|automated software engineering|automatica|' +
  'autonomous robots|behavioral and brain sciences|big data|big data and society|' +
  'big data mining and analytics|bioinformatics|biometrika|bmj|briefings in bioinformatics|' +
  'cell|chemical science|chemometrics and intelligent laboratory systems|cluster computing|' +
  'communications of the acm|' +
  'cognition|cognitive computation|cognitive psychology|cognitive science|' +
  'complex and intelligent systems|computational intelligence|' +
  'computational intelligence and neuroscience|computational linguistics|' +
  'computer graphics forum|computer methods and programs in biomedicine|computer networks|' +
  'computer physics communications|computer speech and language|' +
  'computer vision and image understanding|computers and education|computers and security|' +
  'computers in biology and medicine|computers in human behavior|' +
  'concurrency and computation practice and experience|cortex|data and knowledge engineering|' +
  'data intelligence|data mining and knowledge discovery|data science and engineering|' +
  'decision support systems|digital discovery|digital scholarship in the humanities|' +
  'digital signal processing|discover artificial intelligence|discover computing|distill|' +
  'earth system science data|electronics|elife|empirical software engineering|energy and ai|' +
  'engineering|engineering applications of artificial intelligence|entropy|' +
  'ethics and information technology|evolutionary computation|expert systems with applications|' +
  'f1000research|formal aspects of computing|future generation computer systems|' +
  'future internet|genome biology|genome research|gigascience|heliyon|ieee access|' +
  'ieee computer|ieee computer graphics and applications|ieee intelligent systems|' +
  'ieee internet computing|ieee micro|ieee pervasive computing|ieee software|ieee spectrum|' +
  'image and vision computing|information|information and computation|' +
  'information and software technology|information fusion|' +
  'information processing and management|information retrieval|information sciences|' +
  'information systems|intelligent computing|inverse problems|iscience|joule|' +
  'knowledge and information systems|knowledge based systems|language|language and cognition|' +
  'language and speech|language learning|language resources and evaluation|linguistics|' +
  'machine intelligence research|machine learning|machine learning science and technology|' +
  'materials and design|mathematical programming|mathematics|medical image analysis|' +
  'memory and cognition|mind and language|minds and machines|multimedia tools and applications|' +
  'natural language engineering|nature|nejm ai|neural computation|' +
  'neural computing and applications|neural networks|neurocomputing|neuroimage|neuron|' +
  'new media and society|nonlinear dynamics|nucleic acids research|open mind|' +
  'parallel computing|pattern recognition|patterns|peerj|peerj computer science|' +
  'performance evaluation|perspectives on psychological science|pharmaceutics|' +
  'philosophy and technology|physics of fluids|physics of plasmas|pnas nexus|' +
  'proceedings of the ieee|proceedings of the national academy of sciences|' +
  'proceedings of the national academy of sciences of the united states of america|' +
  'proceedings of the royal society a|proceedings of the vldb endowment|psychological science|' +
  'psychometrika|quantum|robotics and autonomous systems|royal society open science|' +
  'safety science|science|science of computer programming|scientific data|scientific reports|' +
  'semantic web|sensors|sigkdd explorations|sigmod record|signal processing|' +
  'sn computer science|social media and society|soft computing|' +
  'software practice and experience|softwarex|speech communication|statistics and computing|' +
  'sustainability|swarm and evolutionary computation|synthese|technology in society|' +
  'technometrics|theoretical computer science|tsinghua science and technology|virtual reality|' +
  'visual informatics|world wide web'
).split('|');

/** Beginnings that only journals have. */
const FAMILY =
  /^(?:(?:nature|npj|plos|jama|jmir|bmc|cell|lancet|frontiers (?:in|of)|communications (?:of|on|in)|foundations and trends|trends in|science (?:advances|bulletin|china|robotics)|proceedings of the acm on) ?\b|frontiers [a-z]+\.|front\.|found\. trends|proc\. acm )/;

/** Words, whole or cut as libraries cut them, that name a journal. */
const WORD =
  /\b(?:journal|transactions|letters|magazine|reviews?|bulletin|annals|acta|archives|quarterly|newsletter|surveys|thread)\b|(?:^| )(?:ann|bull|commun|j|lett|mag|nat|rev|surv|trans)\.(?= |$)|学报|杂志|期刊|研究与发展|中国科学/;

/** Words that name a meeting, whatever else stands there. */
const MEETING =
  /\b(?:conference|workshops?|symposium|meeting|tutorials?|track|congress|findings|(?:rolling|under|in) review|demos?|shared task)\b|\b(?:conf|symp)\.|会议|大会|研讨会/;

/** Whether a venue says that it is a meeting's. */
export function isMeeting(venue: string): boolean {
  return MEETING.test(plainName(venue));
}

/**
 * The name of a journal, in full where it goes by its letters: `JMLR`, `IEEE/ACM TASLP`.
 *
 * @param name without volume, issue and pages
 * @returns null for what is no journal, as far as its name tells
 */
export function journalName(name: string): string | null {
  const full = LETTERS[name.toUpperCase().replace(/^(?:(?:IEEE|ACM)[/ -])+/, '')];
  if (full !== undefined) return full;
  if (isMeeting(name)) return null;
  const sentence = name.replace(/\.$/, '');
  if (NAMES.includes(plainName(sentence))) return sentence;
  const plain = plainName(name);
  const isJournal =
    FAMILY.test(plain) || WORD.test(plain) || NAMES.some((one) => isShortFor(plain, one));
  return isJournal ? name : null;
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/ ?[&+] ?/g, ' and ')
    .replace(/[-:,]+ */g, ' ')
    .trim();

/** Whether a name is another one as libraries cut it: `neural comput.` */
function isShortFor(short: string, name: string): boolean {
  if (!short.includes('.')) return false;
  const [words, others] = [short, name].map((text) =>
    text.split(' ').filter((word) => !/^(?:and|of|the|in|on|for|with|to)$/.test(word)),
  ) as [string[], string[]];
  return (
    words.length === others.length && words.every((word, at) => isCutFrom(word, others[at] ?? ''))
  );
}

/** Whether a word is another one, cut at its end or, as `natl.` is, in the middle. */
function isCutFrom(word: string, other: string): boolean {
  if (!word.endsWith('.')) return word === other;
  const letters = word.slice(0, -1);
  if (!other.startsWith(letters.slice(0, 2))) return false;
  let at = -1;
  return [...letters].every((letter) => {
    at = other.indexOf(letter, at + 1);
    return at !== -1;
  });
}
