import { expect, test } from 'vitest';
import { call } from '../support/context';

test.each(['bash', 'zsh', 'fish'])(
  'completion %s prints a script that asks the program',
  async (shell) => {
    const { stdout, stderr, code } = await call(['completion', shell]);
    expect(stdout).toContain('awesome-pretrain __complete');
    expect(stdout.split('\n').length).toBeLessThan(40);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  },
);

test.each<[string[], string]>([
  [['completion'], 'name your shell, one of bash, zsh, fish'],
  [['completion', 'tcsh'], 'shell: “tcsh” is not one of bash, zsh, fish'],
  [['completion', 'bahs'], 'did you mean bash?'],
  [['completion', 'bash', 'zsh'], 'takes no words'],
  [['completion', '--lang', 'zh'], 'bash、zsh、fish'],
])('%j is wrong usage', async (args, expected) => {
  const { stdout, stderr, code } = await call(args);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(expected);
});

test('its help leads with how to install it for each shell', async () => {
  const { stdout } = await call(['completion', '--help']);
  expect(stdout).toMatch(/^Examples:\nbash, in ~\/.bashrc:\n {2}source <\(awesome-pretrain/);
  for (const part of ['zsh, in ~/.zshrc:', 'compinit', 'fish, once:', '/completions/']) {
    expect(stdout).toContain(part);
  }
});
