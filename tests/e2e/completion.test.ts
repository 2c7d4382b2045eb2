import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAnsweringProgram } from '../support/answering';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { call } from '../support/context';
import { loaded } from '../support/loaded';
import { PROGRAM, runProgram, withTool } from '../support/program';
import { startShell } from '../support/shells';

const BASH = '/bin/bash';
const BASH_COMPLETION = '/usr/share/bash-completion/bash_completion';
const ZSH = '/bin/zsh';
const FISH = '/usr/bin/fish';

/** An organisation whose name is hard to quote. */
const HARD = 'Big "$Org" & (Sons): it\'s #1!';

/** Names with what shells and their completions take for something else. */
const ODD = [
  'Ca\\new \\tab',
  'Cb: x:y \\:z',
  `Cc'q "r" it's`,
  'Cd [x] {a,b} (y)',
  'Ce $HOME `id` $(id)',
  'Cf *? ~ #1 <a> |&; ^=%',
  'Cg! so',
  'Ch\\',
  `Ci'`,
  'Cj"',
  'Cl=~/x:~root',
];
/** One that begins with a sign, which excludes what comes after it. */
const SIGNED = '-Ck lead';

/** The small catalogue with all of these. */
const OWN = SMALL.replaceAll('Big Org', JSON.stringify(HARD)).replace(
  'orgs:\n',
  `orgs:\n${[...ODD, SIGNED].map((name) => `  - { name: ${JSON.stringify(name)} }\n`).join('')}`,
);

let home: string;
let stopAnswering: () => void;

const own = catalogFrom(OWN);
/** What the program said to calls that several shells make. */
const said = new Map<string, Promise<string>>();

/** What the program says, with a process where files or faulty catalogues are asked for. */
async function answer(args: readonly string[]): Promise<string> {
  const line = args.join(' ');
  // A line of bash has it in quotes.
  if (line.includes('dir/own.yaml ')) return (await call(args, { catalog: own })).stdout;
  if (!/ -c|--cat/.test(line)) return (await call(args, { catalog: ownCatalog() })).stdout;
  const key = args.join('\0');
  const answered =
    said.get(key) ?? runProgram(args, { cwd: home, env: env() }).then(({ stdout }) => stdout);
  said.set(key, answered);
  return answered;
}

/** A call that is made says only what it got: `<list><--md>.` */
const SAYS_CALL = `case $1 in
  __complete) ;;
  completion) exec "${process.execPath}" "${PROGRAM}" "$@" ;;
  *) printf '<%s>' "$@"; echo .; exit ;;
esac`;

/** The program by name, but for such calls. */
const PROBE = `#!/bin/sh
${SAYS_CALL}
exec "${process.execPath}" "${PROGRAM}" "$@"
`;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'awesome-pretrain-'));
  const write = (name: string, content: string, mode?: number): void => {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), content, { mode });
  };
  const script = (shell: string): string =>
    execFileSync(process.execPath, [PROGRAM, 'completion', shell], { encoding: 'utf8' });
  write('bin/awesome-pretrain', PROBE, 0o755);
  mkdirSync(join(home, 'answering'));
  stopAnswering = await writeAnsweringProgram(
    join(home, 'answering', 'awesome-pretrain'),
    answer,
    SAYS_CALL,
  );
  write('data.yaml', '');
  write('my dir/own.yaml', OWN);
  write('faulty.yaml', 'languages: []');
  // Each as the help of the command says.
  write('.bashrc', 'eval "$(awesome-pretrain completion bash)"\nPS1="ready> "\n');
  write('lazy/.bashrc', `source ${BASH_COMPLETION}\nPS1="ready> "\n`);
  write('lazy/.local/share/bash-completion/completions/awesome-pretrain', script('bash'));
  write('.zfunc/_awesome-pretrain', script('zsh'));
  write('.zshrc', 'fpath=(~/.zfunc $fpath)\nautoload -Uz compinit && compinit -u\n');
  write(
    'sourced/.zshrc',
    'autoload -Uz compinit && compinit -u\nsource <(awesome-pretrain completion zsh)\n',
  );
  write('.config/fish/completions/awesome-pretrain.fish', script('fish'));
  write(
    '.config/fish/config.fish',
    "set fish_greeting\nfunction fish_prompt; echo 'ready> '; end\n",
  );
});
afterAll(() => {
  stopAnswering();
  rmSync(home, { recursive: true });
});

