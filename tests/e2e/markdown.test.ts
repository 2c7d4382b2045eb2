import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { SMALL } from '../support/catalog';
import { runProgram, withTool } from '../support/program';

const TITLE = 'Learn :smile: and std::vector::push, :+1: :100:';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-markdown-'));
  file = join(folder, 'my.yaml');
  const small = SMALL.replace('title: Gamma experts', `title: "${TITLE}"`);
  writeFileSync(file, small.replace('en: Technical Reports', 'en: "Reports :tada:"'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a reader of a form of Markdown shows; that of GitHub makes pictures of names between colons. */
const readByPandoc = (markdown: string, form: string): string =>
  execFileSync('/usr/bin/pandoc', ['-f', form, '-t', 'plain', '--wrap=none'], {
    input: markdown,
    encoding: 'utf8',
  });

/** Markdown of a call, or of the file that it writes. */
async function written(name: string): Promise<string> {
  if (name !== 'lists') return (await runProgram([...name.split(' '), '-c', file])).stdout;
  await runProgram(['lists', '-c', file, '--out', folder]);
  return readFileSync(join(folder, 'README.md'), 'utf8');
}

for (const name of ['list --md', 'show gamma --md', 'cite gamma --style markdown', 'lists']) {
  withTool(
    'pandoc',
    '/usr/bin/pandoc',
    `${name}: names of emoji stay what they are for GitHub and for CommonMark`,
    async () => {
      const markdown = await written(name);
      for (const form of ['gfm', 'commonmark']) {
        const shown = readByPandoc(markdown, form);
        expect(shown, form).toContain(TITLE);
        if (/^lists?\b/.test(name)) expect(shown, form).toContain('Reports :tada:');
      }
    },
  );
}
