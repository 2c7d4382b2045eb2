import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands';
import type { Addresses } from '../../src/commands/context';
import { type Manual, manualOf } from '../../src/manual/manual';
import { wholeProgram } from '../../src/manual/program';
import { FILES } from '../../src/manual/prose';
import { escapeRoff, renderManualPage } from '../../src/manual/roff';
import { en } from '../../src/messages/en';

const whole = manualOf(await wholeProgram('1.2.3'));

function small(): Manual {
  const program = new Command('small').description('A small one.').helpCommand(false);
  program.option('-q, --quiet', 'say less').helpOption('-h, --help', 'help');
  program
    .command('do')
    .description('do it')
    .helpOption('-h, --help', 'help')
    .argument('<what...>', 'what to do')
    .option('--way <a-way>', '.how')
    .addHelpText('before', "Examples:\n  $ small do 'x'\n.dotted\n");
  return manualOf(program);
}

test('the manual has every command in the order of the help, each with its examples', () => {
  const names = whole.commands.map(({ call }) => call.split(' ')[0]);
  expect(names).toEqual([...COMMANDS.map(({ name }) => name), 'help']);
  for (const { call, examples } of whole.commands.slice(0, -1)) {
    expect(examples.join('\n'), call).toContain('awesome-pretrain ');
    expect(examples.join('\n'), call).not.toContain(en.help.examples);
  }
});

test('the options of every command stand in one place', () => {
  const terms = whole.options.map(({ term }) => term);
  expect(terms).toContain('-c, --catalog <file>');
  for (const { call, options } of whole.commands) {
    const own = options.map(({ term }) => term);
    expect(
      own.filter((term) => terms.includes(term)),
      call,
    ).toEqual([]);
  }
});

test('a command is read with its arguments, options and examples', () => {
  expect(small().commands).toEqual([
    {
      call: 'do [options] <what...>',
      description: 'do it',
      arguments: [{ term: '<what>', description: 'what to do' }],
      options: [{ term: '--way <a-way>', description: '.how' }],
      examples: ["  $ small do 'x'", '.dotted'],
    },
  ]);
});

test.each([
  ['--json', '\\-\\-json'],
  ['.TH at the beginning', '\\&.TH at the beginning'],
  ["'br", '\\(aqbr'],
  ['a.b', 'a.b'],
  ['C:\\new "x" `y` ~/^', 'C:\\(rsnew \\(dqx\\(dq \\(gay\\(ga \\(ti/\\(ha'],
  ['负…🙂', '\\[u8D1F]\\[u2026]\\[u1F642]'],
  ['one\n.two', 'one .two'],
])('%j is written in roff as %j', (text, expected) => {
  expect(escapeRoff(text)).toBe(expected);
});

test('the page dresses what is typed and what stands for something else', () => {
  const page = renderManualPage(small(), { version: '1.0.0', addresses: {} });
  expect(page).toContain('small \\- a small one\n');
  expect(page).toContain('.TP\n\\fB\\-\\-way \\fR\\fIa\\-way\\fR\n\\&.how\n');
  expect(page).toContain('.nf\n  $ small do \\(aqx\\(aq\n\\&.dotted\n.fi\n');
});

describe('the end of the page', () => {
  const end = (addresses: Addresses): string[] => {
    const page = renderManualPage(small(), { version: '1.0.0', addresses });
    const lines = page.trimEnd().split('.SH FILES\n')[1]?.split('\n') ?? [];
    return lines.slice(3 * FILES.length);
  };

  test('says where to report what goes wrong, and where there is more', () => {
    const issues = 'https://example.org/the-issues';
    const homepage = 'https://example.org/home';
    const source = 'https://example.org/source';
    expect(end({ issues, homepage, source })).toEqual([
      '.SH REPORTING BUGS',
      'https://example.org/the\\-issues',
      '.SH SEE ALSO',
      homepage,
      '.br',
      source,
    ]);
    expect(end({ issues: 'bugs@example.org' })).toEqual(['.SH REPORTING BUGS', 'bugs@example.org']);
    expect(end({ homepage, source: homepage })).toEqual(['.SH SEE ALSO', homepage]);
    expect(end({ source })).toEqual(['.SH SEE ALSO', source]);
  });

  test('without addresses has no such sections', () => {
    expect(end({})).toEqual([]);
  });
});
