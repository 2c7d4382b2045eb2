import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownCatalog } from '../../support/catalog';
import { call } from '../../support/context';
import { findings, overflow } from './accessible';
import { describeInBrowser, useStage } from './browser';

/** The ids that the terminal prints for a call on our catalogue. */
async function idsOf(...args: string[]): Promise<string[]> {
  const { stdout } = await call([...args, '-f', 'ids'], { catalog: ownCatalog() });
  return stdout.split('\n').filter(Boolean);
}

/** The ids of the rows that are shown, in order. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('tbody tr[id]')]
      .filter((row) => !row.hidden)
      .map(({ id }) => id.slice('row/'.length)),
  );

/** What stands behind the path in the address, once it is written. */
async function address(page: Page, expected: string): Promise<void> {
  await page.waitForFunction((search) => location.search === search, expected);
}

/** Waits until the page answers. */
const ready = (page: Page): Promise<void> =>
  page.locator('.filter-form').waitFor({ state: 'attached' });

describeInBrowser('the pages of figures', () => {
  const stage = useStage();

  test.each([{ fromDisk: false }, { fromDisk: true }])(
    'sort and filter as the terminal does, and keep it in the address ($fromDisk)',
    async (options) => {
      const page = await stage.visit('models.html', options);
      await ready(page);
      expect(await shown(page)).toEqual(await idsOf('models'));
      await page.getByRole('button', { name: 'Tokens' }).click();
      expect(await shown(page)).toEqual(await idsOf('models', '--sort', 'tokens'));
      const tokens = page.getByRole('columnheader', { name: 'Tokens' });
      expect(await tokens.getAttribute('aria-sort')).toBe('descending');
      await page.getByRole('checkbox', { name: /^MoE/ }).check();
      await page.getByLabel('At most').first().fill('100B');
      const expected = await idsOf(
        ...['models', '--architecture', 'moe', '--params', '<=100B', '--sort', 'tokens'],
      );
      expect(await shown(page)).toEqual(expected);
      await address(page, '?architecture=moe&params=%3C%3D100B&sort=tokens');
      await page.reload();
      await ready(page);
      expect(await shown(page)).toEqual(expected);
      await page.getByRole('button', { name: 'Remove: Parameters <=100B' }).click();
      await address(page, '?architecture=moe&sort=tokens');
      await page.goBack();
      await address(page, '?architecture=moe&params=%3C%3D100B&sort=tokens');
      await page.getByRole('button', { name: 'Clear all' }).click();
      await address(page, '?sort=tokens');
      await page.goBack();
      await address(page, '?architecture=moe&params=%3C%3D100B&sort=tokens');
      expect(await shown(page)).toEqual(expected);
    },
  );

  test('what was typed is a step that one goes back from', async () => {
    const page = await stage.visit('models.html');
    await ready(page);
    await page.getByRole('checkbox', { name: /^MoE/ }).check();
    await page.fill('input[type=search]', 'qwen');
    await address(page, '?q=qwen&architecture=moe');
    expect(await page.title()).toMatch(/^qwen · Models/);
    await page.goBack();
    await address(page, '?architecture=moe');
    expect(await page.inputValue('input[type=search]')).toBe('');
    expect(await shown(page)).toEqual(await idsOf('models', '--architecture', 'moe'));
  });

  test('organisations and topics are chosen from, as the page calls them', async () => {
    const page = await stage.visit('zh/models.html?tag=moe&org=Google');
    await ready(page);
    const filters = page.getByRole('form', { name: '筛选' });
    const topic = filters.locator('details').filter({ hasText: '主题' });
    const [moe] = ownCatalog().tags.filter(({ id }) => id === 'moe');
    expect(await topic.locator('label:has(:checked)').textContent()).toContain(moe?.label.zh);
    await topic.locator('input:checked').uncheck();
    await address(page, '?org=Google');
    expect(await shown(page)).toEqual(await idsOf('models', '--org', 'Google'));
  });

  test('on a phone a tap says which dot it is, and the next one opens it', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const page = await stage.visit('models.html?series=deepseek', phone);
    await ready(page);
    const canvas = page.getByRole('application');
    expect(
      await canvas.evaluate((one) => one.scrollWidth - one.clientWidth - one.scrollLeft),
    ).toBeLessThan(1);
    const help = page.locator('.looked-at');
    expect(await help.innerText()).toMatch(/^Swipe/);
    await page.setViewportSize({ width: 1024, height: 844 });
    expect(await help.innerText()).toMatch(/^A tap/);
    await page.setViewportSize(phone.viewport);
    await canvas.focus();
    await page.keyboard.press('End');
    const dot = page.locator('.dot.current');
    await dot.scrollIntoViewIfNeeded();
    const box = await dot.boundingBox();
    expect(box && box.x > 0 && box.x < 390).toBe(true);
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    await page.keyboard.press('Home');
    await page.getByRole('application').evaluate((canvas, left) => canvas.scrollTo(left, 0), 9999);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await page.waitForTimeout(50);
    expect(page.url()).toContain('models.html');
    expect(await page.locator('.looked-at').textContent()).toMatch(/ · Parameters /);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await page.waitForURL(/\/resources\//);
  });

  test.each([
    'datasets.html?parts',
    'datasets.html?parts&sort=tokens',
    'zh/datasets.html?parts&sort=tokens',
    'zh/models.html?architecture=hybrid',
  ])('on a screen of 1,280 pixels no column of %s is cut', async (path) => {
    const page = await stage.visit(path, { viewport: { width: 1280, height: 900 } });
    await ready(page);
    const [seen, whole] = await page
      .locator('.table.wide')
      .evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
    expect(whole).toBe(seen);
  });

  test('data sets are chosen by a language, as the page calls it', async () => {
    const page = await stage.visit('zh/datasets.html');
    await ready(page);
    await page.getByRole('checkbox', { name: /^中文（zh）/ }).check();
    await address(page, '?language=zh');
    expect(await shown(page)).toEqual(await idsOf('datasets', '--language', 'zh'));
  });

  test('data sets show their parts where they are asked for', async () => {
    const page = await stage.visit('zh/datasets.html?tokens=%3E%3D1T');
    await ready(page);
    expect(await shown(page)).toEqual(await idsOf('datasets', '--tokens', '>=1T'));
    await page.getByRole('checkbox', { name: '子集单独成行' }).check();
    expect(await shown(page)).toEqual(await idsOf('datasets', '--tokens', '>=1T', '--parts'));
  });

  test('chosen models stand side by side, and go out as tables', async () => {
    const page = await stage.visit('models.html?q=deepseek-v3', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await ready(page);
    await page.getByRole('checkbox', { name: 'Select: DeepSeek-V3-Base' }).check();
    const compare = page.getByRole('button', { name: 'Compare' });
    expect(await compare.isDisabled()).toBe(true);
    await page.fill('input[type=search]', 'qwen3-235b');
    await page.getByRole('checkbox', { name: 'Select: Qwen3-235B-A22B' }).first().check();
    await compare.click();
    await address(page, '?q=qwen3-235b&compare=deepseek-v3:base,qwen3:235b-a22b');
    const table = page.locator('table.compare');
    expect(await table.locator('thead a').allTextContents()).toEqual([
      'DeepSeek-V3-Base',
      'Qwen3-235B-A22B',
    ]);
    const tokens = table.getByRole('row', { name: /^Tokens/ });
    expect(await tokens.locator('td').allTextContents()).toEqual(['14.8T', '36T']);
    const code = table.getByRole('row', { name: /^code/ });
    await code.getByRole('link', { name: 'https://github.com/QwenLM/Qwen3' }).waitFor();
    await page.getByRole('button', { name: 'Copy Markdown' }).click();
    await page.getByText('Copied 2 as Markdown').waitFor();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toContain('|  | DeepSeek-V3-Base | Qwen3-235B-A22B |');
    expect(markdown).toContain('| Tokens | 14.8T | 36T |');
    const printed = await call(['compare', 'deepseek-v3:base', 'qwen3:235b-a22b', '-f', 'md'], {
      catalog: ownCatalog(),
    });
    const same = printed.stdout
      .split('\n')
      .filter((one) => /^\| (---|Title|Annotation|[a-z])/.test(one));
    expect(same.length).toBeGreaterThan(5);
    expect(markdown.split('\n')).toEqual(expect.arrayContaining(same));
    await page.getByRole('button', { name: 'Copy CSV' }).click();
    await page.getByText('Copied 2 as CSV').waitFor();
    const [head, first] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(head).toMatch(/^id,name,series,org,date,params,/);
    expect(first).toMatch(/^deepseek-v3:base,DeepSeek-V3-Base,deepseek,.*,671000000000,/);
    await table.getByRole('button', { name: 'Remove: DeepSeek-V3-Base' }).click();
    expect(await table.count()).toBe(0);
  });

  test('whoever is sent a comparison sees it first, in the language of the page', async () => {
    const page = await stage.visit(
      'zh/models.html?choose=deepseek-v3:base,qwen3:235b-a22b&compare',
    );
    const annotation = page.locator('table.compare').getByRole('row', { name: /^简介/ });
    await annotation.waitFor();
    const { annotation: text } = ownCatalog().resources.find(({ id }) => id === 'qwen3') ?? {};
    expect(await annotation.locator('td').last().textContent()).toBe(text?.zh);
    const box = await page.getByRole('heading', { name: /^并排对比/ }).boundingBox();
    expect(box && box.y >= 0 && box.y < 300).toBe(true);
  });

  test('the plot is looked at by pointer and by keys', async () => {
    const page = await stage.visit('models.html?series=deepseek');
    await ready(page);
    const looked = page.locator('.looked-at');
    const canvas = page.getByRole('application');
    await canvas.focus();
    await page.keyboard.press('End');
    const last = await looked.textContent();
    expect(last).toMatch(/DeepSeek.* · .* · Parameters /);
    expect(await page.locator('.dot.current').count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    expect(await looked.textContent()).not.toBe(last);
    await page.getByRole('radio', { name: 'Tokens' }).check({ force: true });
    await address(page, '?series=deepseek&plot=tokens');
    expect(await page.locator('.caption').textContent()).toBe('Tokens over time');
    await page.locator('.dots .dot').first().hover({ force: true });
    expect(await looked.textContent()).toMatch(/ · Tokens /);
    await canvas.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/resources\/deepseek[\w.-]*\.html(#figures\/.*)?$/);
  });

  test('data sets, which have no plot, load nothing that lays one out', () => {
    const [models, datasets] = ['models.js', 'datasets.js'].map((name) =>
      readFileSync(join(stage.folder, 'assets', name), 'utf8'),
    );
    // An error that d3-format throws, which d3-scale brings along.
    expect(models).toContain('invalid format');
    expect(datasets).not.toContain('invalid format');
  });

  test('without its script the tables are whole', async () => {
    const page = await stage.visit('models.html', { javaScriptEnabled: false });
    expect(await page.locator('tbody tr').count()).toBe((await idsOf('models')).length);
    expect(await page.locator('.dots .dot').count()).toBeGreaterThan(200);
    expect(await page.locator('input').first().isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
    // Nothing is kept free for filters that need a script.
    const table = await page.locator('.table.wide').boundingBox();
    expect(table?.width).toBeGreaterThan(1000);
  });

  test.each(['models.html', 'zh/models.html', 'zh/datasets.html'])(
    '%s is for everyone',
    async (path) => {
      const view = '?q=e&params=many&compare=deepseek-v3:base,qwen3:235b-a22b,nothing-such';
      const page = await stage.visit(path + view);
      await ready(page);
      // axe-core looks at each row for a while, and they are all alike.
      await page.evaluate(() => {
        for (const row of document.querySelectorAll('tbody tr[id]:nth-child(n + 6)')) row.remove();
      });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 1200 });
        expect(await findings(page), `${width} wide`).toEqual([]);
        expect(await overflow(page), `${width} wide`).toBe(0);
      }
    },
  );
});