const env = (own = home, program = 'bin'): Record<string, string> => ({
  HOME: own,
  // Where fish has its own.
  XDG_CONFIG_HOME: join(own, '.config'),
  ZDOTDIR: own,
  PATH: `${join(home, program)}:${process.env.PATH}`,
});

const answering = (): Record<string, string> => env(home, 'answering');

/** Types lines, presses Tab and Enter after each, and gives the words that each call got. */
async function called(
  shell: string,
  lines: readonly string[],
  environment = env(),
): Promise<Record<string, string>> {
  const session = await startShell(shell, ['-i'], { cwd: home, env: environment });
  const got: Record<string, string> = {};
  for (const line of lines) {
    const screen = await session.type(`awesome-pretrain ${line}\t\r`, />\.\r[\s\S]*ready> /);
    expect(screen).not.toMatch(/error|not found/);
    got[line] = /(<.*>)\.\r/.exec(screen)?.[1] ?? screen;
  }
  session.end();
  return got;
}

/** What is typed before Tab, and what the call gets. */
const LINES: Readonly<Record<string, string>> = {
  sho: '<show>',
  'list --sec': '<list><--section>',
  'list --section reports/mo': '<list><--section><reports/moe>',
  'list --section=reports/mo': '<list><--section=reports/moe>',
  'list -sreports/mo': '<list><-sreports/moe>',
  'list --section reports/moe --section reports/de':
    '<list><--section><reports/moe><--section><reports/dense>',
  'list --org Hugg': '<list><--org><Hugging Face>',
  'list --org hugg': '<list><--org><Hugging Face>',
  'list --org Hugging\\ F': '<list><--org><Hugging Face>',
  'list --org "Hugging F': '<list><--org><Hugging Face>',
  "list --org='Hugging F": '<list><--org=Hugging Face>',
  'search mu': '<search><mu>',
  'search --since 20': '<search><--since><20>',
  'show -- yulan-m': '<show><--><yulan-mini>',
  'compare yulan-mini deepseek-v2': '<compare><yulan-mini><deepseek-v2>',
  'list -c da': '<list><-c><data.yaml>',
  'list --catalog=da': '<list><--catalog=data.yaml>',
  'list -cda': '<list><-cdata.yaml>',
  'list -c my\\ dir/o': '<list><-c><my dir/own.yaml>',
  'list -c ~/da': '<list><-c>',
  'list --tag -optimiz': '<list><--tag><-optimizer>',
  'list --tag moe,-optimiz': '<list><--tag><moe,-optimizer>',
  'list --tag=-moe,optimiz': '<list><--tag=-moe,optimizer>',
  'list -s-reports/mo': '<list><-s-reports/moe>',
  'list --org -Hugg': '<list><--org><-Hugging Face>',
  'list -c my\\ dir/own.yaml --org La': '<list><-c><my dir/own.yaml><--org><Lab One>',
  'list -c my\\ dir/own.yaml --org Bi': `<list><-c><my dir/own.yaml><--org><${HARD}>`,
  'list -c faulty.yaml --section re': '<list><-c><faulty.yaml><--section><re>',
  'list -c none.yaml --section re': '<list><-c><none.yaml><--section><re>',
};

/**
 * Lines that complete a hard name: as it is, and in two of three other ways: in quotes, in one
 * word, excluded in another case.
 */
