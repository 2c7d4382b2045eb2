import { defineConfig } from 'vitest/config';
import { CountReporter } from '../../support/count-reporter';

/** What only a browser shows; it is measured too, so nothing else runs beside it. */
export default defineConfig({
  test: {
    include: ['tests/site/page/**/*.test.ts'],
    reporters: ['default', new CountReporter()],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
