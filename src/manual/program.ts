import type { Command } from 'commander';
import { declareProgram } from '../cli';
import { COMMANDS, loadCommands } from '../commands';
import { en } from '../messages/en';
import { PLAIN } from '../render/theme';
import type { Output } from '../terminal/streams';

const NOWHERE: Output = {
  write: () => {},
  isTerminal: false,
  columns: null,
  theme: PLAIN,
  unicode: true,
};

const IN_ENGLISH = { language: 'en', messages: en } as const;

/** The program with all its commands in English, to be read and not to be run. */
export async function wholeProgram(version: string): Promise<Command> {
  const never = async (): Promise<never> => {
    throw new Error('this program is only described');
  };
  const context = {
    stdout: NOWHERE,
    stderr: NOWHERE,
    page: never,
    ...IN_ENGLISH,
    written: IN_ENGLISH,
    loadLibrary: never,
    loadCatalog: never,
    loadBuiltIn: never,
    catalogs: () => ({ named: [], withOwn: false, namedBy: null, withoutOwn: null }),
    settings: {
      options: { lang: undefined, noColour: false, noPager: false },
      environment: {},
    },
    asker: never,
    errorsAsJson: false,
    readInput: never,
    readNamed: never,
    today: () => '',
    ownCatalogFile: never,
    mark: never,
    web: never,
    addresses: {},
    siteAssets: never,
    openInBrowser: never,
    openScreen: never,
  };
  const commands = await loadCommands(COMMANDS);
  return declareProgram(commands, context, { version, addresses: {} }, () => {});
}
