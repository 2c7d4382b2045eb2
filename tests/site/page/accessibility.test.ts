import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow } from './accessible';
import { describeInBrowser, settled, titles, useStage } from './browser';

const LANGUAGES = ['index.html', 'zh/index.html'];
const WIDTHS = [320, 768, 1280, 2560];

/** What there is many of alike, of which two are left: axe-core looks at each for a while. */
const ALIKE = ['.resource', '.options li', '.contents li', '#listing section'];

async function thinOut(page: Page): Promise<void> {
  await page.evaluate((alike) => {
    for (const one of document.querySelectorAll(`:is(${alike}):nth-of-type(n + 3)`)) one.remove();
  }, ALIKE.join());
}

describeInBrowser('for everyone', () => {
  const stage = useStage();

  test.each(LANGUAGES)('%s, whatever its colours and width', async (path) => {
    const start = await stage.visit(path);
    await settled(start);
    for (const width of WIDTHS) {
      await start.setViewportSize({ width, height: 900 });
      expect(await overflow(start), `${width} wide`).toBe(0);
    }
    await thinOut(start);
    await hold(start, async () => {});
  });

  test.each(LANGUAGES)('%s, with what was found and what can be chosen', async (path) => {
    const view = '?q=moe+giraffe&category=report&since=soon&params=70B..&choose=deepseek-v3,qwen3';
    const found = await stage.visit(path + view);
    await settled(found);
    await titles(found);
    await thinOut(found);
    await hold(found, async (width) => {
      // The filters, with all that is in them.
      if (width < 960) await found.locator('.filters > summary').click();
      await found.evaluate(() => {
        for (const filter of document.querySelectorAll('details')) filter.open = true;
      });
      expect(await findings(found), `${width} wide, filters open`).toEqual([]);
      expect(await overflow(found), `${width} wide, filters open`).toBe(0);
      if (width < 960) await found.keyboard.press('Escape');
    });
  });

  /** Holds a page to what axe-core asks, in both colours and at every width. */
  async function hold(page: Page, also: (width: number) => Promise<void>): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findings(page), `${width} wide`).toEqual([]);
      expect(await overflow(page), `${width} wide`).toBe(0);
      await also(width);
    }
  }

  test('without its script too', async () => {
    const page = await stage.visit('index.html', { javaScriptEnabled: false });
    expect(await overflow(page)).toBe(0);
    const contents = await page.locator('.contents a').first().getAttribute('href');
    await page.locator('.contents a').first().click();
    expect(page.url()).toContain(contents);
  });

  test('what changes is said', async () => {
    const page = await stage.visit();
    await settled(page);
    const status = page.locator('.status[role=status]');
    expect(await status.textContent()).toMatch(/^\d+ resources$/);
    await page.getByRole('searchbox', { name: 'Search' }).fill('muon');
    await settled(page);
    expect(await status.textContent()).toMatch(/^\d+ of \d+ resources$/);
  });
});
