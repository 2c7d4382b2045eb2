import type { Command } from 'commander';
import type { Shell } from '../completion/scripts';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { readChoice } from './options';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];

function declare(command: Command, messages: Messages): void {
  const { once, inFile } = messages.commands.completion;
  completes(command, { shell: SHELLS });
  const steps = [
    inFile('bash', '~/.bashrc'),
    '  source <(awesome-pretrain completion bash)',
    inFile('bash 3.2 (macOS)', '~/.bash_profile'),
    '  eval "$(awesome-pretrain completion bash)"',
    once('zsh'),
    '  $ mkdir -p ~/.zfunc',
    '  $ awesome-pretrain completion zsh > ~/.zfunc/_awesome-pretrain',
    inFile('zsh', '~/.zshrc'),
    '  fpath=(~/.zfunc $fpath)',
    '  autoload -Uz compinit && compinit',
    once('fish'),
    '  $ awesome-pretrain completion fish > ~/.config/fish/completions/awesome-pretrain.fish',
  ];
  command.addHelpText('before', `${messages.help.examples}\n${steps.join('\n')}\n`);
}

async function run(words: readonly string[], _: object, context: Context): Promise<ExitCode> {
  const { stdout, messages } = context;
  const [asked] = words;
  if (asked === undefined) {
    throw new UsageError(messages.errors.whichShell(SHELLS.join(messages.comma)));
  }
  const shell = readChoice('shell', asked, SHELLS, messages);
  const { scriptFor } = await import('../completion/scripts');
  stdout.write(scriptFor(shell));
  return 0;
}

export const completion: CommandModule<object> = { declare, run };
