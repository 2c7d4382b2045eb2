import { Command, CommanderError, Help } from 'commander';
import { CatalogError } from './catalog/faults';
import { nearest } from './catalog/nearest';
import type { Catalog } from './catalog/types';
import { COMMANDS, describeCommand, loadCommands } from './commands';
import { chooseCatalogs } from './commands/asked-catalogs';
import {
  type Addresses,
  type ChosenCatalogs,
  type Context,
  type ExitCode,
  type ListedCommand,
  type LoadedCommand,
  UsageError,
  type Voice,
} from './commands/context';
import { readChoice, refuseBlanks, refuseSecondValues } from './commands/options';
import { asSearch, misspeltCommand, plainWord } from './commands/plain-words';
import type { Question } from './completion/answer';
import { completes } from './completion/value-sources';
import { chooseLanguage, LANGUAGES, languageOf, loadMessages, type Messages } from './messages';
import { describeFault, withFaults } from './messages/describe-fault';
import { printable, quotable } from './messages/printable';
import type { Library } from './search/library';
import { type AskedCatalogs, type Listener, STANDARD_INPUT } from './storage/catalog-names';
import type { Ask } from './terminal/ask';
import type { Screen } from './terminal/screen';
import type { StreamOptions, Streams } from './terminal/streams';

/** What the program knows of the package that it comes in. */
export interface PackageInfo {
  readonly version: string;
  readonly addresses: Addresses;
}

/** What the program gets from the process it runs in. */
export interface Outside extends PackageInfo {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly streams: (options: StreamOptions) => Promise<Streams>;
  /** Reads the catalogues that are asked for, as one. */
  readonly loadLibrary: (asked: AskedCatalogs, listener: Listener) => Promise<Library>;
  /** The bytes on standard input, at most one more than a number; the same whenever it is asked. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
  /** Today where the user is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly ownCatalogFile: Context['ownCatalogFile'];
  readonly mark: Context['mark'];
  readonly web: Context['web'];
  readonly siteAssets: Context['siteAssets'];
  /** A way to ask on the terminal, null where nobody sits there. */
  readonly asker: () => Promise<Ask | null>;
  readonly openInBrowser: Context['openInBrowser'];
  /** The whole screen of the terminal; null without one. */
  readonly screen: (noColour: boolean) => Promise<Screen | null>;
  /** Lets what nobody catches be said, and end the program with the exit code for it. */
  readonly onUncaught: (report: (error: unknown) => ExitCode) => void;
}

const ONLY_BUILT_IN: AskedCatalogs = { named: [], withOwn: false };
const SILENT: Listener = { progress: () => {}, onFaultyOwn: async () => {} };

/** The most that is read of ids on standard input; tens of thousands of them are shorter. */
const MOST_BYTES = 1024 * 1024;

/** What the scripts of `completion` call the program with, to ask what may stand at the cursor. */
const COMPLETE = '__complete';

/**
 * Runs one command line.
 *
 * @param args what stands after the program's name
 * @returns the exit code: 0 found or done, 1 nothing matched, 2 wrong usage, unreadable catalogue or
 *   anything else that went wrong, 130 given up with Ctrl-C
 */
