import { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS, describeCommand, loadCommands } from '../../src/commands';
import { loadMessages } from '../../src/messages';
import { anyText } from '../support/arbitrary';
import { call } from '../support/context';

/** What controls a terminal, but the line ends that the program puts there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const nasty = fc.oneof(
  anyText({ maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u0007',
        '\u009b',
        '\u202e',
        '\n',
        '\r',
        '\u0000',
        'x',
        '--',
        "'",
        '\ud800',
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((all) => all.join('')),
);

/** Calls in which one argument is whatever comes. */
const calls = fc.oneof(
  nasty.map((word) => [word]),
  nasty.map((word) => ['search', word]),
  nasty.map((word) => ['show', word]),
  nasty.map((word) => ['open', word]),
  nasty.map((word) => ['open', 'gamma', '--link', word]),
  nasty.map((word) => ['list', '--section', word]),
  nasty.map((word) => ['list', `--${word}`]),
  nasty.map((word) => ['list', '--format', word]),
  nasty.map((word) => ['list', '--limit', word]),
  nasty.map((word) => ['list', '--since', word]),
  nasty.map((word) => ['list', word]),
  nasty.map((word) => ['random', '--seed', word]),
  nasty.map((word) => ['help', word]),
  nasty.map((word) => ['--lang', word]),
);

test('for any argument at all, nothing raw is printed and the exit code is one of three', async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (args) => {
      const { stdout, stderr, code } = await call(args);
      expect(stdout + stderr).not.toMatch(RAW);
      expect((stdout + stderr).isWellFormed()).toBe(true);
      expect([0, 1, 2]).toContain(code);
      if (code === 2) expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 200 },
  );
});

/** What a call of a command needs besides its options. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  search: ['alpha'],
  show: ['gamma'],
  cite: ['gamma'],
  compare: ['gamma', 'alpha-2'],
  open: ['gamma'],
  add: ['2502.16982'],
  import: ['README.md'],
};

/** What somebody sees nothing in. */
const BLANKS = ['', ' \t', '\u3000', '\u200b', ',', ' ，、'];

const messages = await loadMessages('en');
const commands = (await loadCommands(COMMANDS)).map((one) => {
  const command = new Command(one.name);
  describeCommand(command, one, messages);
  one.module.declare(command, messages);
  return command;
});
/** Every option that takes a value. */
const valued = commands.flatMap((command) =>
  command.options
    .filter(({ required, optional }) => required || optional)
    .map(({ long, flags }) => ({ name: command.name(), long: long ?? flags, flags })),
);

describe('an option given nothing: exit 2, and it is named with what it takes', () => {
  const everywhere = { name: 'list', long: '--catalog', flags: '-c, --catalog <file>' };

  test.each([...valued, everywhere])('$name $flags', async ({ name, long, flags }) => {
    for (const blank of BLANKS) {
      const words = [name, ...(WORDS[name] ?? []), long, blank];
      expect(await call(words), JSON.stringify(words)).toEqual({
        stdout: '',
        stderr: `error: ${flags} needs a value\n`,
        code: 2,
      });
    }
  });

  test('before the name of a command, and without one', async () => {
    for (const words of [
      ['-c', '', 'list'],
      ['--catalog=,', 'list'],
      ['--catalog', ' '],
    ]) {
      const { stderr, code } = await call(words);
      expect(stderr, words.join(' ')).toBe('error: -c, --catalog <file> needs a value\n');
      expect(code).toBe(2);
    }
    expect((await call(['list', '--lang', ''])).stderr).toBe(
      'error: --lang: “” is not one of en, zh\n',
    );
  });

  test('one of several', async () => {
    const { stderr, code } = await call(['list', '--tag', 'moe', '--tag', '']);
    expect(stderr).toBe('error: -t, --tag <tag> needs a value\n');
    expect(code).toBe(2);
  });
});

