import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manualOf } from '../../src/manual/manual';
import { wholeProgram } from '../../src/manual/program';
import { environment, withTool } from '../support/program';

const {
  man: [page = ''],
  version,
} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  man: string[];
  version: string;
};

/** Runs a tool on the built page. */
function read(tool: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = environment({ MANWIDTH: '200', MANROFFOPT: '-c' });
  return new Promise((done) => {
    execFile(tool, [...args, page], { env }, (_, stdout, stderr) => done({ stdout, stderr }));
  });
}

test('the page is built with the version of the package', () => {
  expect(readFileSync(page, 'utf8').split('\n')[0]).toContain(`awesome\\-pretrain ${version}`);
});

withTool('mandoc', '/usr/bin/mandoc', 'mandoc finds nothing wrong with the page', async () => {
  const { stdout, stderr } = await read('mandoc', ['-T', 'lint', '-W', 'warning']);
  // A date would make every build another one; the version stands in its place.
  const faults = `${stdout}${stderr}`.split('\n').filter((line) => !/missing date|^$/.test(line));
  expect(faults).toEqual([]);
});

withTool('man-db', '/usr/bin/mandb', 'man shows every command, option and variable', async () => {
  const { stdout, stderr } = await read('man', ['--warnings', '-l']);
  expect(stderr).toBe('');
  const shown = stdout.replace(/\s+/g, ' ');
  const { options, commands } = manualOf(await wholeProgram(version));
  for (const { term, description } of [
    ...options,
    ...commands.flatMap((command) => [...command.arguments, ...command.options]),
    ...commands.map(({ call, description: what }) => ({ term: call, description: what })),
  ]) {
    expect(shown).toContain(` ${term.replace(/<([^>]+)>/g, '$1')} ${description} `);
  }
  for (const example of commands.flatMap((command) => command.examples)) {
    expect(shown).toContain(example.trim().replace(/\s+/g, ' '));
  }
  for (const name of [
    ...['AWESOME_PRETRAIN_LANG', 'AWESOME_PRETRAIN_PAGER', 'PAGER', 'BROWSER', 'NO_COLOR'],
    ...['FORCE_COLOR', 'XDG_CACHE_HOME', 'DEBUG', '0', '1', '2', '130', '~/.cache'],
  ]) {
    expect(stdout).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
  }
});