const ODD_LINES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...ODD.flatMap((name, at) => {
      const begun = name.slice(0, 2);
      const quoted = [`--org "${begun}`, `<--org><${name}>`];
      const inOneWord = [`--org='${begun}`, `<--org=${name}>`];
      const excluded = [`--org -${begun.toLowerCase()}`, `<--org><-${name}>`];
      return [
        [`--org ${begun}`, `<--org><${name}>`],
        ...[quoted, inOneWord, excluded].filter((_, way) => way !== at % 3),
      ];
    }),
    ['--org Ca\\\\n', `<--org><${ODD[0]}>`],
    ['--org "Ca\\\\new', `<--org><${ODD[0]}>`],
    [`--org='Cb: x`, `<--org=${ODD[1]}>`],
    ['--org Cd\\ \\[', `<--org><${ODD[3]}>`],
    ['--org=Ce\\ \\$H', `<--org=${ODD[4]}>`],
    ['--org -Ck', `<--org><${SIGNED}>`],
    ['--org --Ck', `<--org><-${SIGNED}>`],
    ["--org '!Cb", `<--org><!${ODD[1]}>`],
  ].map(([line, call]) => [
    `list -c my\\ dir/own.yaml ${line}`,
    `<list><-c><my dir/own.yaml>${call}`,
  ]),
);

const expected = (): Record<string, string> => ({
  ...LINES,
  'list -c ~/da': `<list><-c><${home}/data.yaml>`,
});

/** What holds the word, where no value begins with it; fish looks at the titles as well. */
const HELD = { 'list --section mo': '<list><--section><reports/moe>' };

describe('Tab in a shell puts there what the call shall get', () => {
  const inZshAndBash = (): Record<string, string> => ({ ...expected(), ...HELD });

  withTool('bash', BASH, 'bash', async () => {
    const all = inZshAndBash();
    expect(await called(BASH, Object.keys(all), answering())).toEqual(all);
  });

  for (const [shell, path] of [
    ['bash', BASH],
    ['zsh', ZSH],
    ['fish', FISH],
  ] as const) {
    withTool(shell, path, `${shell}, whatever stands in it`, async () => {
      expect(await called(path, Object.keys(ODD_LINES), answering())).toEqual(ODD_LINES);
    });
  }

  withTool('bash-completion', BASH_COMPLETION, 'bash with bash-completion', async () => {
    const all = { 'list --section=reports/mo': '<list><--section=reports/moe>', sho: '<show>' };
    expect(await called(BASH, Object.keys(all), env(join(home, 'lazy')))).toEqual(all);
  });

  withTool('zsh', ZSH, 'zsh', async () => {
    const all = inZshAndBash();
    expect(await called(ZSH, Object.keys(all), answering())).toEqual(all);
  });

  withTool('zsh', ZSH, 'zsh that sources the script', async () => {
    expect(await called(ZSH, ['sho'], env(join(home, 'sourced')))).toEqual({ sho: '<show>' });
  });

  withTool('fish', FISH, 'fish', async () => {
    expect(await called(FISH, Object.keys(LINES), answering())).toEqual(expected());
  });
});

/** Runs a shell that ends by itself, with the completions of the home folder. */
const run = (shell: string, args: readonly string[], extra: Record<string, string> = {}) =>
  runProgram(args.slice(1), {
    command: shell,
    program: args[0],
    cwd: home,
    env: { ...env(), ...extra },
  });

