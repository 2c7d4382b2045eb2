import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/*
 * The picture of the page in the documents, taken of what the built program writes, in Chromium:
 * npm run picture:page. The founts are those of the machine.
 */

const PROGRAM = resolve('bin/awesome-pretrain.js');
const FILE = '.github/media/page.png';
const SIZE = { width: 1280, height: 860 };
const VIEW = '?q=muon&tag=optimizer';

async function take(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-picture-'));
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const site = join(folder, 'site');
    // A catalogue of whoever takes it is not read where a machine calls.
    execFileSync(process.execPath, [PROGRAM, 'site', '--out', site], {
      env: { ...process.env, CI: '1' },
    });
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', locale: 'en' });
    await page.goto(pathToFileURL(join(site, 'index.html')).href + VIEW);
    await page.locator('#found .title').nth(12).waitFor();
    await page.screenshot({ path: FILE });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

take().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
