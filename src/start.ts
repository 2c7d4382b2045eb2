import { join } from 'node:path';
import { chunksOf } from './terminal/chunks';
import { cacheFolder } from './terminal/kept-files';

/** Runs the program; its compiled functions are kept unless NODE_DISABLE_COMPILE_CACHE is set. */
export async function start(): Promise<void> {
  const { argv, env, platform } = process;
  const cache = env.NODE_DISABLE_COMPILE_CACHE ? null : cacheFolder(env, platform, () => '');
  const [command = ''] = argv.slice(2);
  const { load, keep } = chunksOf(
    __dirname,
    cache && join(cache, 'code'),
    /^[a-z_]+$/.test(command) ? command : '',
  );
  const { main } = load('main.js') as typeof import('./main');
  await main();
  // What a mistyped call compiled will hardly be called again.
  if (process.exitCode !== 2) keep();
}
