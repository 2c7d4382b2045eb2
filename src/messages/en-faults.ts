/** What a fault is about, by name: what was found, what was meant. */
export type FaultParameters = Readonly<Record<string, string>>;
/** What is said of a fault, by its code. */
export type FaultMessages = Readonly<Record<string, (params: FaultParameters) => string>>;

const meant = (name: string | undefined): string => (name ? `; did you mean ${name}?` : '');
const such = (example: string | undefined): string => (example ? `: ${example}` : '');
const notYaml = (what: string): string => `this is not valid YAML: ${what}`;

const hostOf = (address: string | undefined): string =>
  /\/\/([^/?#]*)/.exec(address ?? '')?.[1] ?? '';

/** What is wrong with a catalogue file, and what to do. */
export const faults: FaultMessages = {
  damagedBuild: () =>
    'is missing, damaged or of another version; install the package again, or run: npm run build',
  missing: () => 'there is no such file; check the path',
  noName: () => 'the name of the file is empty; name a YAML file',
  brokenLink: () => 'is a link to what is not there; mend the link, or name the file itself',
  notInFolder: () => 'has a file in its path where a folder should be; check the path',
  linkCircle: () => 'is a link that leads back to itself; mend the link, or name the file itself',
  nameTooLong: () => 'is a longer name than the system allows; check the path',
  nameWithNul: () => 'has a NUL character in its name, and no file has; check the path',
  isFolder: () => 'is a folder; name a file',
  noFile: () => 'is no file but a device or a socket, or a pipe; name a file',
  forbidden: () => 'may not be read; check its permissions',
  inUse: () => 'is in use by another program; close that, or use a copy of the file',
  tooManyOpen: () =>
    'cannot be opened, for too many files are open; close some programs, or raise the limit (ulimit -n)',
  noMemory: () => 'cannot be read, for there is not enough memory; close some programs',
  deviceFault: () =>
    'cannot be read, for its disk or device reports an error; check that, or use a copy of the file',
  unreachable: () =>
    'cannot be read, for the server or the drive that it lies on does not answer; connect it again, or use a copy of the file',
  badKeysFile: () =>
    'is no object of citation keys by id, such as {"muon": "jordan2024muon"}; mend it, or take it away',
  notCompleted: () =>
    'is not read for a completion, as no plain file of 1 MiB at most; type the value yourself',
  unreadable: (p) => `cannot be read: ${p.reason}; try a copy of the file`,
  tooLarge: () => 'is larger than 32 MiB; split it',
  notUtf8: () => 'is not UTF-8 text; save it as UTF-8',
  onlyReturns: () => 'ends its lines with CR alone; save it with LF or CRLF as line ends',
  empty: () => 'is empty; a catalogue has languages, sections and resources',
  notACatalog: () =>
    'is not a catalogue; it needs the keys languages, sections and resources (README: A catalogue of your own)',
  'yaml.after': (p) =>
    notYaml(
      `“${p.text}” follows a closing quote, a list or an alias; put the whole text in quotes, of the kind that it does not hold`,
    ),
  'yaml.blockHead': () =>
    notYaml(
      'after | or > a text begins on the next line; where the sign belongs to the text, put the text in quotes',
    ),
  'yaml.blockInFlow': () =>
    notYaml(
      'what stands in [ ] or { } is joined by commas; add one if it is missing, and put a text with “: ” or “- ” in quotes',
    ),
  'yaml.colon': (p) =>
    notYaml(`“: ” makes a key of the words before it; put the text in quotes${such(p.quoted)}`),
  'yaml.comma': () => notYaml('a comma is missing before this item; add it'),
  'yaml.comment': () =>
    notYaml(
      'a space is missing before #; add it, or put the text in quotes where the # belongs to it',
    ),
  'yaml.directive': (p) =>
    `a catalogue is YAML 1.2 and has no use for “${p.text}”; take the line out`,
  'yaml.documentLine': () => notYaml('what follows --- begins on the next line; move it there'),
  'yaml.documents': () =>
    'a second document begins here, after “---” or “...”, and a file is one catalogue; take that line out',
  'yaml.escape': (p) =>
    notYaml(
      `“${p.escape}” has no meaning in double quotes; write \\\\ for a backslash, or use single quotes`,
    ),
  'yaml.extraBracket': (p) =>
    notYaml(
      `“${p.start}” closes nothing; take it out, or put the text that it belongs to in quotes`,
    ),
  'yaml.indent': () =>
    notYaml(
      'this line does not go with those above it; check how far it is indented, and its “- ”',
    ),
  'yaml.key': () =>
    notYaml(
      'a key is a plain word, not a list, a mapping or an alias, and has no tag; where [ or { begins a text, put the text in quotes',
    ),
  'yaml.longKey': () =>
    notYaml(
      'a key has 1024 characters at most; if this is a text with “: ” in it, put it in quotes',
    ),
  'yaml.mark': () =>
    notYaml(
      '&, * and ! have a meaning of their own before a text; where they belong to it, put the text in quotes',
    ),
  'yaml.noColon': (p) =>
    notYaml(
      `“${p.text}” has no “: ” after its key; add it, or indent the line further where it goes on with the text above`,
    ),
  'yaml.noItem': () => notYaml('a comma has nothing before it; take it out'),
  'yaml.openBracket': (p) =>
    notYaml(
      `the “${p.start}” is not closed; add “${p.start === '{' ? '}' : ']'}”, and indent the lines between`,
    ),
  'yaml.openQuote': (p) =>
    notYaml(`the quote ${p.start} is not closed; add it at the end of the text`),
  'yaml.space': () => notYaml('a space is missing after the colon; add it'),
  'yaml.start': (p) =>
    notYaml(`a text cannot begin with “${p.start}”; put it in quotes${such(p.quoted)}`),
  'yaml.tab': () => notYaml('a tab indents this line; use spaces'),
  'yaml.tag': (p) =>
    `YAML takes “${p.word}” for a tag and drops it; put the text in quotes, or take the word out`,
  'yaml.tooDeep': () =>
    'lists and mappings are nested more than 32 deep here; a catalogue needs 6 levels, so take some out',
  'yaml.tooLong': () => 'holds more than 4 million words and signs before this one; split the file',
  'yaml.unexpected': (p) =>
    notYaml(
      `“${p.text}” is not expected here; take it out, or put the text that it belongs to in quotes`,
    ),
  duplicateKey: (p) => `the same key stands twice here: “${p.key}”; keep one`,
  mergeKey: () => '<< merges nothing in a catalogue; write the keys and values out',
  aliases: () =>
    'its aliases (*name) stand for more than a million values up to here; write the values out',
  cutText: (p) =>
    `the text ends here, for “ #” begins a comment: “${p.words}”; put the whole text in quotes, or a space behind the # of a comment`,
  unknownAlias: (p) =>
    `aliases such as *${p.name} repeat what is marked &${p.name} above, and nothing is; where the * belongs to a text, put the text in quotes`,
  circularAlias: (p) =>
    `*${p.name} stands inside what is marked &${p.name}, and would have no end; write the value out`,
  unusedAnchor: (p) =>
    `YAML takes “${p.word}” for an anchor and drops it, and no alias uses it; put the text in quotes, or take the word out`,
  unknownKey: (p) =>
    `unknown key “${p.key}”${p.nearest ? meant(p.nearest) : `; known are ${p.known}`}`,
  emptyKey: () => 'a key is missing before this colon; write one, or take its value out',
  keyWithoutSpace: (p) =>
    `“${p.key}” is all key, for a space is missing after its colon; write “${p.beginning}: …”`,
  missingKey: (p) => `the key “${p.key}” is missing; add it`,
  noValue: (p) => `${p.key} has no value; write one`,
  noKeyNeeded: (p) => `${p.key} has no value; take the key out, or write one`,
  noItem: (p) => `${p.key} has no value; take the item out, or write one`,
  onlyComment: (p) =>
    `${p.key} has no value, for # begins a comment; put the text in quotes, or take it out`,
  notOneOf: (p) => `${p.key}: “${p.value}” is not one of ${p.known}${meant(p.nearest)}`,
  'not.text': (p) => `${p.key}: ${p.value} is not text; put it in quotes`,
  'not.texts': (p) => `${p.key}: give one text a language, such as { en: … }`,
  'not.list': (p) => `${p.key} must be a list; write [a, b] or lines that begin with “-”`,
  'not.single': (p) =>
    `${p.key}: here stands one value, not a list or a mapping such as ${p.value}; where [ or { begins a text, put it in quotes`,
  'not.number': (p) => `${p.key}: ${p.value} is not a number; write it in digits, without quotes`,
  'not.boolean': (p) =>
    `${p.key}: ${p.value} is neither true nor false; write one of them, without quotes`,
  'not.mapping': (p) => `${p.key}: here stand keys with values, not ${p.value}`,
  'not.figure': (p) => `${p.key}: write a number, with its unit where it has one`,
  'not.languages': (p) =>
    `${p.key}: write a list of codes, such as [en, zh], or how many there are`,
  'not.author': (p) => `${p.key}: write a name, or { group: name }`,
  emptyText: (p) => `${p.key} is empty; write something or take the key out`,
  unsafeText: (p) =>
    `${p.key} holds a line break, a control character or a bidirectional override; take it out`,
  halfCharacter: (p) =>
    `${p.key}: an escape such as \\ud800 gives only half of a character; write the character itself`,
  unsafeEscape: (p) =>
    `${p.key}: a backslash in double quotes gives a line break or a control character here; write \\\\ for a backslash, or use single quotes`,
  blockText: (p) =>
    `${p.key}: a text is one line, and | and > leave line breaks in it; write >- or the text in one line`,
  untrimmedText: (p) => `${p.key} has space at its beginning or end; take it off`,
  notNfc: (p) => `${p.key} is not in Unicode form NFC; normalise it`,
  badId: (p) =>
    `${p.key}: “${p.value}” is not an id; use lower-case letters and digits, joined by single - or .`,
  badCiteKey: (p) =>
    `${p.key}: “${p.value}” is not a citation key; use letters and digits, joined by single . : _ + / or -`,
  badSectionId: (p) =>
    `${p.key}: “${p.value}” is not a section id; use lower-case words joined by - and /`,
  badLink: (p) => `${p.key}: “${p.value}” is not an http or https address`,
  linkWithUser: (p) =>
    `${p.key}: “${p.value}” logs in as a user; take out the @ and what stands before it`,
  linkToNowhere: (p) =>
    `${p.key}: “${p.value}” has no host or port that could be; write https://example.org/…, a port from 1 to 65535 if any`,
  badMonth: (p) => `${p.key}: “${p.value}” is not a month; write "2024-06", or "2024" in quotes`,
  badCount: (p) =>
    `${p.key}: “${p.value}” is not a number above 0 with a unit; write 350M, 7B, 671B or 14.8T`,
  badContext: (p) => `${p.key}: “${p.value}” is not a number of tokens; write 4096, 128K or 1M`,
  badAmount: (p) => `${p.key}: “${p.value}” is not a number above 0; write 250, 2.8M or 15B`,
  badSize: (p) =>
    `${p.key}: “${p.value}” is not a number above 0 with a unit; write 825GB, 44TB or 1PB`,
  badFlops: (p) => `${p.key}: “${p.value}” is not a number of operations; write 3.3e24`,
  activeAboveAll: (p) =>
    `active-params: ${p.active} of ${p.params} parameters cannot be; correct one of the two`,
  aboutNothing: (p) => `about: ${p.figure} is not stated here; state it, or take it out of about`,
  unverifiedNothing: (p) =>
    `unverified: this resource has no ${p.field}; name a field that it has, such as links.data, or take it out`,
  dateOfNothing: (p) =>
    `date-of: ${p.kind} says what came out on a date, and none is given; add date, or take date-of out`,
  relatedToItself: (p) => `related: ${p.id} is this very resource; take it out`,
  partOfItself: (p) =>
    `part-of: ${p.name} would be a part of itself (${p.circle}); take one part-of out`,
  oneModel: () =>
    'model: a resource has a list of models now; write “models:” with “- id: …” for each, and numbers with a unit, such as params: 671B',
  badDay: (p) => `${p.key}: “${p.value}” is not a day; write 2024-06-30`,
  badCountry: () => 'write a country as its code of two capital letters, such as CN or FR',
  badRank: (p) => `${p.key}: a rank is a whole number from 1 on`,
  badLanguage: (p) => `${p.key}: “${p.value}” is not a language code such as en or zh`,
  noLanguage: () => 'languages is empty; name at least one, such as [en]',
  tooManyKeywords: () => 'keywords: name the twelve that people type most',
  tooManyAuthors: () =>
    'authors: give the first ten at most, and more-authors: true where there are more',
  missingLanguage: (p) =>
    p.count === '1'
      ? `${p.key} lacks the language ${p.language}; add it`
      : `${p.key} lacks ${p.count} languages: ${p.language}; add them`,
  unknownLanguage: (p) =>
    `the language ${p.language} is not one of this catalogue's (${p.known}); add it to languages or take it out`,
  duplicateId: (p) => `the ${p.what} ${p.id} stands here a second time; give it another id`,
  duplicateCiteKey: (p) =>
    `its citation key ${p.key} is that of ${p.other} already; give it another one under cite-key`,
  sectionOutsideParent: (p) =>
    `the section ${p.id} stands below ${p.parent}; name it ${p.parent}/${p.id}`,
  unknownReference: (p) =>
    `there is no ${p.what} “${p.value}” in this file${p.nearest ? meant(p.nearest) : '; add it or take it out'}`,
  unknownAnywhere: (p) =>
    `there is no ${p.what} “${p.value}”, neither in this file nor in what it is read with${p.nearest ? meant(p.nearest) : '; add it or take it out'}`,
  'lint.https': (p) => `${p.value} is not https; use the https address`,
  'lint.arxiv-form': (p) =>
    `${p.value} is not arXiv's plain form; write https://arxiv.org/abs/<id> without a version`,
  'lint.arxiv-id': (p) =>
    `${p.value}: arXiv has given nothing the id “${p.id}”; look it up on the paper's page`,
  'lint.doi-form': (p) => `${p.value}: “${p.id}” is no DOI; look it up on the paper's page`,
  'lint.no-link': () => 'has no link; give at least one',
  'lint.no-series': () => 'is a report without a model family; name its series',
  'lint.no-org': () => 'is a report without an organisation; name it under org',
  'lint.too-long': (p) => `has ${p.length} characters, ${p.most} at most; shorten it`,
  'lint.repeats-title': () => 'repeats the title; say what the title does not',
  'lint.keyword-answered': (p) =>
    `the keyword “${p.value}” says nothing that its own texts do not; leave it out`,
  'lint.keyword-common': (p) =>
    `${p.count} resources have the keyword “${p.value}”; make it a tag, or a tag's synonym`,
  'lint.keyword-twice': (p) => `the keyword “${p.value}” stands twice; leave one out`,
  'lint.no-source': () => 'has figures, but no sources; name the pages on which they were seen',
  'lint.checked-before-updated': (p) =>
    `was checked on ${p.checked}, before it was corrected on ${p.updated}; have it read again, or correct one of the two`,
  'lint.arxiv-date': (p) =>
    `the date ${p.date} is more than a month from arXiv ${p.arxiv}; mend it, or say with date-of what came out then`,
  'lint.key-changed': (p) =>
    `its citation key is ${p.key}, but was published as ${p.published}; add cite-key: ${p.published}`,
  'lint.key-of-another': (p) =>
    `its citation key ${p.key} was published for ${p.other}; name that id under formerly, or give it another cite-key`,
  'lint.key-unpublished': (p) =>
    `is not in data/citation-keys.json; add this line there: ${p.line}`,
  'lint.same-paper': (p) =>
    `has the same paper as ${p.other}; merge them, or name each other under related`,
  'lint.same-name': (p) =>
    `“${p.value}” is also, or almost, a name of ${p.other}; tell them apart, or name it under related`,
  'lint.alike-annotations': (p) => `is almost the annotation of ${p.other}; say what is its own`,
  'lint.same-opening': (p) => `${p.count} annotations begin “${p.opening}”; begin another way`,
  'lint.date-of-link': (p) =>
    `its date is that of its ${p.kind}, and it has no such link; add the link, or correct date-of`,
  'lint.link-role': (p) =>
    `${p.value} is no ${p.kind} link by its address; put it under ${p.roles}, or name the right address`,
  'lint.title-stop': () => 'ends with a full stop; titles have none',
  'lint.spaces': () => 'has a space that does not belong there; take it out',
  'lint.full-stop': (p) => `does not end as a sentence; add “${p.stop}”`,
  'lint.chinese-punctuation': () =>
    'has punctuation of English beside Chinese; write it full-width',
  'lint.latin-spacing': () => 'lacks a space between Chinese and Latin letters or digits; add it',
  'lint.no-chinese': () => 'has no Chinese; write it in Chinese',
  'lint.chinese-in-english': () => 'has Chinese in its English text; say it in English',
  'lint.numbers-differ': (p) =>
    `lacks numbers of the text in ${p.language}: ${p.numbers}; both languages have to state the same`,
  'lint.dense-and-another': (p) =>
    `${p.model}: what is dense is nothing else; take dense out, or the other words`,
  'lint.no-moe': (p) =>
    `${p.model}: ${p.active} parameters work on one token, so it is a mixture of experts; add moe to its architecture`,
  'lint.tag-once': (p) => `the tag ${p.id} has one resource; tag another one, or take the tag out`,
  'lint.no-member': (p) => `nothing belongs to ${p.id}; take it out, or name it in a resource`,
  'lint.unneeded-exception': (p) =>
    `turns off ${p.off}, which finds nothing here; take the exception out, or correct the rule's name`,
  'links.moved': (p) => `${p.kind}: ${p.url} has moved to ${p.to}; write that, as --fix does`,
  'links.another-title': (p) =>
    `${p.kind}: ${p.url} is “${p.title}”, ${p.share}% like the title here (${p.least}% at least are expected); find the right address, or correct the title`,
  'links.another-authors': (p) =>
    `${p.kind}: ${p.url} names ${p.agreeing} of the ${p.all} authors; find the right address, or correct the authors`,
  'links.another-page': (p) =>
    `${p.kind}: ${p.url} calls itself “${p.title}”, which holds no name of the resource; find the right address`,
  'links.front-page': (p) =>
    `${p.kind}: ${p.url} leads to the front page ${p.to}; find what it was`,
  'links.soft-404': (p) =>
    `${p.kind}: ${p.url} answers, but says “${p.title}”; find its new address`,
  'links.gone': (p) => `${p.kind}: ${p.url} is not there (${p.detail}); find its new address`,
  'links.bad-status': (p) => `${p.kind}: ${p.url} answers ${p.detail}; find its new address`,
  'links.not-on-arxiv': (p) =>
    `${p.kind}: ${p.url}: arXiv has no paper ${p.detail}; correct the number`,
  'links.not-public': (p) =>
    `${p.kind}: ${p.url}: there is no ${p.detail}, or it is not public; find its new address`,
  'links.no-such-host': (p) => `${p.kind}: ${p.url}: there is no such host; find its new address`,
  'links.refused-connection': (p) =>
    `${p.kind}: ${p.url}: its host takes no connection; find its new address`,
  'links.redirect-circle': (p) =>
    `${p.kind}: ${p.url} redirects in a circle, or more than ten times; find its new address`,
  'links.redirects-nowhere': (p) =>
    `${p.kind}: ${p.url} redirects to “${p.detail}”, which is no address; find its new address`,
  'links.certificate': (p) =>
    `${p.kind}: ${p.url} has a certificate that proves nothing (${p.detail}); find another address, or tell its owner`,
  'links.private': (p) =>
    `${p.kind}: ${p.url} leads to ${p.detail}, which is not of the public Internet; find another address`,
  // Of one host the same is said: what could not be told is put together by it.
  'links.forbidden': (p) => `${hostOf(p.url)} lets no programs in (${p.detail})`,
  'links.wants-cookies': (p) => `${hostOf(p.url)} lets nobody in without cookies`,
  'links.at-the-door': (p) => `${hostOf(p.url)} shows programs “${p.title}”`,
  'links.limited': (p) => `${hostOf(p.url)} asked to wait; try again later`,
  'links.timeout': (p) => `${hostOf(p.url)} did not answer in time`,
  'links.unreachable': (p) => `${hostOf(p.url)} could not be reached (${p.detail})`,
  'links.broken': (p) => `${hostOf(p.url)} broke off its answer (${p.detail})`,
  'links.unreadable': (p) =>
    `${hostOf(p.url)} answers something that cannot be read: another form, too much, or too slow`,
  'links.server-error': (p) => `${hostOf(p.url)} has a fault of its own (${p.detail})`,
  'links.given-up': () => 'it was given up before it was asked',
};
