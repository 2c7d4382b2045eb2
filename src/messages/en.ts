import { vocabulary } from './en-vocabulary';
import { plural } from './plural';

/** A key and what it does. */
type Hint = readonly [string, string];

/** Said after a count of which not all are shown. */
const cut = (count: number, shown: number): string =>
  shown < count ? `; ${shown} shown, -n 0 for all` : '';
/** Said of filters: what more one may write. */
const more = '; a,b for any of them, -a to leave it out';
const meant = (name: string | undefined): string => (name ? `; did you mean ${name}?` : '');

/** Everything the program says in English. `zh.ts` has the same keys. */
export const en = {
  ...vocabulary,
  language: 'en',

  /** What is said of faults of a catalogue, loaded where there are some: it is long. */
  loadFaults: async () => (await import('./en-faults')).faults,
  /** What `init` writes, loaded where it does. */
  loadTemplate: async () => (await import('./en-template')).template,

  /** What the site says. */
  loadSite: async () => (await import('./en-site')).site,

  program: {
    description:
      'A catalogue of LLM pre-training resources: technical reports, training strategies, open datasets and data methods.',
    version: 'print the version',
    help: 'show help',
    catalog:
      'read this catalogue file instead, - for standard input, builtin for the built-in one; repeat to join several',
    noOwn: 'leave out the catalogue of your own that stands beside the built-in one',
    lang: 'language of texts and messages: en or zh',
    noColor: 'no colour (NO_COLOR and FORCE_COLOR are obeyed too)',
    noPager:
      'no pager for what is longer than the screen (AWESOME_PRETRAIN_PAGER or PAGER names it)',
    helpCommand: 'show help for a command',
  },

  help: {
    usage: 'Usage',
    optionsWord: '[options]',
    commandWord: '[command]',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    globalOptions: 'Global options:',
    formats: (names: string) => `output format: ${names}`,
    more: 'Run awesome-pretrain <command> --help for the options and examples of a command.',
    exitCodes: 'Exit codes: 0 done, 1 nothing matched or faults found, 2 an error, 130 given up',
    plainWords: 'Words that are no command are searched for: awesome-pretrain muon',
    homepage: (address: string) => `Home page: ${address}`,
    issues: (address: string) => `Report a problem: ${address}`,
  },

  /** Of catalogues that stand together. */
  catalogs: {
    builtIn: 'the built-in catalogue',
    /** The mark of what is the user's own, in a table. */
    own: 'own',
    leftOut: (file: string, count: number) =>
      `your catalogue ${file} is left out: ${plural(count, 'fault')}`,
    lintSaysAll: (count: number) => `and ${count} more; awesome-pretrain lint says all of them`,
    replaces: (by: string, replaced: string, what: string, names: string) =>
      `${by} replaces ${what} of ${replaced}: ${names}`,
    counts: {
      section: (count: number) => plural(count, 'section'),
      series: (count: number) => plural(count, 'model family', 'model families'),
      tag: (count: number) => plural(count, 'tag'),
      organisation: (count: number) => plural(count, 'organisation'),
      resource: (count: number) => plural(count, 'resource'),
    },
    andMore: (count: number) => (count > 0 ? ` and ${count} more` : ''),
  },

  options: {
    json: 'the same as --format json',
    md: 'the same as --format markdown',
    csvSafe: 'with csv and tsv: put an apostrophe before what a spreadsheet takes for a formula',
    limit: 'show at most this many, 0 for all',
    limitOfSearch: 'show at most this many, 0 for all; a table shows 20 without it',
    section: `only what stands in this section or below it${more}`,
    series: `only this model family${more}`,
    tag: `only what carries this tag${more}`,
    category: `only report, paper, dataset, tool, blog or guide${more}`,
    org: 'only from this organisation; repeat for more, -a to leave it out',
    since: 'only from then on: 2024, 2024-06, 2024-06-30, 30d, 3m, last-month …',
    until: 'only up to then: 2024, 2024-06, 2024-06-30, yesterday, last-year …',
    has: `only what has a link of this kind: paper, code, data, model, homepage, blog or demo${more}`,
    sort: 'order: list, date or added (newest first), title, checked (what is due first); params, active-params, tokens, context or size (largest first)',
    reverse: 'turn the order round',
    style: (names: string) => `how to cite: ${names}`,
    into: 'add to this BibTeX file what it does not hold yet, and change nothing else in it',
    addedSince: 'only what entered the catalogue from then on: 30d, last-week, 2026-06 …',
    checkedBefore: 'only what was last checked against its sources before then, or never',
    fields:
      'what to show, joined by commas: title, date, org, params, active-params, tokens, context, links.code …; help lists them all',
    long: 'say what each one is too, as a search on a terminal does: organisation and annotation',
    compact: 'title, section, date, id and link only, as list and every table in a pipe have it',
    explain: 'say why each result was found',
    strict: 'only what has all of the words',
    partial:
      'hold what lacks a word in formats that cannot mark it too: urls, ids, bibtex, csl, csv, tsv',
    params: 'only models of so many parameters: ">=70B", "<100B", 7B..70B',
    activeParams: 'only models of which so many work on one token: "<10B"',
    tokens: 'only what was trained on, or holds, so many tokens: ">=10T"',
    context: 'only models that read so many tokens at once: ">=128K"',
    size: 'only data sets of so many bytes: ">1TB"',
    architecture: `only models built so: dense, moe, hybrid, recurrent, diffusion or encoder-decoder${more}`,
    language: `only data sets with text in this language: zh, German, code, or multilingual for several${more}`,
    license: `only with this licence or of this class: apache-2.0, permissive, share-alike, non-commercial …${more}`,
    commercial: 'only what its licence gives free for commercial use, without further conditions',
    parts: 'the parts of data sets too, one a row',
    by: 'count by section, series, category, org, year, month, architecture or license (repeat for more)',
  },

  commands: {
    search: {
      description: 'find resources by name, topic, organisation or arXiv id, in English or Chinese',
      words: 'words to look for',
    },
    list: { description: 'list resources, all or filtered' },
    show: {
      description: 'show everything about one resource',
      words: 'its id, or words that find it; several ids; - for ids on standard input',
    },
    open: {
      description: 'open the best link of a resource in the browser',
      link: (kinds: string) => `open another link: ${kinds}`,
      print: 'print the link instead',
    },
    new: {
      description: 'show what came into the catalogue since you last asked, and what was corrected',
    },
    random: {
      description: 'show a resource worth a read, drawn by lot',
      seed: 'draw the same again with the same text',
    },
    browse: {
      description: 'browse the catalogue on the whole screen, and print what you mark',
      words: 'words to begin with',
    },
    sections: { description: 'list the sections and how many resources each holds' },
    series: { description: 'list the model families' },
    tags: { description: 'list the tags' },
    stats: { description: 'count resources by section, family, organisation, year and month' },
    cite: {
      description: 'cite resources: BibTeX, CSL-JSON or a readable line each',
      words: 'ids, or words that find one resource; - for ids on standard input',
    },
    models: {
      description: 'list models by their figures, one a row: size, tokens, context, licence',
    },
    datasets: { description: 'list data sets by their figures: tokens, size, languages, licence' },
    compare: {
      description: 'put two to six models or data sets side by side: figures, licence, links',
      names:
        'ids, ids of models (qwen3:235b-a22b), or names with commas between them; - for ids on standard input',
    },
    add: {
      description: 'add a paper, repository, model, data set or page to a catalogue',
      thing: 'an arXiv id, a DOI or an address',
      to: 'write to this file; to a catalogue of your own without it',
      dryRun: 'write nothing, and print what would change',
      offline: 'ask nobody for title, authors and date',
      id: 'its id, which never changes; made of its title without it',
      title: 'its title',
      author: 'an author; repeat for more',
      date: 'when it was first public, as 2024-06',
      category: 'report, paper, dataset, tool, blog or guide',
      series: 'its model family',
      org: 'an organisation that made it; repeat for more',
      venue: 'where it was published, as ACL 2025',
      section: 'a section that it stands in; repeat for more, or join them by commas',
      tag: 'a tag; repeat for more, or join them by commas',
      annotation: 'why one would read it, as en=…; repeat for each language of the file',
      link: 'another link with its kind, as code=…; or the kind of the first',
      source: 'a page on which this was seen; repeat for more',
      related: 'the id of what may share its paper or its name and is something else',
      notNamed: (text: string) => `“${text}” is no arXiv id, no DOI and no address`,
      neverGiven: {
        arxiv: (id: string) =>
          `arXiv has given nothing the id “${id}”: it is to be a year, a month and a number from 1`,
        doi: (id: string) => `“${id}” is no DOI`,
      },
      idsAre: {
        arxiv:
          'write one such as 2502.16982, 1412.6980 with four digits before 2015, or cs/0112017 before April 2007',
        doi: 'write one such as 10.1038/s41586-025-09422-z: four digits or more, a slash, and what follows',
      },
      nameIt:
        'write one such as 2502.16982, 10.1038/s41586-025-09422-z or https://github.com/owner/name',
      whereTo: 'which catalogue is to be written to?',
      nameFile: (file: string) => `name it: --to ${file}`,
      noHome: 'you have no home folder for a catalogue of your own; name a file with --to my.yaml',
      /** Stands at the beginning of a file that is made. */
      madeBy: 'Made by awesome-pretrain add.',
      asking: (host: string) => `asking ${host} …`,
      goesOn: 'what it would have said is yours to say',
      allTheSame: 'to add it all the same, say what it is: --offline --title …',
      builtIn: (sections: string) => `in the built-in catalogue${sections && `, ${sections}`}`,
      inFile: (file: string) => `in ${file}`,
      isThere: (id: string, title: string, where: string) =>
        `${title} (${id}) is there already: ${where}`,
      same: {
        id: 'the id is the same; choose another one with --id',
        link: (link: string, id: string) =>
          `its link ${link} leads to the same; if this is something else, say so: --related ${id}`,
        title: (name: string, id: string) =>
          `“${name}” is nearly the same title; if this is something else, say so: --related ${id}`,
      },
      badAnnotation: (text: string, languages: string) =>
        `--annotation: “${text}” is in no language of the file; write one of ${languages}`,
      badLink: (text: string, kinds: string) =>
        `--link: “${text}” is not a kind and an address, as code=https://…; kinds are ${kinds}`,
      twoLinks: (kind: string, one: string, other: string) =>
        `${one} and ${other} would both be the ${kind} link; give one another kind with --link`,
      datesAre: 'write 2024 or 2024-06',
      addOrg: (file: string) => `a new one is added to orgs in ${file} first`,
      unknownSection: (file: string) =>
        `${file} has no sections of its own; add some there first, or take those that are built in: -c builtin`,
      missing: (flags: string) => `add cannot know this by itself: ${flags}`,
      onTerminal: 'give these options; on a terminal it asks for them',
      /** What a record lacks to be one of a catalogue that loads. */
      faulty: (faults: string) => `this would be no resource of a catalogue: ${faults}`,
      unfit: 'its resources are written in a way in which nothing can be put behind them',
      toPaste: 'put this there by hand:',
      lint: (message: string, rule: string) => `lint will say: ${message} [${rule}]`,
      added: (file: string, line: number, id: string) => `${file}:${line}: added ${id}`,
      keyAdded: (file: string, key: string) => `${file}: added the citation key ${key}`,
      keyByHand: (file: string, line: string) => `${file}: add this line: ${line}`,
      notWritten: 'nothing was written',
      /** What is asked on a terminal, where nobody knows it. */
      ask: {
        title: 'Title: ',
        authors: 'Authors, joined by semicolons; Enter to leave them out: ',
        date: 'First public, as 2024-06; Enter to leave it out: ',
        category: (names: string, likely: string) =>
          `Category, one of ${names}; Enter for ${likely}: `,
        series: 'Model family, by id or name; Enter to leave it out: ',
        org: 'Organisations, joined by semicolons; Enter to leave them out: ',
        section: 'Sections, by number or id, joined by commas: ',
        tag: (likely: string) =>
          `Tags, joined by commas${likely && ` (its text speaks of ${likely})`}; Enter for none: `,
        annotation: (language: string) =>
          `Why would one read it? A sentence or two in ${language}: `,
        id: (likely: string) => `Id, which never changes; Enter for ${likely}: `,
        write: 'Write this? Enter for yes, n for no: ',
      },
      needed: 'this is needed; Ctrl-C gives up',
      moreAuthors: (count: number) => `and ${count} more`,
    },
    lint: {
      description: 'say what is wrong in a catalogue file, and mend what is safe to mend',
      files: 'YAML files; without one, those of -c, data/catalog.yaml, or your own',
      fix: 'mend what is safe to mend; every other byte stays',
      mended: (file: string, count: number) => `${file}: ${plural(count, 'text')} mended`,
      summary: (count: number, fixable: number) =>
        count === 0
          ? 'nothing found'
          : plural(count, 'finding') + (fixable > 0 ? `, ${fixable} of them for --fix` : ''),
    },
    links: {
      description:
        'ask every link whether it answers and is the thing: what moved, what is dead, what is another paper',
      words: 'only links of what these words find',
      fix: 'write the new addresses of what has moved; every other byte stays',
      refresh: 'ask again what was answered in the last 24 hours',
      written: (id: string, from: string, to: string) => `${id}: ${from} is now ${to}`,
      /** Before links of which it could not be told how they are. */
      untold: 'could not be told:',
      link: 'Link',
      found: 'What was found',
      verdict: 'Verdict',
      verdicts: {
        well: (count: number) => `${count} well`,
        untitled: (count: number) => `${count} that answer but have no title to compare`,
        moved: (count: number) => `${count} moved`,
        another: (count: number) => `${count} to something else`,
        dead: (count: number) => `${count} dead`,
        'soft-404': (count: number) => `${count} soft 404`,
        certificate: (count: number) => `${count} with a bad certificate`,
        private: (count: number) => `${count} into a private network`,
        refused: (count: number) => `${count} refused to programs`,
        limited: (count: number) => `${count} put off by their hosts`,
        unanswered: (count: number) => `${count} without an answer`,
        unasked: (count: number) => `${count} not asked any more`,
      },
      summary: (count: number, parts: string) => `${plural(count, 'link')}: ${parts}`,
      kept: (hours: number) => `; answers up to ${plural(hours, 'hour')} old, --refresh asks again`,
      noNetwork: 'no host answered, so nothing is said of the links',
      tryAgain: 'see whether the network can be reached, and try again',
    },
    lists: {
      description:
        'write a catalogue as lists for GitHub: README.md, and one for each other language',
      out: 'the folder to write to; that of data/catalog.yaml without -c',
      check: 'write nothing, and end with 1 where a list is not what it would be',
      fromInput: 'lists links to the file that a list is made from, and standard input is none',
      written: (file: string) => `${file}: written`,
      asItWas: (file: string) => `${file}: as it was`,
      stale: (file: string) => `${file} is not up to date; run: awesome-pretrain lists`,
      whichFolder: 'the lists of a catalogue of your own need a folder',
      nameFolder: 'name one: awesome-pretrain lists -c my.yaml --out .',
      notAlone: (file: string) =>
        `lists are written of a catalogue that stands alone, and ${file} is read with others`,
      notOurs: (file: string) => `${file} was not written by lists, and stays as it is`,
      moveIt: 'move it, or name another folder with --out',
    },
    import: {
      description: 'make a catalogue of an awesome list or a BibTeX library',
      file: 'a list in Markdown, or a library whose name ends in .bib',
      output: 'write to this file; it is printed without that',
      force: 'write over a file that is there',
      madeFrom: (file: string) => `Made from ${file} by awesome-pretrain import.`,
      standardInput: 'standard input',
      nothing: (file: string) => `${file}: nothing to import; no entry has a link`,
      tooLarge: (file: string) => `${file} is larger than 4 MiB; split it`,
      bounds: {
        signs: 'more than 200,000 signs of Markdown up to here; split the file',
        emphasis:
          'more than 3,000 signs of emphasis in one paragraph; put empty lines between its parts',
        paragraph:
          'more than 20,000 signs of Markdown in one paragraph; put empty lines between its parts',
        long: 'a paragraph that is too long; put empty lines between its parts',
        lines: 'more than 50,000 lines; split the file',
        lists: 'more than 4,000 lists, quotes, footnotes and underlined headings; split the file',
        depth: 'is nested or indented too deep; take some levels away',
        word: 'more than 30 addresses in one word; put spaces between them',
        entry: 'an entry of more than 20,000 characters; shorten it, or close the one before',
        broken: 'more than 200 signs @ up to here begin no whole entry; close their braces',
      },
      isThere: (file: string) => `${file} is there already, and stays as it is`,
      addForce: 'name another file, or write over it with --force',
      isSource: (file: string) => `${file} is what is imported, and stays as it is; name another`,
      read: (resources: number, sections: number, language: string) =>
        `${plural(resources, 'resource')} in ${plural(sections, 'section')}, language: ${language}`,
      recognised: (count: number, ids: string, more: number) =>
        `${count} of them known, with id, category and title of the catalogue: ${ids}${more > 0 ? ` and ${more} more` : ''}`,
      unannotated: (count: number) => `${count} without annotation: the title stands there`,
      leftOut: {
        relative: (link: string) => `left out, leads to no web page: ${link}`,
        scheme: (link: string) => `left out, neither http nor https: ${link}`,
        unusable: (link: string) => `left out, no address that can be opened: ${link}`,
        prose: (link: string) => `left out, stands in running text: ${link}`,
        html: (link: string) => `left out, stands in HTML: ${link}`,
        unused: (link: string) => `left out, is defined but not used: ${link}`,
        second: (link: string) => `left out, a second link of its kind: ${link}`,
        broken: (key: string) => `left out, its braces or quotes do not fit together: ${key}`,
        string: (name: string) => `no @string says what this stands for, so it stays: ${name}`,
        latex: (text: string) => `LaTeX that is not understood, so it stays: ${text}`,
        names: (name: string) =>
          `a name of more than three parts, of which three are read: ${name}`,
      },
      leftOutAll: {
        inside: (count: number, lines: string) =>
          `${plural(count, 'link')} within the document left out, in lines ${lines}`,
        noLink: (count: number, lines: string) =>
          `${plural(count, 'item')} without a link left out, in lines ${lines}`,
        heading: (count: number, lines: string) =>
          `${plural(count, 'heading')} without an entry left out, in lines ${lines}`,
      },
    },
    site: {
      description:
        'write the catalogue as pages for a browser: to publish, or to open from a folder',
      out: 'the folder to write to: a new or empty one, or one that site wrote; site without it',
      base: 'the address at which it will be published, for what needs whole addresses',
      badBase: (address: string) =>
        `--base: “${address}” is no address of a folder on the web; write one such as https://example.org/list/`,
      notOurs: (file: string) => `${file} was not written by site; nothing was changed`,
      moveIt: 'move it, or name another folder with --out',
      writing: 'writing the pages',
      written: (folder: string, files: number, index: string) =>
        `${folder}: ${plural(files, 'file')} written; open ${index} in a browser`,
      withOwn: (count: number) =>
        `${plural(count, 'resource')} of your own ${count === 1 ? 'is' : 'are'} on these pages; --no-own leaves them out`,
    },
    init: {
      description: 'begin a catalogue of your own, which is read beside the built-in one',
      file: 'the file to write; without one, where it is read',
      nextSteps: 'awesome-pretrain add puts something there, awesome-pretrain lint checks it',
      noHome: 'you have no home directory; name a file',
      editIt: 'edit it, or name another file',
    },
    config: {
      description: 'say what is in force, and what says so: language, catalogues, pager, folders',
      headings: { setting: 'Setting', value: 'Value', from: 'From' },
      settings: {
        language: 'Language',
        catalog: 'Catalogue',
        pager: 'Pager',
        browser: 'Browser',
        colour: 'Colour',
        config: 'Configuration',
        cache: 'Cache',
        state: 'State',
      } as Record<string, string>,
      byDefault: 'default',
      system: "the system's",
      none: 'none',
      states: {
        missing: 'not there; awesome-pretrain init makes it',
        faulty: 'left out, as it has faults',
        skipped: 'not read',
      },
    },
    completion: {
      description: 'print the script that makes bash, zsh or fish complete all this',
      shell: 'bash, zsh or fish',
      once: (shell: string) => `${shell}, once:`,
      inFile: (shell: string, file: string) => `${shell}, in ${file}:`,
    },
  },

  overview: {
    counts: (resources: number, series: number, tags: number) =>
      `${plural(resources, 'resource')} for pre-training language models, ${series} model families, ${plural(tags, 'tag')}`,
    try: 'Try:',
    examples: [
      ['browse', 'look around as you type'],
      ['search muon', 'find papers, models, data'],
      ['show deepseek-v3', 'everything about one'],
      ['open deepseek-v3', 'its paper in the browser'],
      ['cite deepseek-v3 --into refs.bib', 'its bibliography entry'],
      ['list --tag moe --md >> notes.md', 'a list in your notes'],
    ] as readonly (readonly [string, string])[],
    help: 'More: awesome-pretrain --help',
  },

  fields: {
    id: 'Id',
    title: 'Title',
    paperTitle: 'Paper title',
    aliases: 'Also called',
    keywords: 'Keywords',
    category: 'Category',
    series: 'Series',
    org: 'Organisation',
    authors: 'Authors',
    moreAuthors: 'More authors',
    date: 'Date',
    added: 'Added',
    checked: 'Checked',
    updated: 'Corrected',
    venue: 'Venue',
    arxiv: 'arXiv',
    tags: 'Tags',
    annotation: 'Annotation',
    link: 'Link',
    links: 'Links',
    models: 'Models',
    model: 'Model',
    dataset: 'Data set',
    parts: 'Parts',
    license: 'Licence',
    sources: 'Seen on',
    note: 'Note',
    figures: 'Figures',
    name: 'Name',
    url: 'Link',
    section: 'Section',
    sections: 'Sections',
    placements: 'Stands in',
    catalog: 'Catalogue',
    related: 'Related',
    count: 'Count',
    label: 'Label',
    matches: 'Matches',
    missing: 'Missing',
    score: 'Score',
    unverified: 'Not verified',
  } as Record<string, string>,

  /** What each field is, by its path. */
  fieldHelp: {
    headings: { name: 'Field', title: 'Title', description: 'What it is' },
    ofLink: (kind: string) => `the link: ${kind}`,
    inLanguage: (language: string) => `what it is about, in the language ${language}`,
    of: {
      id: 'the name that show, cite and compare take',
      title: 'its title',
      paperTitle: 'the title of its paper, where that is another',
      aliases: 'other names of it',
      keywords: 'what people type to find it and its texts lack',
      category: 'report, paper, dataset, tool, blog or guide',
      series: 'the id of its model family',
      'series-title': 'the title of its model family',
      org: 'the organisations that made it',
      authors: 'its authors, ten at most',
      moreAuthors: 'true where the paper names more authors',
      date: 'when it was first public',
      added: 'when it entered the catalogue',
      venue: 'where it was published',
      arxiv: 'the arXiv id of its paper',
      tags: 'the ids of its tags',
      unverified: 'the fields that nobody could confirm',
      related: 'the ids of what may share its paper or its name',
      sections: 'the ids of its sections',
      section: 'the title of its first section',
      placements: 'its sections, with what it is for in each',
      catalog: 'the catalogue file that it is from; nothing for the built-in catalogue',
      score: 'how well it answers the search, from 0 to 1',
      matches: 'where it answers the search',
      missing: 'the words of the search that it lacks',
      link: 'the link that one would open first',
      links: 'all links by kind; each alone as well: links.code',
      models: 'the models released with it, with all their figures',
      dataset: 'the figures of the data set, and its parts',
      url: 'the link that one would open first',
      sources: 'the pages on which its values were seen',
      checked: 'when a second reader held it against its sources',
      updated: 'when it was corrected',
      'figures.license': 'the licence of the largest model, the data set or the tool',
      annotation: 'what it is about, in the language of the output',
      'figures.params': 'the parameters of the largest model',
      'figures.activeParams': 'those of them that work on one token',
      'figures.tokens': 'the tokens of its pre-training, or of the data set',
      'figures.context': 'how many tokens it reads at once',
      'figures.architecture': 'dense, moe, hybrid, recurrent, diffusion or encoder-decoder',
      'figures.design': 'what else is said of how it is built',
      'figures.compute': 'what its training took',
      'figures.precision': 'the number format of its training',
      'figures.optimizer': 'the optimiser of its training',
      'figures.documents': 'how many documents the data set has',
      'figures.size': 'the bytes of the data set',
      'figures.languages': 'the languages of the data set',
      'figures.gated': 'whether one has to ask for the data set',
      'figures.cutoff': 'the newest month of what the data set was made of',
      'figures.derivedFrom': 'what the data set was made of',
    } as Record<string, string>,
  },
  /** Where nobody held a record against its sources a second time. */
  readOnce: 'by one reader so far',

  browse: {
    placeholder: 'type to search',
    placeholderInList: '/ to search',
    counts: (shown: number, total: number) => `${shown} of ${total}`,
    marked: (count: number) => `${count} marked`,
    any: 'all',
    narrow: 'type to narrow',
    nothingHere: 'nothing has all of these; Esc takes the filters off',
    nothingFits: (typed: string) => `nothing here fits “${typed}”`,
    /** Before the order of results none of which has all of the words. */
    closest: 'none has all words',
    /** The order of the results, in the line below the query. */
    orders: {
      best: 'best first',
      list: 'list order',
      date: 'newest first',
      title: 'by title',
      added: 'last added first',
      checked: 'what is due first',
    } as Record<string, string>,
    reversed: (order: string) => `${order}, reversed`,
    notices: {
      copied: (what: string) => `copied: ${what}`,
      sent: (what: string) => `sent to the terminal to copy: ${what}`,
      opened: (link: string) => `opened ${link}`,
      notOpened: (link: string) => `no browser started: ${link}`,
      noLink: (title: string) => `no link is known for ${title}`,
    },
    /** What was copied, where it is not one link. */
    copies: {
      links: (count: number, without: number) =>
        `${count} ${count === 1 ? 'link' : 'links'}${without > 0 ? `; ${without} marked without one` : ''}`,
      citation: (title: string) => `the citation of ${title}`,
      citations: (count: number) => `${count} citations`,
    },
    open: 'open',
    print: 'print',
    printMarked: (count: number) => `print ${count} marked`,
    /** What is asked before marks are printed or dropped. */
    leaving: {
      question: (count: number) => `${count} marked: `,
      formats: { table: 'table', urls: 'links', ids: 'ids' } as Record<string, string>,
      drop: 'drop',
      goOn: 'go on',
    },
    /** The most needed first: what does not fit is left out. */
    hints: {
      start: [
        ['Esc', 'mark, copy, cite'],
        ['?', 'keys'],
        ['Tab', 'filter'],
        ['Ctrl-C', 'leave'],
      ],
      query: [
        ['Esc', 'mark, copy, cite'],
        ['F1', 'keys'],
        ['Tab', 'filter'],
        ['Ctrl-C', 'leave'],
      ],
      list: [
        ['m', 'mark'],
        ['?', 'keys'],
        ['q', 'leave'],
        ['/', 'search'],
        ['Tab', 'filter'],
        ['y', 'copy link'],
        ['c', 'cite'],
        ['p', 'read'],
        ['s', 'sort'],
        ['a', 'mark all'],
        ['o', 'open'],
      ],
      details: [
        ['Esc', 'back'],
        ['m', 'mark'],
        ['y', 'copy link'],
        ['c', 'cite'],
        ['o', 'open'],
        ['?', 'keys'],
      ],
      picker: [
        ['Enter', 'choose'],
        ['Tab', 'next filter'],
        ['Esc', 'back'],
        ['F1', 'keys'],
      ],
      help: [['Esc', 'back']],
    } as Record<'start' | 'query' | 'list' | 'details' | 'picker' | 'help', readonly Hint[]>,
    /** In two columns it fits a screen of 80 by 24. */
    help: [
      {
        title: 'While you type',
        keys: [
          ['Up, Down', 'choose; so do PageUp, PageDown, Home, End'],
          ['Enter', 'open the best link; in a pipe, print it; with marks, print those'],
          ['Tab', 'filter the results'],
          ['Esc', 'the list and its keys'],
          ['Shift-Up/Down', 'scroll the preview'],
          ['Left, Right', 'move in the query'],
          ['Ctrl-A/E', 'to its start, its end'],
          ['Ctrl-U/K/W', 'delete to the start, to the end, a word'],
          ['?, F1', 'these keys (? first)'],
          ['Ctrl-C', 'leave'],
        ],
      },
      {
        title: 'In the filters',
        keys: [
          ['Tab, Shift-Tab', 'the next, the last'],
          ['Enter', 'choose'],
          ['Esc', 'clear the line; back'],
        ],
      },
      {
        title: 'In the list, besides those',
        keys: [
          ['m, Space', 'mark, or unmark'],
          ['a', 'mark all, or unmark all'],
          ['s', 'sort in another order'],
          ['o', 'open the best link'],
          ['y', 'copy link, or all marked'],
          ['c', 'copy citation, likewise'],
          ['p, Right', 'read it; p, Left: back'],
          ['j, k, g, G', 'down, up, first, last'],
          ['J, K', 'scroll the preview'],
          ['f', 'filter, as Tab does'],
          ['/', 'back to the query'],
          ['Esc', 'drop filters, then query'],
          ['q', 'leave'],
        ],
      },
      {
        title: 'Leaving with marks',
        keys: [
          ['Enter', 'print them, as a table'],
          ['m, b, l, i', 'as Markdown, BibTeX, links, ids'],
          ['q, y, Ctrl-C', 'drop them'],
          ['other keys', 'go on'],
        ],
      },
    ] as readonly { readonly title: string; readonly keys: readonly Hint[] }[],
  },
  /** A field in which words were found, with what it says. */
  foundIn: (field: string, text: string) => `${field} “${text}”`,
  sortOrders: {
    list: 'list',
    date: 'date',
    title: 'title',
    added: 'added',
    checked: 'checked',
  } as Record<string, string>,
  groupings: {
    section: 'Sections',
    series: 'Model families',
    category: 'Categories',
    org: 'Organisations',
    year: 'Years',
    month: 'Reports by month',
    architecture: 'Models by architecture',
    license: 'By licence',
  } as Record<string, string>,
  total: (count: number) => plural(count, 'resource'),
  moreOf: (count: number, by: string) => `and ${count} more: --by ${by}`,
  tiers: {
    exact: 'its very name',
    name: 'in its name',
    'name-part': 'part of its name',
    topic: 'its topic',
    annotation: 'its annotation',
    fuzzy: 'looks like it',
    partial: 'some of the words',
  } as Record<string, string>,

  /** What stands in the lists for GitHub. */
  lists: {
    title: 'A list of resources',
    contents: 'Contents',
    families: 'Model Families',
    models: 'Models by Figures',
    modelsIntro:
      'Parameters, of them active for one token, tokens of pre-training, context; the largest first. A ~ stands before what a source gives as about right. Each name leads to where the report stands.',
    datasets: 'Data Sets by Figures',
    datasetsIntro:
      'Tokens, documents, size, languages and licence, the largest first. Each name leads to where the data set stands.',
    madeFrom: (count: number, file: string) =>
      `${plural(count, 'resource')}, each linked once. This page is made from ${file}; corrections and additions belong there.`,
    corrections: 'How the links were verified, and which were corrected',
    correctionsIntro: (list: string) =>
      `An arXiv id counts only where a page showed the title and the id together; a repository, data set or model only where a page named it as the authors'. What nobody could see is left out, or stays and is marked as not verified. What ${list === '' ? 'the list that this one grew from' : list} states otherwise:`,
    field: 'What',
    stated: 'The list',
    right: 'Right',
    nothing: 'nothing',
    stop: '.',
    and: (sentence: string, next: string) => `${sentence} ${next}`,
  },
  found: (count: number, shown: number) => plural(count, 'resource') + cut(count, shown),
  taggedElsewhere: (section: string, here: number, tag: string, more: number, call: string) =>
    `${plural(here, 'resource')} in the section ${section}; ${more} more elsewhere ${more === 1 ? 'carries' : 'carry'} the tag ${tag}: ${call}`,
  foundRows: {
    models: (count: number, shown: number) => plural(count, 'model') + cut(count, shown),
    datasets: (count: number, shown: number) => plural(count, 'data set') + cut(count, shown),
  },
  news: {
    since: (day: string) => `since what you saw last, of ${day}:`,
    latest: (day: string) => `the latest day of additions and corrections, ${day}:`,
    undated: 'no resource of this catalogue says when it was added',
    none: 'nothing is new',
    noneSince: (day: string) => `nothing is new since what you saw last, of ${day}`,
    /** What is new, but not for these filters. */
    unmatched: (count: number) =>
      `nothing new matches these filters; without them: ${plural(count, 'resource')}`,
    published:
      '--since asks when things came out; --added-since, when they came into the catalogue',
    corrected: 'Corrected',
    notKept:
      'where you are could not be kept, so the same is new next time; --added-since 30d asks without it',
  },
  takenFor: (name: string, title: string, id: string) => `${name}: ${title} (${id})`,
  cited: (title: string, id: string) => `cited: ${title} (${id})`,
  addedTo: (file: string, key: string, title: string) => `added to ${file}: ${key} (${title})`,
  alreadyIn: (file: string, key: string, title: string, line: number | null) =>
    `already in ${file}${line === null ? '' : `, line ${line}`}: ${key} (${title})`,
  alsoMatches: (ids: string) => `also: ${ids}`,
  severalMeant: (query: string) => `“${query}” fits several resources:`,
  whichOne: (count: number) => `Which one? A number from 1 to ${count}, Enter for the first: `,
  opened: (title: string, link: string) => `opened ${link} (${title})`,
  noBrowser: 'no browser could be started; here is the link:',
  doubtfulLink: (link: string) => `nobody could verify this link: ${link}`,

  progress: {
    read: 'reading the catalogue for the first time …',
    index: 'indexing it …',
    done: 'done',
  },

  errors: {
    prefix: 'error',
    nothingFound: (query: string) => `nothing found for “${query}”`,
    /** @param count how many are found without the filters */
    foundWithoutFilters: (query: string, count: number) =>
      `nothing found for “${query}” with these filters; without them: ${plural(count, 'resource')}`,
    nothingMatched: {
      resources: 'no resource matches these filters',
      models: 'no model matches these filters',
      datasets: 'no data set matches these filters',
    },
    /** Where models are asked for what only data sets have, and the other way round. */
    asksAbout: {
      models: (option: string) =>
        `${option} asks about data sets; awesome-pretrain datasets lists them`,
      datasets: (option: string) =>
        `${option} asks about models; awesome-pretrain models lists them`,
    },
    /** What a catalogue of one's own may lack altogether. */
    hasNo: {
      resources: 'this catalogue has no resources; add some under “resources”',
      models: 'no resource of this catalogue states models; add some under its “models”',
      datasets:
        'no resource of this catalogue is a data set with figures; add some under its “dataset”',
      sections: 'this catalogue has no sections; add some under “sections”',
      series: 'this catalogue has no model families; add some under “series”',
      tags: 'this catalogue has no tags; add some under “tags”',
    },
    severalMeant: (query: string, ids: string) => `“${query}” could be any of these: ${ids}`,
    nameOne: (command: string, id: string) =>
      `name one by its id: awesome-pretrain ${command} ${id}`,
    notNamed: (query: string) => `nothing is called “${query}”`,
    nearest: (ids: string) => `closest to it: ${ids}`,
    nearestWithout: (missing: string, ids: string) => `closest to it, without ${missing}: ${ids}`,
    noLink: (id: string, kind: string, kinds: string) =>
      `${id} has no ${kind}${kind && ' '}link${kinds && `; it has: ${kinds}`}`,
    didYouMean: (names: string) => `did you mean ${names}?`,
    unknownValue: (option: string, value: string, near: string) =>
      `${option}: no such value “${value}”${near ? `; did you mean ${near}?` : ''}`,
    emptyValue: (option: string, value: string) =>
      `${option}: a value is missing in “${value}”; write one, two joined by a comma, or -one to leave it out`,
    seeValues: (command: string) => `awesome-pretrain ${command} lists them`,
    ambiguousValue: (option: string, value: string, ids: string) =>
      `${option}: “${value}” could be any of these: ${ids}`,
    badNumber: (option: string, value: string) =>
      `${option}: “${value}” is not a whole number from 0 on`,
    badChoice: (option: string, value: string, choices: string, near: string) =>
      `${option}: “${value}” is not one of ${choices}${meant(near)}`,
    twoValues: (option: string, one: string, other: string) =>
      `${option} is given twice, as “${one}” and as “${other}”; give it once`,
    twoFormats: (one: string, other: string) => `${one} and ${other} name two formats; choose one`,
    contrary: (one: string, other: string) =>
      `${one} and ${other} contradict each other; choose one`,
    unknownCommand: (name: string, near: string) =>
      `no such command “${name}”${near ? meant(near) : '; awesome-pretrain --help lists them'}`,
    notCommandEither: (word: string) =>
      `“${word}” is no command either; awesome-pretrain --help lists them`,
    unknownOption: (name: string, near: string) =>
      `no such option “${name}”${near ? meant(near) : '; --help lists them'}`,
    takesNoValue: (option: string, value: string) =>
      `${option} takes no value; leave out “=${value}”`,
    unknownField: (option: string, value: string, near: string) =>
      `${option}: no such field “${value}”${meant(near)}`,
    fieldsAre: (names: string) => `the fields are: ${names}`,
    noFields: (option: string, format: string) =>
      `${option} goes with table, json, ndjson, csv and tsv, not with ${format}`,
    onlyDelimited: (option: string, format: string) =>
      `${option} goes with csv and tsv, not with ${format}; add --format csv`,
    onlyTable: (option: string, format: string) =>
      `${option} goes with table, not with ${format}; leave one of them out`,
    onlyBibtex: (option: string, style: string) =>
      `${option} writes BibTeX; leave out --style ${style}`,
    notChanged: (file: string, why: string) => `${file} was not changed: ${why}`,
    unclosedEntry: (line: string) => `the entry in line ${line} does not end; close its braces`,
    notUtf8: 'it is not UTF-8 text; save it as UTF-8',
    keyHidden: (key: string, line: string) =>
      `${key} stands in line ${line} in a comment, where BibTeX reads it and biber does not; take that out`,
    keyTaken: (key: string, line: string, id: string) =>
      `${key}, the key of ${id}, is that of another paper in line ${line}; rename that entry`,
    tooManyToOpen: (count: number, most: number) =>
      `these are ${count} resources, and open opens ${most} at most; name fewer, or print their links: list -f urls`,
    inputTwice: '- is standard input, which can be read once only',
    inputTooLarge: 'more than 1 MiB stands on standard input, and is no list of ids',
    inputNotWritten: (what: 'file' | 'folder') =>
      `- is standard input and cannot be written to; name a ${what}`,
    noInput:
      'no ids stand on standard input; write some there, such as: awesome-pretrain list --tag moe -f ids',
    badDate: (option: string, value: string) => `${option}: “${value}” is no date`,
    datesAre: 'write one such as 2024, 2024-06, 2024-06-30, 30d, 3m, yesterday or last-month',
    datesTurned: (since: string, until: string) =>
      `--since “${since}” is later than --until “${until}”, and nothing lies between; turn them round`,
    badRange: (option: string, value: string) => `${option}: “${value}” is no range of numbers`,
    rangesAre: (examples: string) => `write one such as ${examples}`,
    languagesAre: 'write a language such as zh, German or code, or multilingual for several',
    licensesAre: (classes: string) =>
      `write a licence such as apache-2.0, or a class: ${classes}; for what may be used commercially: --commercial`,
    unknownModel: (report: string, id: string, near: string) =>
      `${report} has no model “${id}”${meant(near)}`,
    modelsAre: (report: string, ids: string) => `models of ${report}: ${ids}`,
    unknownId: (id: string, near: string) =>
      `no resource has the id “${id}”${near ? meant(near) : '; awesome-pretrain search looks for words'}`,
    compareNumber: (fewest: number, most: number) =>
      `compare takes ${fewest} to ${most} different models or resources`,
    whichShell: (shells: string) =>
      `name your shell, one of ${shells}; --help says how to install the completion`,
    missingArgument: (name: string) =>
      `nothing is given for <${name}>; --help shows how to call it`,
    missingValue: (option: string) => `${option} needs a value`,
    tooManyArguments: 'this command takes no words; to find something: awesome-pretrain search …',
    toSearch: (words: string) => `to find something: awesome-pretrain search ${words}`,
    damagedPackage: (reason: string) =>
      `this package is damaged (${reason}); install it again, or in its folder run: npm run build`,
    notWritten: (reason: string) =>
      `not all of the output could be written (${reason}); make room, or write it elsewhere`,
    unexpected: (message: string) => `${message} (set DEBUG=1 for the stack trace)`,
    report: (address: string) => `please report it: ${address}`,
    moreFaults: (count: number) => `and ${plural(count, 'more fault')} in that file`,
    whichCatalog: (file: string) => `no catalogue file is named, and there is no ${file} here`,
    nameCatalog: 'name one with -c my.yaml',
    oneCatalog: (command: string) =>
      `${command} works on one catalogue file, and several are named`,
    builtInIsNoFile: 'builtin, the catalogue that is built in, is no file that could be read here',
    inResource: (id: string) => `resource ${id}: `,
    noScreen: 'browse draws on the whole screen of a terminal, and here is none',
    withoutScreen: 'without one: awesome-pretrain search … or awesome-pretrain list',
  },

  /** Why a file could not be written. */
  writeFaults: {
    folder: 'it is a folder; name a file',
    notAFile: 'it is no regular file; name one',
    noFolder: 'its folder is not there; make it first',
    notAFolder: 'it is no folder; name another',
    inFile: 'a file stands where its folder should be; name another',
    forbidden: 'it may not be written, or its folder may not; check the permissions',
    full: 'there is no room left on the disk',
    loop: 'its links lead in a circle',
    longName: 'its name is too long',
    nul: 'it has a NUL character in its name, and no file has; check the path',
    busy: 'another program is changing it; try again',
    mounted: 'it is mounted by itself, so nothing can take its place; mount its folder',
    other: 'the system refused',
  },
};

export type Messages = typeof en;
