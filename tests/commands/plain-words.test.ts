import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands';
import { call } from '../support/context';

describe('words that are no command', () => {
  test.each<string[]>([
    ['gamma'],
    ['GAMMA', 'experts'],
    ['混合专家'],
    ['gamma', '--since', '2024', '--json'],
    ['--lang', 'zh', 'gamma', '-f', 'ids'],
    ['--lang=zh', '--no-color', '--', 'gamma'],
    ['experts', 'list', '-n', '1'],
    ['openexperts'],
    ['-c', 'list', 'gamma', '--compact'],
  ])('are searched for: %j %j %j %j', async (...args) => {
    const given = args.filter((one) => one !== undefined);
    const plain = await call(given);
    const { stdout, code } = await call(['search', ...given]);
    expect(plain).toMatchObject({ stdout, code });
  });

  test('that find nothing may have been meant for a command', async () => {
    const { stderr, code } = await call(['qqqqqqqq']);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'nothing found for “qqqqqqqq”\n“qqqqqqqq” is no command either; awesome-pretrain --help lists them\n',
    );
    expect((await call(['search', 'qqqqqqqq'])).stderr).not.toContain('command');
  });

  test('but look like one are an error that names both readings', async () => {
    for (const word of ['serch', 'serach', 'lst', 'hlep', 'Browse']) {
      const { stdout, stderr, code } = await call([word, 'muon']);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toMatch(
        new RegExp(
          `no such command “${word}”; did you mean (search|list|help|browse)\\?\nto find something: awesome-pretrain search ${word} muon\n$`,
        ),
      );
    }
  });

  test('never take the place of a command, or of an option', async () => {
    for (const { name } of COMMANDS) {
      expect((await call([name, '--help'])).stdout).toContain(`awesome-pretrain ${name}`);
    }
    expect((await call(['--tag', 'moe'])).stderr).toContain('no such option “--tag”');
    expect((await call(['--catalog', 'gamma'])).stdout).toContain('Try:');
    expect((await call(['gamma', '--help'])).stdout).toContain('Usage: awesome-pretrain search');
    expect((await call(['--version', 'gamma'])).stdout).toBe('1.2.3\n');
  });

  test('are completed as those of a search', async () => {
    const values = async (...words: string[]): Promise<string[]> =>
      (await call(['__complete', '--', ...words])).stdout
        .split('\n')
        .map((line) => line.split('\t')[0] ?? '');
    expect(await values('muon', '--')).toContain('--explain');
    expect(await values('muon', '--tag', '')).toContain('moe');
    expect(await values('muo')).toContain('search');
  });
});
