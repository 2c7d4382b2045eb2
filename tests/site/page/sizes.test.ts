import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, settled, useStage } from './browser';

/** Bytes as they are transferred, headers included. */
const FIRST_VIEW = 125_000;
const FIRST_ANSWER = 350_000;

/** Counts what a page transfers, as its network log has it. */
async function counter(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

describeInBrowser('what is transferred', () => {
  const stage = useStage();

  test.each(['index.html', 'zh/index.html'])(
    'a first view of %s is whole without its script, within 125 kB',
    async (path) => {
      let transferred = () => 0;
      const page = await stage.visit(path, {
        javaScriptEnabled: false,
        before: async (one) => {
          transferred = await counter(one);
        },
      });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.resource').count()).toBeGreaterThan(490);
      expect(await page.locator('.resource .annotation').first().isVisible()).toBe(true);
      expect(await page.locator('input').first().isVisible()).toBe(false);
      console.log(`${path}: a first view of ${transferred()} bytes`);
      expect(transferred()).toBeLessThanOrEqual(FIRST_VIEW);
    },
  );

  test.each([
    ['index.html', 'm'],
    ['index.html', 'data mixing'],
    ['zh/index.html', '负载'],
  ])('all before %s answers “%s” takes at most 350 kB', async (path, query) => {
    let transferred = () => 0;
    stage.server.sent();
    const page = await stage.visit(path, {
      before: async (one) => {
        transferred = await counter(one);
        // What another query may need is loaded after the first answer.
        await one.addInitScript('globalThis.requestIdleCallback = () => 0');
      },
    });
    await page.focus('input[type=search]');
    await page.keyboard.insertText(query);
    await settled(page);
    expect(await page.locator('#found .resource').count()).toBeGreaterThan(0);
    const sent = stage.server.sent();
    const [bytes, bodies] = [transferred(), [...sent.values()].reduce((sum, one) => sum + one, 0)];
    console.log(`${path} ${query}: ${bytes} bytes;`, Object.fromEntries(sent));
    expect(bytes).toBeLessThanOrEqual(FIRST_ANSWER);
    // Its worker has a log of its own, but is the script that the browser has.
    expect(bodies).toBeLessThanOrEqual(bytes);
  });
});
