import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, onTestFinished } from 'vitest';
import { removeSite, writeSite } from './our-site';
import { type SiteServer, serveFolder } from './server';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
if (!isThere && process.env.NO_SKIPS) throw new Error(`there is no ${CHROMIUM}`);

/** Tests that need a browser; skipped where there is none. */
export const describeInBrowser = describe.skipIf(!isThere);

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

let started: Promise<Browser> | undefined;

/** The browser of all tests of a worker; it ends with the worker. */
function startBrowser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  return started;
}

/** A site that was written by the built program, and a browser to look at it. */
export interface Stage {
  /** The folder of the site. */
  readonly folder: string;
  readonly server: SiteServer;
  readonly browser: Browser;
  /** A page of a new visitor, which throws whatever goes wrong in it. */
  readonly visit: (path?: string, options?: Visit) => Promise<Page>;
}

interface Visit extends BrowserContextOptions {
  /** From the folder on disk in place of the server. */
  readonly fromDisk?: boolean;
  /** Whether things go wrong on purpose. */
  readonly expectErrors?: boolean;
  /** What is done before anything is loaded. */
  readonly before?: (page: Page) => Promise<void>;
}

/**
 * Serves the site of a catalogue, ours or another one, to the tests of a file.
 *
 * @param args more arguments of `site`, of which another one is written
 */
export function useStage(args: readonly string[] = []): Stage {
  let folder = '';
  let server: SiteServer;
  let browser: Browser;
  const wrong: string[] = [];
  beforeAll(async () => {
    if (!isThere) return;
    folder = args.length > 0 ? await writeSite(args) : inject('ourSite');
    server = await serveFolder(folder, '/list/');
    browser = await startBrowser();
  });
  afterAll(async () => {
    await server?.close();
    if (folder && args.length > 0) removeSite(folder);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });
  return {
    get folder() {
      return folder;
    },
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    visit: async (path = 'index.html', visit = {}) => {
      const { fromDisk = false, expectErrors = false, before, ...options } = visit;
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      if (!expectErrors) {
        page.on('pageerror', ({ message }) => wrong.push(`${path}: ${message}`));
        page.on('console', (said) => {
          if (said.type() === 'error') wrong.push(`${path}: ${said.text()}`);
        });
      }
      page.on('request', (request) => {
        const isOwn = /^(file|data|blob):/.test(request.url()) || server.isOwn(request.url());
        if (!isOwn) wrong.push(`${path} asked ${request.url()}`);
      });
      await before?.(page);
      await page.goto(fromDisk ? `file://${folder}/${path}` : server.address + path);
      return page;
    },
  };
}

/** Waits until all that is asked for is answered. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    return document.querySelector('#results')?.ariaBusy === 'false';
  });
}

/** Waits until the search answers at once. */
export async function ready(page: Page): Promise<void> {
  await settled(page);
  await page.fill('input[type=search]', 'a');
  await settled(page);
  await page.fill('input[type=search]', '');
  await settled(page);
}

/** The titles of the results, in order; those at the bottom are drawn a moment after the first. */
export async function titles(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const isAll = document.querySelector('#found > .more') === null;
    return isAll || document.querySelectorAll('#found .title').length >= 50;
  });
  return page.locator('#found .title').allTextContents();
}
