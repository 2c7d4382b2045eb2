import { resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { describe, expect, test } from 'vitest';
import { manualOf } from '../../src/manual/manual';
import { wholeProgram } from '../../src/manual/program';
import { withReference } from '../../src/manual/reference';
import { DOCUMENTS, textOf } from '../support/documents';
import { environment, PROGRAM, withTool } from '../support/program';

/** The document that has the reference of all commands. */
const REFERENCE = 'src/commands/README.md';

/** Blocks of calls with what they print. */
const EXAMPLES = /^```console\n[\s\S]*?^```$/gm;
const WITH_EXAMPLES = DOCUMENTS.filter((file) => textOf(file).includes('```console'));

/** The locale in which the examples of a document are run. */
const localeOf = (file: string): string => (file.endsWith('.zh.md') ? 'zh_CN.UTF-8' : 'C.UTF-8');

/** What a line of shell prints on a terminal of 80 columns without colour. */
function shown(line: string, locale: string): Promise<string> {
  const script = `awesome-pretrain() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${line}\nsleep 0.3`;
  return new Promise((done) => {
    const terminal = spawn('bash', ['-c', script], {
      cols: 80,
      rows: 500,
      env: environment({ NO_COLOR: '1', PAGER: 'cat', LANG: locale }),
    });
    let output = '';
    terminal.onData((text) => {
      output += text;
    });
    terminal.onExit(() => {
      setTimeout(() => done(output.replaceAll('\r\n', '\n').trimEnd()), 50);
    });
  });
}

/** Runs every `$` line of a block again; what ends in … is cut at the same line. */
async function rerunBlock(block: string, locale: string): Promise<string> {
  const calls = block.slice('```console\n'.length, -'```'.length).split(/^(?=\$ )/m);
  const again: string[] = [];
  for (const call of calls) {
    const [first = '', ...old] = call.trimEnd().split('\n');
    let output = (await shown(first.slice(2), locale)).split('\n');
    const cut = old.at(-1) === '…' ? Math.max(old.length - 1, 4) : output.length;
    if (cut < output.length) output = [...output.slice(0, cut), '…'];
    again.push([first, ...output].join('\n').trimEnd());
  }
  return `\`\`\`console\n${again.join('\n')}\n\`\`\``;
}

/** A document with what its examples print now. */
async function rerun(document: string, locale: string): Promise<string> {
  const blocks = document.match(EXAMPLES) ?? [];
  const again: string[] = [];
  for (const block of blocks) again.push(await rerunBlock(block, locale));
  return document.replace(EXAMPLES, () => again.shift() ?? '');
}

describe('what a document shows is what the program prints (mend: npm test -- -u)', () => {
  for (const file of WITH_EXAMPLES) {
    withTool('jq', '/usr/bin/jq', file, async () => {
      const again = await rerun(textOf(file), localeOf(file));
      const current =
        file === REFERENCE ? withReference(again, manualOf(await wholeProgram(''))) : again;
      await expect(current).toMatchFileSnapshot(resolve(file));
    });
  }
});

test('no example of a document is left out', () => {
  expect(WITH_EXAMPLES).toEqual(
    expect.arrayContaining([REFERENCE, 'README.md', 'README.zh.md', 'src/catalog/README.md']),
  );
  for (const file of WITH_EXAMPLES) {
    const text = textOf(file);
    expect(text.match(EXAMPLES), file).toHaveLength(text.split('```console').length - 1);
  }
});
