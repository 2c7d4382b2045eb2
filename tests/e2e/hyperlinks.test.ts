import { describe, expect, test } from 'vitest';
import { runInTerminal, runProgram } from '../support/program';

const OPENING = '\u001b]8;;https://arxiv.org/abs/2404.06395\u001b\\';
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it is about
const LINKS = /\u001b\]8;;[^\u001b]*\u001b\\/g;
const ARGS = ['list', '--section', 'annealing'];

describe('titles lead to their links', () => {
  test.each<[string[], Record<string, string>]>([
    [[], { VTE_VERSION: '7600' }],
    [[], { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }],
    [[], { TERM: 'xterm-kitty' }],
    [[], { FORCE_HYPERLINK: '1' }],
    [['--no-color'], { VTE_VERSION: '7600' }],
    [[], { VTE_VERSION: '7600', NO_COLOR: '1' }],
    [[], { VTE_VERSION: '7600', FORCE_COLOR: '0' }],
  ])('on a terminal, with %j and %j', async (args, env) => {
    const linked = await runInTerminal([...ARGS, ...args], { env });
    const plain = await runInTerminal([...ARGS, ...args], {
      env: { ...env, FORCE_HYPERLINK: '0' },
    });
    expect(linked.output).toContain(OPENING);
    expect(plain.output).not.toMatch(LINKS);
    expect(linked.output.replace(LINKS, '')).toBe(plain.output);
  });

  test.each([
    [['show', 'minicpm'], 80],
    [ARGS, 50],
    [[...ARGS, '--columns', 'id,title'], 80],
  ])('of %j in %i cells', async (args, columns) => {
    const { output } = await runInTerminal(args, { columns, env: { VTE_VERSION: '7600' } });
    expect(output).toContain(OPENING);
  });

  test.each<Record<string, string>>([
    {},
    { TERM: 'dumb', VTE_VERSION: '7600' },
    { VTE_VERSION: '7600', FORCE_HYPERLINK: '0' },
  ])('but not on a terminal with %j', async (env) => {
    expect((await runInTerminal(ARGS, { env })).output).not.toMatch(LINKS);
  });

  test('nor in a pipe, nor in any other format', async () => {
    const env = { FORCE_HYPERLINK: '1', FORCE_COLOR: '1', VTE_VERSION: '7600' };
    expect((await runProgram(ARGS, { env })).stdout).not.toMatch(LINKS);
    for (const format of ['markdown', 'json', 'csv', 'urls']) {
      expect((await runInTerminal([...ARGS, '-f', format], { env })).output).not.toMatch(LINKS);
    }
  });
});
