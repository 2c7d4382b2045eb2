import type { Entry } from './manual';

/*
 * What the manual page says beside what the commands declare. It is a page in English that is
 * written when the program is built, so it does not stand among the texts that the program loads.
 */

export const DESCRIPTION: readonly string[] = [
  'Finds, shows, opens, cites and exports the resources of a catalogue that is built in, in English and Chinese. Without a command it says what there is and what to try. Words that are no command, and do not look like one, are searched for; scripts had better name the command, as a later version may have more of them.',
  'What was asked for goes to the standard output, everything else to the standard error. A table is fitted to the terminal and shown in a pager where it is longer than the screen; in a pipe it has no colour and is not cut. That of a search on a terminal says of each result what it is, with the words of the query marked; that of list says where each stands, as every table does in a pipe. --long and --compact choose. Every other format is the same on a terminal and in a pipe.',
  'Where nothing has all of the words of a search, the resources that have the most of what it means are printed, twenty at most, and the standard error says so. Each is marked with the words that it lacks, in a table, in Markdown and in JSON (missing, and the tier partial). Formats that have no mark for it (urls, ids, bibtex and csl; csv and tsv, and JSON with chosen fields, unless missing is among the --fields) hold only what has all of the words, unless --partial is given. With --strict nothing else is printed anywhere.',
  'Beside the built-in catalogue stands the one of your own, where there is a file of it: what is from there is marked, replaces what has the same id, and may use the sections, families and tags that are built in. --catalog reads other files instead; repeated, it joins them. What is faulty in a file that was named ends the call; a faulty file of your own is left out with a warning. config says what is read, and why.',
  'A filter that is repeated means or, different filters mean and. Their values are ids, titles in either language, or the last part of a path. A comma joins values, any of which will do; not those of --org, for the names of organisations hold commas. What a value names that begins with - (or with !, which shells want in quotes) is left out of what the others let through.',
];

export const EXIT_CODES: readonly Entry[] = [
  {
    term: '0',
    description: 'Something was found or done; a search printed something.',
  },
  {
    term: '1',
    description:
      'Nothing matched, or nothing was printed because what came close would have borne no mark; lint and links found something to mend; what add was given is there already.',
  },
  {
    term: '2',
    description:
      'The call is wrong, a catalogue could not be read, no browser could be started, no host answered links, or anything else went wrong.',
  },
  {
    term: '130',
    description: 'A question, add or links was given up, or browse was left without a choice.',
  },
];

export const ENVIRONMENT: readonly Entry[] = [
  {
    term: 'AWESOME_PRETRAIN_LANG',
    description:
      'The language of texts and messages, en or zh, unless --lang names one. Without either, LC_ALL, LC_MESSAGES or LANG decides. Where LC_ALL, LC_CTYPE or LANG names a character set other than UTF-8, the program speaks English and draws with ASCII on a terminal and in a table; texts of the catalogue, and every other format, are UTF-8 everywhere.',
  },
  {
    term: 'AWESOME_PRETRAIN_CATALOG',
    description:
      'The catalogues that are read where there is no --catalog: files, builtin for the built-in one, - for standard input, separated as the folders of PATH are.',
  },
  {
    term: 'CI',
    description:
      'Where it is set, and not to 0 or false, the catalogue of your own is not read, as with --no-own.',
  },
  {
    term: 'AWESOME_PRETRAIN_PAGER',
    description:
      'The command line of the pager; it goes before PAGER. Empty or cat for none. Without either, less -FRX is run.',
  },
  { term: 'PAGER', description: 'The pager, where AWESOME_PRETRAIN_PAGER is not set.' },
  {
    term: 'BROWSER',
    description:
      "The command lines that open and browse may start, the first choice first, joined by colons (by semicolons on Windows). In one, %s stands for the address, which else comes last, %c for a colon and %% for a percent sign; a colon in quotes, after a backslash or in an address is not one that joins. A browser for text (lynx, w3m, links, elinks, browsh, carbonyl, www-browser and their like) gets the terminal; any other, and whatever ends in &, is started in the background. No shell is used, and what a shell would act upon in an address is percent-encoded. Without it, the system's own browser is started.",
  },
  {
    term: 'SSH_TTY, SSH_CONNECTION',
    description:
      "Where one is set, browse asks the terminal to copy (OSC 52), for the clipboard programs are another machine's.",
  },
  { term: 'NO_COLOR', description: 'No colour, where it is not empty.' },
  {
    term: 'FORCE_COLOR',
    description:
      'Colour in a pipe too; no colour where it is 0 or false. It goes before NO_COLOR, and --no-color before it.',
  },
  {
    term: 'GITHUB_TOKEN',
    description:
      "What links and add ask GitHub's API with, and nobody else; without it, links reads the pages of repositories.",
  },
  {
    term: 'XDG_CACHE_HOME',
    description: 'The folder of caches, an absolute path; ~/.cache without it.',
  },
  {
    term: 'XDG_STATE_HOME',
    description:
      'The folder of what is remembered, an absolute path; ~/.local/state without it, on macOS ~/Library/Application Support.',
  },
  {
    term: 'XDG_CONFIG_HOME',
    description:
      'The folder of what a user sets, an absolute path; ~/.config without it, on macOS ~/Library/Preferences.',
  },
  {
    term: 'NODE_DISABLE_COMPILE_CACHE',
    description:
      'Node keeps nothing of the program compiled, where it is not empty (from Node 22 on it does so otherwise, in a temporary folder that is your own).',
  },
  {
    term: 'DEBUG',
    description: 'The stack trace of an unexpected error, where it is not empty.',
  },
];

export const FILES: readonly Entry[] = [
  {
    term: '~/.config/awesome-pretrain/catalog.yaml',
    description:
      'The catalogue of your own, which is read beside the built-in one and to which add adds unless --to names another file; init begins it. On macOS it is in ~/Library/Preferences/awesome-pretrain, on Windows in %LOCALAPPDATA%\\awesome-pretrain\\Config.',
  },
  {
    term: '~/.cache/awesome-pretrain',
    description:
      'What was compiled from catalogue files, and what was answered to links; it may be deleted at any time. It is used only where nobody but you and root could have put it: where you own it and your home, and others may write none of the folders that lead there. On macOS it is ~/Library/Caches/awesome-pretrain, on Windows %LOCALAPPDATA%\\awesome-pretrain\\Cache.',
  },
];
