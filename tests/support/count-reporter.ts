import type { Reporter, TestCase } from 'vitest/node';

/** Ends a run with one plain line of counts. */
export class CountReporter implements Reporter {
  private readonly counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };

  onTestCaseResult(test: TestCase): void {
    this.counts[test.result().state] += 1;
  }

  onTestRunEnd(): void {
    const { passed, failed, skipped } = this.counts;
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}