export async function run(args: readonly string[], outside: Outside): Promise<ExitCode> {
  const question = args[0] === COMPLETE ? await readQuestion(args.slice(1)) : null;
  const asked = globalOptions(question?.words ?? args);
  const { environment } = outside;
  const language = chooseLanguage(asked.lang, environment);
  const written: Voice = { language, messages: await loadMessages(language) };
  const streams = await outside.streams(asked);
  const isAsked = Boolean(asked.lang ?? environment.AWESOME_PRETRAIN_LANG?.trim());
  const spoken = streams.stdout.unicode ? written : await inAscii(written, isAsked);
  let chosen: ChosenCatalogs | undefined;
  let library: Promise<Library> | undefined;
  const catalogs = (): ChosenCatalogs => {
    chosen ??= chooseCatalogs([], asked.noOwn, environment, spoken.messages);
    return chosen;
  };
  const open = async (): Promise<Library> => {
    const opened = await outside.loadLibrary(catalogs(), {
      progress: (stage) => {
        // For programs, what stands there is JSON.
        if (!asked.json) streams.stderr.write(`${spoken.messages.progress[stage]}\n`);
      },
      onFaultyOwn: async (error) =>
        (await import('./commands/catalog-notes')).sayFaultyOwn(error, context),
    });
    if (opened.catalog.clashes.length > 0) {
      (await import('./commands/catalog-notes')).sayClashes(opened.catalog, context);
    }
    return opened;
  };
  const loadLibrary = (): Promise<Library> => {
    library ??= open();
    return library;
  };
  const context: Context = {
    ...streams,
    ...spoken,
    written,
    loadLibrary,
    loadCatalog: async () => (await loadLibrary()).catalog,
    loadBuiltIn: async () => (await outside.loadLibrary(ONLY_BUILT_IN, SILENT)).catalog,
    catalogs,
    settings: { options: asked, environment },
    asker: outside.asker,
    errorsAsJson: asked.json,
    readInput: async () => {
      if (catalogs().named.includes(STANDARD_INPUT)) {
        throw new UsageError(spoken.messages.errors.inputTwice);
      }
      const bytes = await outside.readInput(MOST_BYTES);
      if (bytes.byteLength > MOST_BYTES) throw new UsageError(spoken.messages.errors.inputTooLarge);
      return new TextDecoder().decode(bytes);
    },
    readNamed: async (file, limit) =>
      file === STANDARD_INPUT
        ? outside.readInput(limit)
        : (await import('./storage/read-file')).readBytes(file, limit),
    today: outside.today,
    ownCatalogFile: outside.ownCatalogFile,
    mark: outside.mark,
    web: outside.web,
    addresses: outside.addresses,
    siteAssets: outside.siteAssets,
    openInBrowser: outside.openInBrowser,
    openScreen: () => outside.screen(asked.noColour),
  };
  const said = (error: unknown): ExitCode => report(error, context, outside);
  outside.onUncaught(said);
  try {
    if (question) return await complete(question, context, outside);
    if (asked.lang !== undefined && languageOf(asked.lang) === undefined) {
      readChoice('--lang', asked.lang, LANGUAGES, spoken.messages);
    }
    return await parse(args, context, outside, (named) => {
      chosen = chooseCatalogs(named, asked.noOwn, environment, spoken.messages);
    });
  } catch (error) {
    return error instanceof CatalogError ? await reportFaults(error, context) : said(error);
  }
}

/**
 * A voice for a screen that may show ASCII only: the program speaks English. Texts of the catalogue
 * are in the language that was asked for; where that is only the locale's, they are in English too.
 */
async function inAscii({ language }: Voice, isAsked: boolean): Promise<Voice> {
  const ascii = await import('./messages/ascii');
  const messages = ascii.inAscii(await loadMessages('en'));
  return { language: isAsked ? language : 'en', messages };
}

/** The options that must be known before the commands are declared, for their help is in words. */
function globalOptions(args: readonly string[]): {
  lang: string | undefined;
  noColour: boolean;
  noPager: boolean;
  noOwn: boolean;
  json: boolean;
} {
  const end = args.indexOf('--');
  const before = end === -1 ? args : args.slice(0, end);
  let lang: string | undefined;
  before.forEach((arg, index) => {
    if (arg === '--lang') lang = before[index + 1];
    else if (arg.startsWith('--lang=')) lang = arg.slice('--lang='.length);
  });
  return {
    lang,
    noColour: before.includes('--no-color'),
    noPager: before.includes('--no-pager'),
    noOwn: before.includes('--no-own'),
    json: before.some(
      (arg, index) =>
        arg === '--json' ||
        (/^(-f|--format)$/.test(before[index - 1] ?? '') && isJson(arg)) ||
        isJson(/^(?:-f|--format)=?(.+)$/.exec(arg)?.[1] ?? ''),
    ),
  };
}

const isJson = (format: string): boolean => /^(nd)?json$/i.test(format);

