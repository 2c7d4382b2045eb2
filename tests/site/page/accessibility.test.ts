import { expect, test } from 'vitest';
import { findings, overflow } from './accessible';
import { describeInBrowser, settled, useStage } from './browser';

const LANGUAGES = ['index.html', 'zh/index.html'];
const WIDTHS = [320, 768, 1280, 2560];
const COLOURS = ['light', 'dark'] as const;
const CASES = LANGUAGES.flatMap((path) =>
  COLOURS.flatMap((colours) => WIDTHS.map((width) => [path, colours, width] as const)),
);

describeInBrowser('for everyone', () => {
  const stage = useStage();

  test.each(CASES)('%s, %s, %i wide', async (path, colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } };
    const start = await stage.visit(path, options);
    await settled(start);
    expect(await findings(start)).toEqual([]);
    expect(await overflow(start)).toBe(0);
    await start.context().close();

    const view = '?q=moe+giraffe&category=report&since=soon&params=70B..&choose=deepseek-v3,qwen3';
    const found = await stage.visit(path + view, options);
    await settled(found);
    expect(await findings(found)).toEqual([]);
    expect(await overflow(found)).toBe(0);
    // The filters, with all that is in them.
    if (width < 960) await found.locator('.filters > summary').click();
    await found.evaluate(() => {
      for (const filter of document.querySelectorAll('details')) filter.open = true;
    });
    expect(await findings(found)).toEqual([]);
    expect(await overflow(found)).toBe(0);
    await found.context().close();
  });

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
