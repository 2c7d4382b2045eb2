import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownCatalog } from '../../support/catalog';
import { call } from '../../support/context';
import { describeInBrowser, settled, titles, useStage } from './browser';

/** What the terminal prints for a call on our catalogue. */
async function printed(...args: string[]): Promise<string> {
  return (await call(args, { catalog: ownCatalog() })).stdout;
}

async function titlesOf(...args: string[]): Promise<string[]> {
  const found: { title: string }[] = JSON.parse(await printed(...args, '--json'));
  return found.map(({ title }) => title);
}

/** What stands behind the path in the address, once it is written. */
async function address(page: Page, expected: string): Promise<void> {
  await page.waitForFunction((search) => location.search === search, expected);
}

const search = async (page: Page, query: string): Promise<void> => {
  await page.fill('input[type=search]', query);
  await settled(page);
};

describeInBrowser('the page of the catalogue', () => {
  const stage = useStage();

  test.each([{ fromDisk: false }, { fromDisk: true }])(
    'finds, filters and orders as the terminal does ($fromDisk)',
    async (options) => {
      const page = await stage.visit('index.html', options);
      await search(page, 'muon');
      expect(await titles(page)).toEqual(await titlesOf('search', 'muon'));
      await page.getByRole('checkbox', { name: /^report \d/ }).check();
      await settled(page);
      expect(await titles(page)).toEqual(await titlesOf('search', 'muon', '--category', 'report'));
      await page.getByRole('combobox', { name: 'Order' }).selectOption('date');
      await settled(page);
      expect(await titles(page)).toEqual(
        await titlesOf('search', 'muon', '--category', 'report', '--sort', 'date'),
      );
      await address(page, '?q=muon&category=report&sort=date');
      await page.getByRole('button', { name: 'Remove: Kind: report' }).click();
      await page.getByText('Figures', { exact: true }).click();
      await page.getByLabel('At least').first().fill('70B');
      await settled(page);
      expect(await titles(page)).toEqual(
        await titlesOf('search', 'muon', '--sort', 'date', '--params', '>=70B'),
      );
      await address(page, '?q=muon&params=%3E%3D70B&sort=date');
    },
  );

  test('a view is sent to somebody, gone back from and loaded again', async () => {
    const page = await stage.visit('index.html?q=muon&tag=optimizer');
    await settled(page);
    const expected = await titlesOf('search', 'muon', '--tag', 'optimizer');
    expect(await titles(page)).toEqual(expected);
    expect(await page.inputValue('input[type=search]')).toBe('muon');
    expect(await page.title()).toMatch(/^muon · /);

    await search(page, 'muon scaling');
    await address(page, '?q=muon+scaling&tag=optimizer');
    await page.getByRole('checkbox', { name: /^paper \d/ }).check();
    await address(page, '?q=muon+scaling&tag=optimizer&category=paper');
    await page.goBack();
    await address(page, '?q=muon+scaling&tag=optimizer');
    await page.goBack();
    await address(page, '?q=muon&tag=optimizer');
    await settled(page);
    expect(await titles(page)).toEqual(expected);
    expect(await page.inputValue('input[type=search]')).toBe('muon');
    await page.goForward();
    await address(page, '?q=muon+scaling&tag=optimizer');
    await page.reload();
    await settled(page);
    expect(await titles(page)).toEqual(
      await titlesOf('search', 'muon scaling', '--tag', 'optimizer'),
    );

    await page.getByRole('button', { name: /^Remove: Topic/ }).click();
    await search(page, '');
    await address(page, '');
    expect(await page.locator('#listing').isVisible()).toBe(true);
  });

  test('words are marked, also in other forms; what is lacking is said', async () => {
    const page = await stage.visit('index.html?q=deepseek+load+balancing+giraffe');
    await settled(page);
    const marked = await page.locator('#found mark').allTextContents();
    expect(marked).toContain('DeepSeek');
    expect(marked).toContain('Balancing');
    expect(marked.every((word) => /^(deepseek|load|balanc)/i.test(word))).toBe(true);
    expect(await page.locator('.lacks').first().textContent()).toBe('lacks: giraffe');
    expect(await page.locator('#found .note').first().textContent()).toContain(
      'these come closest',
    );
    await search(page, 'mouon');
    expect(await page.locator('#found mark').first().textContent()).toBe('Muon');
  });

  test('where nothing is found, what may help is offered', async () => {
    const page = await stage.visit('index.html?q=muon&category=dataset');
    await settled(page);
    await page.getByRole('button', { name: /without the filters/ }).click();
    await settled(page);
    expect(await titles(page)).toEqual(await titlesOf('search', 'muon'));
    await search(page, 'muon zzyzx');
    await page.getByRole('button', { name: 'Muon', exact: true }).click();
    await settled(page);
    expect(await titles(page)).toEqual(await titlesOf('search', 'Muon'));
    const wrong = await stage.visit('index.html?tag=opimizer&since=soon');
    await settled(wrong);
    expect(await wrong.locator('.problem').allTextContents()).toEqual([
      'Topic: “opimizer” is not known. Did you mean: optimizer, tokenizer',
      'From: “soon” cannot be read.',
    ]);
  });

  test('selected ones are copied and downloaded in each format', async () => {
    const page = await stage.visit('index.html?q=muon', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await settled(page);
    await page.getByRole('checkbox', { name: /^Select: Muon is Scalable/ }).check();
    await search(page, '');
    await page.getByRole('checkbox', { name: /^Select: Qwen3 Technical/ }).check();
    await address(page, '?choose=muon-is-scalable,qwen3');
    await page.locator('.menu summary').click();
    const ids = ['muon-is-scalable', 'qwen3'];
    const formats = { Markdown: 'markdown', BibTeX: 'bibtex', CSV: 'csv', Links: 'urls' };
    const first = page.locator('.selection > ul button').first();
    const before = await first.boundingBox();
    for (const [name, format] of Object.entries(formats)) {
      await page.locator('.selection > ul').getByRole('button', { name }).click();
      await page.getByText(`Copied 2 as ${name}`).waitFor();
      expect(await first.boundingBox()).toEqual(before);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const safe = format === 'csv' ? ['--csv-safe'] : [];
      const expected = await printed('show', ...ids, '-f', format, ...safe);
      if (format !== 'markdown') expect(copied).toBe(expected);
      else expect(copied).toMatch(/^- \*\*[\s\S]*\[Qwen3 Technical Report\]\(https:/);
      const waiting = page.waitForEvent('download');
      await page.locator('.menu').getByRole('button', { name }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toMatch(/^\w+\.(md|bib|csv|txt)$/);
      expect(readFileSync(await file.path(), 'utf8')).toBe(copied);
    }
    await page.reload();
    await settled(page);
    const box = page.getByRole('checkbox', { name: /^Select: Qwen3 Technical/ });
    expect(await box.isChecked()).toBe(true);
    await page.locator('.selection').getByRole('button', { name: 'Clear' }).click();
    await address(page, '');
    expect(await page.locator('.selection').isVisible()).toBe(false);
    expect(await box.isChecked()).toBe(false);
  });

  test('all results are selected at once', async () => {
    const page = await stage.visit('index.html?q=muon&category=report');
    await settled(page);
    await page.locator('#found .pick').first().check();
    await page.getByRole('button', { name: /^Select all \d/ }).click();
    const all = await titlesOf('search', 'muon', '--category', 'report');
    expect(await page.locator('.selection p').textContent()).toBe(`${all.length} selected`);
  });

  test('on a phone the filters are a sheet over the page', async () => {
    const page = await stage.visit('index.html', { viewport: { width: 375, height: 700 } });
    await settled(page);
    const box = page.getByRole('checkbox', { name: /^report \d/ });
    expect(await box.isVisible()).toBe(false);
    await page.getByText('Filters', { exact: true }).click();
    await box.check();
    await settled(page);
    expect(await page.evaluate(() => document.querySelector('#results')?.matches('[inert]'))).toBe(
      true,
    );
    await page.getByRole('button', { name: /^Show \d+ of \d+ resources$/ }).click();
    expect(await box.isVisible()).toBe(false);
    expect(await titles(page)).toHaveLength(50);
    await page.getByText('Filters', { exact: true }).click();
    await page.keyboard.press('Escape');
    expect(await box.isVisible()).toBe(false);
    await page.locator('#found .tags a').first().click();
    await settled(page);
    expect(await page.locator('.chosen button').count()).toBe(3);
  });

  test('on a phone a step back closes the filters, and what was chosen in them stays', async () => {
    const page = await stage.visit('index.html', { viewport: { width: 375, height: 700 } });
    await settled(page);
    const box = page.getByRole('checkbox', { name: /^report \d/ });
    const open = async (): Promise<void> => {
      await page.getByText('Filters', { exact: true }).click();
      await page.locator('#results[inert]').waitFor();
    };
    await search(page, 'muon');
    await open();
    await page.goBack();
    await box.waitFor({ state: 'hidden' });
    await address(page, '?q=muon');
    await open();
    await box.check();
    await page.getByRole('checkbox', { name: /^paper \d/ }).check();
    await settled(page);
    await page.goBack();
    await box.waitFor({ state: 'hidden' });
    await address(page, '?q=muon&category=report&category=paper');
    await page.goBack();
    await address(page, '?q=muon');
    // Closed by hand with nothing chosen, it leaves no step behind.
    await open();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    await page.goBack();
    await address(page, '');
    // Nor does it where the page is loaded again meanwhile.
    await search(page, 'muon');
    await address(page, '?q=muon');
    await open();
    await page.reload();
    await settled(page);
    await page.goBack();
    await address(page, '');
  });

  test('a question that begins anew is answered in the order of its answers', async () => {
    const page = await stage.visit('index.html?sort=date');
    await settled(page);
    await search(page, 'muon');
    await address(page, '?q=muon');
    expect(await titles(page)).toEqual(await titlesOf('search', 'muon'));
    await page.getByRole('combobox', { name: 'Order' }).selectOption('date');
    await search(page, 'muon scaling');
    await address(page, '?q=muon+scaling&sort=date');
    await search(page, 'data mixing');
    await address(page, '?q=data+mixing');
  });

  test('on paper stands what was asked, and how much was found', async () => {
    const page = await stage.visit('index.html?q=muon&tag=optimizer');
    await settled(page);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('#results-head');
    expect((await head.innerText()).split(/\n+/)).toEqual([
      'Results: muon',
      `${(await titlesOf('search', 'muon', '--tag', 'optimizer')).length} of ${ownCatalog().resources.length} resources`,
      'Optimiser',
    ]);
    for (const part of ['h2', '.status']) {
      expect((await head.locator(part).boundingBox())?.width).toBeGreaterThan(50);
    }
  });

  test('is used by keyboard alone', async () => {
    const page = await stage.visit();
    await settled(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('/');
    await page.keyboard.type('muon/');
    await settled(page);
    expect(await page.inputValue('input[type=search]')).toBe('muon/');
    await page.keyboard.press('ArrowDown');
    const all = await titlesOf('search', 'muon/');
    expect(await focused()).toBe(all[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(all[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(all[0]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await settled(page);
    expect(await page.inputValue('input[type=search]')).toBe('');
    expect(await page.locator('#listing').isVisible()).toBe(true);
  });

  test('more results are shown when they are asked for', async () => {
    const page = await stage.visit('index.html?q=model&sort=title');
    await settled(page);
    const all = await titlesOf('search', 'model', '--sort', 'title');
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
    await expect.poll(() => titles(page)).toEqual(all);
  });

  test('the language is that of the browser at first, then the one that was chosen', async () => {
    const chinese = { locale: 'zh-CN' };
    const page = await stage.visit('index.html?q=muon#resource/qwen3', chinese);
    await page.waitForURL(/\/zh\/index\.html\?q=muon#resource\/qwen3$/);
    await settled(page);
    expect(await titles(page)).toEqual(await titlesOf('search', 'muon'));
    await search(page, '负载均衡');
    expect(await page.locator('.status').textContent()).toContain('项资源');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/list\/index\.html\?q=%E8/);
    await settled(page);
    expect(await titles(page)).toEqual(await titlesOf('search', '负载均衡'));
    await page.goto(`${stage.server.address}index.html`);
    await settled(page);
    expect(page.url()).toBe(`${stage.server.address}index.html`);
    // Whoever was sent a page in a language sees it in that one.
    const sent = await stage.visit('zh/index.html');
    expect(sent.url()).toContain('/zh/');
    const asked = await stage.visit('index.html?lang=zh&q=moe');
    await asked.waitForURL(/\/zh\/index\.html\?q=moe$/);
  });

  test('a step back takes a switch of the language back', async () => {
    const page = await stage.visit('index.html?q=muon');
    await settled(page);
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL(/\/zh\/index\.html\?q=muon$/);
    await settled(page);
    await page.goBack();
    await page.waitForURL(/\/list\/index\.html\?q=muon$/);
    await settled(page);
    await page.locator('#found').getByRole('link', { name: /^Muon/ }).first().click();
    await page.waitForURL(/\/list\/resources\//);
  });

  test('colours are those of the system, or those that were chosen', async () => {
    const page = await stage.visit('index.html', { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    const button = page.getByRole('button', { name: 'Light or dark' });
    await button.click();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
    await button.click();
    expect(await ground()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe(dark);
  });

  test('what cannot be loaded is said, and tried again', async () => {
    const page = await stage.visit('index.html', {
      expectErrors: true,
      before: async (one) => {
        await one.route('**/data/*.js', (route) => route.abort());
      },
    });
    await page.fill('input[type=search]', 'muon');
    await page.getByText('The search could not be loaded').waitFor();
    expect(await page.locator('#listing').isVisible()).toBe(true);
    await page.unrouteAll();
    await search(page, 'muon o');
    expect(await titles(page)).toEqual(await titlesOf('search', 'muon o'));
  });

  test('without a worker the answers are the same', async () => {
    const page = await stage.visit('index.html', {
      before: async (one) => {
        await one.addInitScript('delete globalThis.Worker');
      },
    });
    await search(page, 'negative attention');
    expect(await titles(page)).toEqual(await titlesOf('search', 'negative attention'));
  });
});
