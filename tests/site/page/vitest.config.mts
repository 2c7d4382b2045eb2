import { defineConfig } from 'vitest/config';
import { CountReporter } from '../../support/count-reporter';

const MEASURED = 'tests/site/page/latency.test.ts';
const ALL = 'tests/site/page/**/*.test.ts';
const WAIT = { testTimeout: 120_000, hookTimeout: 120_000 };
/** Files share a browser, and what was read and indexed of our catalogue. */
const SHARED = { isolate: false };

/** What only a browser shows; where it is measured how quick it is, nothing else runs. */
export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    globalSetup: 'tests/site/page/our-site.ts',
    projects: [
      {
        test: {
          ...{ name: 'pages', include: [ALL], exclude: [MEASURED], ...WAIT, ...SHARED },
          ...{ maxWorkers: 2, sequence: { groupOrder: 0 } },
        },
      },
      {
        test: {
          ...{ name: 'measured', include: [MEASURED], ...WAIT },
          ...{ maxWorkers: 1, sequence: { groupOrder: 1 } },
        },
      },
    ],
  },
});