async function readQuestion(args: readonly string[]): Promise<Question> {
  return (await import('./completion/answer')).readQuestion(args);
}

/** Answers a shell that completes a call, with the language and the catalogues of that call. */
async function complete(question: Question, context: Context, outside: Outside): Promise<ExitCode> {
  const { environment, loadLibrary } = outside;
  const { answer } = await import('./completion/answer');
  const { isQuickToRead, quickCatalogs } = await import('./completion/files');
  const { noOwn } = globalOptions(question.words);
  const loadCatalog = async (given: readonly string[]): Promise<Catalog> => {
    const chosen = chooseCatalogs(given, noOwn, environment, context.messages);
    const named = await quickCatalogs(chosen.named, environment);
    const own = chosen.withOwn ? await outside.ownCatalogFile() : null;
    const withOwn = own !== null && (await isQuickToRead(own));
    return (await loadLibrary({ named, withOwn }, SILENT)).catalog;
  };
  const known = { ...context, loadCatalog };
  const program = declareProgram(await loadCommands(COMMANDS), context, outside, () => {});
  const { words } = question;
  const isSearch = plainWord(words.slice(0, -1), NAMES) !== undefined;
  const asked = isSearch ? { ...question, words: asSearch(words) } : question;
  context.stdout.write(await answer(asked, program, known, environment));
  return 0;
}

/** Every name that a call may begin with. */
const NAMES = [...COMMANDS.map(({ name }) => name), 'help'];

async function parse(
  given: readonly string[],
  context: Context,
  info: PackageInfo,
  useCatalogs: (named: readonly string[] | undefined) => void,
): Promise<ExitCode> {
  const { messages } = context;
  const plain = plainWord(given, NAMES);
  if (plain === undefined) return parseCommand(given, context, info, useCatalogs);
  const misspelt = misspeltCommand(plain, given, NAMES, messages);
  if (misspelt) throw misspelt;
  const ifNothing = messages.errors.notCommandEither(quotable(plain, messages));
  return parseCommand(asSearch(given), { ...context, ifNothing }, info, useCatalogs);
}

async function parseCommand(
  args: readonly string[],
  context: Context,
  info: PackageInfo,
  useCatalogs: (named: readonly string[] | undefined) => void,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  // The others are not asked for: to load them and declare their options would take a while.
  const named = COMMANDS.filter(({ name }) => args.includes('help') || args.includes(name));
  const commands = named.length > 0 ? await loadCommands(named) : COMMANDS;
  const program = declareProgram(commands, context, info, (code) => {
    exitCode = code;
  });
  program.hook('preAction', (_, command) => {
    refuseBlanks(command, context.messages);
    useCatalogs(command.optsWithGlobals().catalog);
  });
  if (context.messages.language === 'zh') {
    // All commands share what is configured here.
    Object.assign(program.configureHelp(), (await import('./commands/wide-help')).WIDE_HELP);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.code === 'commander.unknownOption') {
      const [, given = ''] = /'([\s\S]*)'/.exec(error.message) ?? [];
      const { unknownOption } = await import('./commands/unknown-option');
      throw unknownOption(given, called(program, args), context.messages);
    }
    const isHelp = error instanceof CommanderError && error.code === 'commander.help';
    if (!isHelp || error.exitCode === 0) throw error;
    // commander takes for the name of a command whatever stands after `help`, options too.
    const { operands } = program.parseOptions(program.args.slice(1));
    const words = operands.filter((word) => word.trim());
    const [name = ''] = words;
    const command = program.commands.find((one) => one.name() === name);
    if (!command && name !== '' && name !== 'help') throw unknownCommand(words, context.messages);
    (command ?? program).outputHelp();
  }
  return exitCode;
}

/** The command that a call names; the program where it names none. */
function called(program: Command, args: readonly string[]): Command {
  const name = args.find((arg) => program.commands.some((one) => one.name() === arg));
  return program.commands.find((one) => one.name() === name) ?? program;
}

/**
 * The program with some commands; each tells its exit code when it has run.
 *
 * @param commands those that are not loaded are only named, as the help lists them
 */
