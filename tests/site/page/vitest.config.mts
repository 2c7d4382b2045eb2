import { defineConfig } from 'vitest/config';
import { CountReporter } from '../../support/count-reporter';

const MEASURED = 'tests/site/page/latency.test.ts';
const ALL = 'tests/site/page/**/*.test.ts';
const WAIT = { testTimeout: 120_000, hookTimeout: 120_000 };

/** What only a browser shows; where it is measured how quick it is, nothing else runs. */
export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    projects: [
      {
        test: {
          ...{ name: 'pages', include: [ALL], exclude: [MEASURED], ...WAIT },
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
