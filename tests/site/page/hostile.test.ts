import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SMALL } from '../../support/catalog';
import { describeInBrowser, settled, useStage } from './browser';

const EVIL = `<script>globalThis.evil=1</script><img src=x onerror="globalThis.evil=2">&lt;b&gt;`;
const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-hostile-'));
const file = join(folder, 'evil.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  file,
  SMALL.replaceAll('Alpha 2: Bigger', EVIL.replaceAll('"', '\\"'))
    .replaceAll('Lab One', JSON.stringify(EVIL))
    .replaceAll('Routes tokens to experts.', JSON.stringify(EVIL))
    .replaceAll('Technical Reports', JSON.stringify(EVIL)),
);

describeInBrowser('a catalogue that means harm', () => {
  const stage = useStage(['-c', file]);

  test('is shown as text, listed and found', async () => {
    const page = await stage.visit();
    await settled(page);
    expect(await page.locator('.resource .title').allTextContents()).toContain(EVIL);
    expect(await page.locator('#listing h2').first().textContent()).toBe(EVIL);
    await page.fill('input[type=search]', 'globalThis evil script');
    await settled(page);
    expect(await page.locator('#found .title').first().textContent()).toBe(EVIL);
    expect(await page.locator('#found .facts').first().textContent()).toContain(EVIL);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('globalThis.evil')).toBeUndefined();
  });

  test('an address is text too', async () => {
    const attack = encodeURIComponent(EVIL);
    const page = await stage.visit(
      `index.html?q=${attack}&tag=${attack}&since=${attack}#${attack}`,
    );
    await settled(page);
    expect(await page.inputValue('input[type=search]')).toBe(EVIL);
    expect(await page.locator('.problem').first().textContent()).toContain(EVIL);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('globalThis.evil')).toBeUndefined();
  });
});