export function declareProgram(
  commands: readonly (ListedCommand | LoadedCommand)[],
  context: Context,
  { version, addresses }: PackageInfo,
  ended: (code: ExitCode) => void,
): Command {
  const { messages, stdout } = context;
  const program = new Command('awesome-pretrain');
  program
    .description(messages.program.description)
    .helpOption('-h, --help', messages.program.help)
    .helpCommand('help [command]', messages.program.helpCommand)
    // A command reads its own words, or a value such as the -code of `--has -code` would be read here.
    .enablePositionalOptions()
    .exitOverride()
    .allowExcessArguments()
    .configureOutput({
      // Examples with words of another script stand in the help.
      writeOut: (text) => stdout.write(stdout.unicode ? text : asciiLines(text)),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => stdout.columns ?? 100,
      getOutHasColors: () => stdout.isTerminal,
    })
    .configureHelp({
      formatHelp: (command, helper) =>
        new Help()
          .formatHelp(command, helper)
          .replace('Usage: ', messages.help.usage + messages.colon),
      styleTitle: (title) => translatedTitle(title, messages),
      styleUsage: (usage) => translatedUsage(usage, messages),
      subcommandTerm: termOf,
      minWidthToWrap: 16,
    })
    .addHelpText('after', endOfHelp(messages, addresses))
    .action(async () => {
      const { runOverview } = await import('./commands/overview');
      ended(await runOverview(context));
    });
  const given = new Map<string, string>();
  const catalogs: string[] = [];
  addGlobalOptions(program, catalogs, version, messages);
  refuseSecondValues(program, given, messages);
  for (const one of commands) {
    const command = program.command(one.name).allowExcessArguments(false);
    describeCommand(command, one, messages);
    if ('module' in one) {
      one.module.declare(command, messages);
      command.addHelpText('after', `\n${messages.help.exitCodes}`);
      command.optionsGroup(messages.help.globalOptions);
      addGlobalOptions(command, catalogs, version, messages);
      refuseSecondValues(command, given, messages);
      command.action(async () => {
        ended(await one.module.run(command.args, command.optsWithGlobals(), context));
      });
    }
    command.helpOption('-h, --help', messages.program.help);
  }
  return program;
}

function endOfHelp({ help }: Messages, { homepage, issues }: Addresses): string {
  const lines = [`\n${help.plainWords}`, help.more];
  if (homepage || issues) lines.push('');
  if (homepage) lines.push(help.homepage(homepage));
  if (issues) lines.push(help.issues(issues));
  return lines.join('\n');
}

/** The lines of a text that hold nothing but ASCII. */
const asciiLines = (text: string): string => text.replace(/^.*[\u0080-\uffff].*\n/gm, '');

/**
 * Declares the options that may stand before the name of a command and after it.
 *
 * @param catalogs is told what `-c` names, wherever it stands
 */
function addGlobalOptions(
  command: Command,
  catalogs: string[],
  version: string,
  { program }: Messages,
): void {
  const collectCatalog = (name: string): readonly string[] => {
    catalogs.push(name);
    return catalogs;
  };
  command
    .version(version, '-v, --version', program.version)
    .option('-c, --catalog <file>', program.catalog, collectCatalog)
    .option('--no-own', program.noOwn)
    .option('--lang <language>', program.lang)
    .option('--no-color', program.noColor)
    .option('--no-pager', program.noPager);
  completes(command, { catalog: 'file', lang: LANGUAGES });
}

/** A command as the list of commands shows it. */
function termOf(command: Command): string {
  return `${command.name()} ${command.usage().replace('[options]', '').trim()}`.trim();
}

function unknownCommand(words: readonly string[], messages: Messages): UsageError {
  const name = quotable(words[0] ?? '', messages);
  const near = nearest(words[0] ?? '', NAMES, 1)[0] ?? '';
  return new UsageError(
    messages.errors.unknownCommand(name, near),
    near ? undefined : messages.errors.toSearch(quotable(words.join(' '), messages)),
    near ? [near] : [],
  );
}

