import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './support/count-reporter';
import { ProcessesFirst } from './support/processes-first';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/page/**'],
    reporters: ['default', new CountReporter()],
    sequence: { shuffle: true, sequencer: ProcessesFirst },
    // A busy machine is no fault; what hangs is.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Files share a worker's modules and what it read of our catalogue; a second of each was spent on that.
    isolate: false,
    globalSetup: 'tests/support/run-folder.ts',
    // Most tests wait for a process of their own; three at a time keep two cores at work.
    maxWorkers: 3,
    // The language of a test is what it says, and its catalogue too, not those of the machine.
    env: {
      ...{ LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '', AWESOME_PRETRAIN_LANG: '' },
      AWESOME_PRETRAIN_CATALOG: '',
      XDG_CONFIG_HOME: resolve('node_modules/.cache/no-such-config'),
    },
  },
});
