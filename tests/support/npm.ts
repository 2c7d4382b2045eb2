import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Said } from './context';
import { runProgram } from './program';

/** The npm that runs the tests, or else the one that came with Node. */
function npmFolder(): string {
  const { npm_execpath: running = '' } = process.env;
  const node = dirname(process.execPath);
  const folders = [
    running.endsWith('npm-cli.js') ? dirname(running) : '',
    join(node, '..', 'lib', 'node_modules', 'npm', 'bin'),
    join(node, 'node_modules', 'npm', 'bin'),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'npx-cli.js')));
  if (found === undefined) throw new Error(`there is no npm beside ${process.execPath}`);
  return found;
}

/** Runs npm or npx, without what the machine has set for them. */
export async function runNpm(
  tool: 'npm' | 'npx',
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; node?: string },
): Promise<Said> {
  const { cwd, env, node } = options;
  const said = await runProgram(args, {
    program: join(npmFolder(), `${tool}-cli.js`),
    command: node,
    cwd,
    env: { npm_config_update_notifier: 'false', ...env },
  });
  if (said.code !== 0) throw new Error(`${tool} ${args.join(' ')}: ${said.stderr}`);
  return said;
}