describe('bash', () => {
  /** What the function leaves in COMPREPLY. */
  const replies = async (set: string, ...options: string[]): Promise<string[]> => {
    const script = `eval "$(awesome-pretrain completion bash)"
      ${set}
      _awesome_pretrain
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = await run(BASH, [...options, '-c', script]);
    expect(stderr).toBe('');
    return stdout.split('\n').slice(0, -1);
  };

  withTool('bash', BASH, 'completes words that a function for an alias puts there', async () => {
    const words = 'COMP_WORDS=(awesome-pretrain list --section mo); COMP_CWORD=3';
    expect(await replies(words)).toEqual(['reports/moe']);
    expect(await replies(`COMP_LINE='moe mo' COMP_POINT=6; ${words}`)).toEqual(['reports/moe']);
    const split = 'COMP_WORDS=(awesome-pretrain list --section = mo); COMP_CWORD=4';
    expect(await replies(split)).toEqual(['reports/moe']);
  });

  withTool('bash', BASH, 'whatever it is set to', async () => {
    const line = "COMP_LINE='awesome-pretrain list --org Hu' COMP_POINT=30";
    const words = 'COMP_WORDS=(awesome-pretrain list --org Hu); COMP_CWORD=3';
    for (const option of ['--posix', '-u', '-f', '-e']) {
      expect(await replies(`${line}; ${words}; IFS=e`, option)).toContain('Hugging\\ Face');
    }
  });

  withTool('bash', BASH, 'says nothing where the program is missing', async () => {
    const words = 'COMP_WORDS=(awesome-pretrain li); COMP_CWORD=1';
    expect(await replies(`PATH=; ${words}`)).toEqual(['']);
  });

  withTool('bash', BASH, 'registers with `source` too, from bash 4 on', async () => {
    const script = `((BASH_VERSINFO[0] < 4)) || source <(awesome-pretrain completion bash)
      ((BASH_VERSINFO[0] >= 4)) || eval "$(awesome-pretrain completion bash)"
      complete -p awesome-pretrain`;
    const { stdout } = await run(BASH, ['-c', script]);
    expect(stdout).toBe('complete -F _awesome_pretrain awesome-pretrain\n');
  });

  withTool('bash', BASH, 'lists what there is', async () => {
    const session = await startShell(BASH, ['-i'], { cwd: home, env: env() });
    const shown = await session.type('awesome-pretrain list --section=reports/\t\t', /moe/);
    expect(shown).toContain('reports/dense');
    session.end();
  });
});

describe('zsh', () => {
  withTool('zsh', ZSH, 'lists what there is with descriptions', async () => {
    const session = await startShell(ZSH, ['-i'], { cwd: home, env: env() });
    const keys = 'awesome-pretrain list --section=reports/\t';
    expect(await session.type(keys, /Hybrid/)).toMatch(/reports\/moe +-- MoE Models/);
    session.end();
  });

  withTool('zsh', ZSH, 'in Chinese', async () => {
    const AWESOME_PRETRAIN_LANG = 'zh';
    const session = await startShell(ZSH, ['-i'], {
      cwd: home,
      env: { ...env(), AWESOME_PRETRAIN_LANG },
    });
    expect(await session.type('awesome-pretrain s\t', /tags|stats/)).toContain('列出各章节');
    session.end();
  });
});

describe('fish', () => {
  const complete = async (line: string, extra = {}): Promise<string[]> => {
    const { stdout, stderr } = await run(FISH, ['-c', `complete -C '${line}'`], extra);
    expect(stderr).toBe('');
    return stdout.split('\n').slice(0, -1);
  };

  withTool(
    'fish',
    FISH,
    'lists what there is with descriptions, in the catalogue’s order',
    async () => {
      const sections = await complete('awesome-pretrain list --section ');
      expect(sections.slice(0, 2)).toEqual([
        'reports\tTechnical Reports',
        'reports/dense\tDense Models',
      ]);
      expect(await complete('awesome-pretrain list -tmo')).toContain('-tmoe\tMixture of experts');
      expect(await complete('awesome-pretrain search ')).toEqual([]);
    },
  );

  withTool('fish', FISH, 'in Chinese', async () => {
    const lines = await complete('awesome-pretrain li', { LANG: 'zh_CN.UTF-8' });
    expect(lines).toContain('list\t列出资源，可按条件筛选');
  });

  withTool('fish', FISH, 'lists files where a file is asked for', async () => {
    const files = ['bin/', 'data.yaml', 'faulty.yaml', 'my dir/'];
    expect(await complete('awesome-pretrain -c ')).toEqual(expect.arrayContaining(files));
    expect(await complete('awesome-pretrain --catalog=da')).toEqual(['--catalog=data.yaml']);
  });
});

test('an answer loads neither what reads YAML nor what reads misspellings and prints tables', async () => {
  const files = await loaded('__complete', '--', 'list', '--tag', '');
  expect(files).toContain('library.js');
  for (const file of ['compile.js', 'fuse.js', 'table.js']) expect(files).not.toContain(file);
});
