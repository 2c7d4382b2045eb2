import { expect } from 'vitest';

/** As long as something is done again to be measured, in milliseconds. */
const LEAST = 10;

/** How much of the processor's time something takes, in milliseconds; what it waits for is not counted. */
async function cost(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  for (let times = 1; ; times += 1) {
    await work();
    const { user, system } = process.cpuUsage(begun);
    const spent = (user + system) / 1000;
    if (spent >= LEAST) return spent / times;
  }
}

/**
 * Expects something to cost at most so many times what something else does. What other work there is on
 * the machine only makes a measurement longer, so that the least of several comes close to the truth.
 */
export async function expectAtMost(
  times: number,
  less: () => unknown,
  more: () => unknown,
): Promise<void> {
  // What is called for the first times is compiled.
  await cost(less);
  // Once is not enough: were it held up, the other would pass whatever that costs.
  let one = await cost(less);
  let other = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 12 && other >= times * one; tries += 1) {
    one = Math.min(one, await cost(less));
    other = Math.min(other, await cost(more));
  }
  expect(other).toBeLessThan(times * one);
}

/** Expects four times as much to take about four times as long, not sixteen times as a square would. */
export async function expectInProportion(
  workOn: (size: number) => () => unknown,
  size: number,
): Promise<void> {
  await expectAtMost(9, workOn(size), workOn(4 * size));
}
