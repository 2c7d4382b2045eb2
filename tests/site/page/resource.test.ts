import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SMALL } from '../../support/catalog';
import { call } from '../../support/context';
import { findings, overflow } from './accessible';
import { describeInBrowser, useStage } from './browser';

const EVIL = `</script><script>globalThis.evil=1</script><img src=x onerror="globalThis.evil=2">`;
const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-resource-'));
const file = join(folder, 'evil.yaml');
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(file, SMALL.replaceAll('Alpha 1', EVIL));

describeInBrowser('the page of a resource', () => {
  const stage = useStage(['-c', file]);

  test.each([
    { fromDisk: false, style: 'bibtex', name: 'Copy BibTeX', said: 'Copied as BibTeX' },
    { fromDisk: true, style: 'csl', name: 'Copy CSL-JSON', said: 'Copied as CSL-JSON' },
  ])('is cited with one click ($style)', async ({ style, name, said, fromDisk }) => {
    const page = await stage.visit('resources/alpha-2.html', {
      fromDisk,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name }).click();
    await page.getByText(said).waitFor();
    const { stdout } = await call(['cite', 'alpha-2', '--style', style]);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(stdout);
  });

  test('is reached from the list, and leads back to its place there', async () => {
    const page = await stage.visit('zh/index.html');
    await page.locator('[id="resource/alpha-2"] .title a').click();
    await page.waitForURL(/\/zh\/resources\/alpha-2\.html$/);
    await page.locator('.places a').click();
    await page.waitForURL(/\/zh\/index\.html#section\/reports\/moe$/);
    expect(await page.locator('[id="section/reports/moe"]').isVisible()).toBe(true);
  });

  test('without its script all citations are there to be read', async () => {
    const page = await stage.visit('resources/alpha-2.html', { javaScriptEnabled: false });
    expect(await page.getByText('@inproceedings{alpha-2,').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.locator('summary').first().click();
    expect(await page.getByText('"type": "paper-conference"').isVisible()).toBe(true);
  });

  test.each(['resources/alpha-2.html', 'zh/resources/alpha-2.html'])(
    '%s is for everyone',
    async (path) => {
      const page = await stage.visit(path);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await findings(page), `${width} wide`).toEqual([]);
        expect(await overflow(page), `${width} wide`).toBe(0);
      }
    },
  );

  test('shows what means harm as text, also to search engines', async () => {
    const page = await stage.visit('resources/alpha-1.html');
    expect(await page.locator('h1').textContent()).toBe(EVIL);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '').name).toBe(EVIL);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('globalThis.evil')).toBeUndefined();
  });
});
