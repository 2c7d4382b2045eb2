import { readFileSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';
import { expect } from 'vitest';
import { manualOf } from '../../src/manual/manual';
import { wholeProgram } from '../../src/manual/program';
import { withReference } from '../../src/manual/reference';
import { environment, PROGRAM, withTool } from '../support/program';

/** What a line of shell prints on a terminal of 80 columns without colour. */
function shown(line: string): Promise<string> {
  const script = `awesome-pretrain() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${line}\nsleep 0.3`;
  return new Promise((done) => {
    const terminal = spawn('bash', ['-c', script], {
      cols: 80,
      rows: 500,
      env: environment({ NO_COLOR: '1', PAGER: 'cat' }),
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

/** Runs every `$` line of the console blocks again; what ends in … is cut at the same line. */
async function rerun(document: string): Promise<string> {
  const parts = document.split(/(^```console\n[\s\S]*?^```$)/m);
  for (const [index, part] of parts.entries()) {
    if (!part.startsWith('```console\n')) continue;
    const calls = part.slice('```console\n'.length, -'```'.length).split(/^(?=\$ )/m);
    const again: string[] = [];
    for (const call of calls) {
      const [first = '', ...old] = call.trimEnd().split('\n');
      let output = (await shown(first.slice(2))).split('\n');
      const cut = old.at(-1) === '…' ? Math.max(old.length - 1, 12) : output.length;
      if (cut < output.length) output = [...output.slice(0, cut), '…'];
      again.push([first, ...output].join('\n'));
    }
    parts[index] = `\`\`\`console\n${again.join('\n')}\n\`\`\``;
  }
  return parts.join('');
}

withTool(
  'jq',
  '/usr/bin/jq',
  'the README shows what its examples print and what the commands declare (mend: npx vitest -u)',
  async () => {
    const again = await rerun(readFileSync('README.md', 'utf8'));
    const current = withReference(again, manualOf(wholeProgram('')));
    await expect(current).toMatchFileSnapshot('../../README.md');
  },
);