describe('an option given a whole text', () => {
  /** Files and folders are named whole; any text is a seed, any number a limit; links reads a file. */
  const quoted = valued.filter(
    ({ name, long }) => name !== 'links' && !/^--(seed|into|out|output|to|limit)$/.test(long),
  );

  // Read in squares, each would take ten seconds, and all of them more than a test is given.
  test.each(quoted)('$name $flags', async ({ name, long }) => {
    for (const part of ['1', 'a', '-', 'a,', '模', '模、', '1 ', '.', '😀']) {
      const words = [name, ...(WORDS[name] ?? []), `${long}=${part.repeat(33_000)}`];
      const { stdout, stderr, code } = await call(words);
      expect(stdout, part).toBe('');
      expect(stderr.length, part).toBeLessThan(1500);
      expect(stderr.isWellFormed(), part).toBe(true);
      expect(code, part).toBe(2);
    }
  });
});

test.each([...COMMANDS.filter(({ takes }) => takes).map(({ name }) => name), ''])(
  'words of which nothing is seen are none: %s',
  async (name) => {
    for (const blank of ['', '  ', '\u3000']) {
      for (const words of [[blank], [blank, blank]]) {
        const { stdout, stderr, code } = await call([name, ...words].slice(name ? 0 : 1));
        const isOne = /^(add|import|init|completion)$/.test(name);
        const message =
          isOne && words.length > 1
            ? /too many|takes/
            : /nothing is given for <[a-z-]+>; --help shows how/;
        expect(stderr, JSON.stringify([name, ...words])).toMatch(message);
        expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      }
    }
  },
);

test.each([
  ['cite', 'gamma', '--into', 'a\0.bib'],
  ['import', 'a\0.md'],
  ['init', 'a\0.yaml'],
  ['lint', 'a\0.yaml'],
  ['lint', '--fix', 'a\0.yaml'],
  ['site', '--out', 'a\0'],
  ['add', '2502.16982', '--to', 'a\0.yaml'],
  ['lint', 'README.md', '-c', 'a\0.yaml'],
])('a NUL character in a name is called that: %j', async (...words) => {
  const { stdout, stderr, code } = await call(words);
  expect(stdout + stderr).toContain('NUL');
  expect(stdout + stderr).toContain('a\\u0000');
  expect(stdout + stderr).not.toContain('ERR_');
  expect(code).not.toBe(0);
});

test('variables of the environment that hold nothing are not set', async () => {
  const environment = {
    AWESOME_PRETRAIN_LANG: ' ',
    LANG: 'zh_CN.UTF-8',
    AWESOME_PRETRAIN_CATALOG: ' : ',
  };
  const named: unknown[] = [];
  const reads = ({ named: files }: { named: readonly string[] }): number => named.push(...files);
  const answer = await call(['series'], { environment, reads });
  expect(answer.stdout).toContain('名称');
  expect(named).toEqual([]);
});

test('the help of help is help', async () => {
  const help = await call(['--help']);
  expect(await call(['help', 'help'])).toEqual(help);
  expect(await call(['help', 'help', '--lang', 'zh'])).toEqual(
    await call(['--help', '--lang', 'zh']),
  );
  expect((await call(['help', 'hlep'])).code).toBe(2);
});

test('help may have options, as every command may', async () => {
  const help = await call(['--help']);
  for (const options of [
    ['-h'],
    ['--help'],
    ['--json'],
    ['--no-color'],
    ['--'],
    ['  '],
    ['help', '-h'],
  ]) {
    expect(await call(['help', ...options]), options.join(' ')).toEqual(help);
  }
  const chinese = await call(['--help', '--lang', 'zh']);
  expect(await call(['help', '--lang', 'zh'])).toEqual(chinese);
  expect(await call(['help', '--lang=zh'])).toEqual(chinese);
  const ofList = await call(['list', '--help']);
  for (const words of [
    ['--no-color', 'list'],
    ['-c', 'x.yaml', 'list'],
    ['--', 'list'],
    ['list', '-h'],
  ]) {
    expect(await call(['help', ...words]), words.join(' ')).toEqual(ofList);
  }
  expect(await call(['help', '--lang', 'zh', 'list'])).toEqual(
    await call(['list', '--help', '--lang', 'zh']),
  );
  expect(await call(['help', '--version'])).toEqual(await call(['--version']));
  const unknown = await call(['help', '--no-color', 'lst']);
  expect(unknown.stderr).toBe('error: no such command “lst”; did you mean list?\n');
});