/** The headings that commander gives in English. */
function translatedTitle(title: string, { help }: Messages): string {
  const titles: Record<string, string> = {
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  return titles[title] ?? title;
}

function translatedUsage(usage: string, { help }: Messages): string {
  return usage.replace('[options]', help.optionsWord).replace('[command]', help.commandWord);
}

/** Says what is wrong, and what to do where that is known; for programs as one object of JSON. */
function sayError(
  { messages, stderr, errorsAsJson }: Context,
  text: string,
  hint?: string,
  near: readonly string[] = [],
): void {
  if (errorsAsJson) {
    const error = { error: text, ...(hint && { hint }), didYouMean: near };
    stderr.write(`${JSON.stringify(error)}\n`);
    return;
  }
  stderr.write(`${stderr.theme.error(messages.errors.prefix + messages.colon)}${text}\n`);
  if (hint) stderr.write(`${hint}\n`);
}

/** Says all faults of a catalogue, and gives the exit code for them. */
async function reportFaults(error: CatalogError, context: Context): Promise<ExitCode> {
  const messages = await withFaults(context.messages);
  const faults = error.faults.map((fault) => describeFault(error.file, fault, messages));
  if (context.errorsAsJson) {
    const [first = ''] = faults;
    const all = { error: first, faults, more: error.more, didYouMean: [] };
    context.stderr.write(`${JSON.stringify(all)}\n`);
    return 2;
  }
  for (const fault of faults) sayError(context, fault);
  if (error.more > 0) context.stderr.write(`${messages.errors.moreFaults(error.more)}\n`);
  return 2;
}

/** Says an error in one or two lines, and gives the exit code for it. */
function report(error: unknown, context: Context, { environment, addresses }: Outside): ExitCode {
  const { messages, stderr } = context;
  const { errors } = messages;
  const say = (text: string, hint?: string, near?: readonly string[]): void =>
    sayError(context, text, hint, near);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const [, near] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message) ?? [];
    say(commanderMessage(error, messages), undefined, near?.split(', '));
  } else if (error instanceof UsageError) {
    say(error.message, error.hint, error.near);
  } else {
    const { stack, message } = error instanceof Error ? error : new Error(String(error));
    if (environment.DEBUG) stderr.write(`${stack ?? message}\n`);
    else say(unexpectedMessage(error, messages));
    if (isOurs(error) && addresses.issues) stderr.write(`${errors.report(addresses.issues)}\n`);
  }
  return 2;
}

/** What is said of something thrown that is no fault of a call or a catalogue. */
function unexpectedMessage(error: unknown, { errors }: Messages): string {
  const { message, syscall }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const [reason = ''] = message.split('\n');
  if (isDamage(error)) return errors.damagedPackage(printable(reason));
  if (syscall === 'write') return errors.notWritten(printable(reason.replace(/, write$/, '')));
  return errors.unexpected(printable(message));
}

/** Every library is bundled, so what is not found or cannot be parsed is a file of the build. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof SyntaxError || (error as NodeJS.ErrnoException)?.code === 'MODULE_NOT_FOUND'
  );
}

/** Whether something thrown is a fault of the program, not of the system or of the installation. */
function isOurs(error: unknown): boolean {
  return !isDamage(error) && !(error instanceof Error && 'syscall' in error);
}

/** What commander found wrong with a call, in the user's language. */
function commanderMessage(error: CommanderError, messages: Messages): string {
  const { errors } = messages;
  const [, quoted = ''] =
    /'([\s\S]*?)'(?:\n|$| argument missing| is missing)/.exec(error.message) ?? [];
  const [, near = ''] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.missingArgument':
      return errors.missingArgument(quotable(quoted, messages));
    case 'commander.optionMissingArgument':
      return errors.missingValue(quotable(quoted, messages));
    case 'commander.unknownCommand':
      return errors.unknownCommand(quotable(quoted, messages), near);
    case 'commander.excessArguments':
      return errors.tooManyArguments;
    default:
      return printable(error.message.replace(/^error: /, ''));
  }
}
