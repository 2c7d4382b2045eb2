import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** A gh that notes how it is called, and names the issues that are open. */
const GH = `#!/bin/sh
printf '%s\\n' "gh $*" >> "$LOG"
[ "$1 $2" = "$FAILS" ] && { echo 'HTTP 403' >&2; exit 1; }
[ "$1 $2" = "issue list" ] && printf '%s' "$ISSUES"
exit 0
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-report-'));
  writeFileSync(join(folder, 'gh'), GH, { mode: 0o755 });
  writeFileSync(join(folder, 'log'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(body: string, code: string, issues: readonly object[] = [], fails = '') {
  const file = join(folder, 'links.md');
  writeFileSync(file, body);
  const { stderr, status } = spawnSync(
    process.execPath,
    ['src/build/report-links.mjs', file, code],
    {
      encoding: 'utf8',
      env: {
        PATH: [folder, dirname(process.execPath), process.env.PATH].join(delimiter),
        LOG: join(folder, 'log'),
        ISSUES: JSON.stringify(issues),
        FAILS: fails,
      },
    },
  );
  const calls = readFileSync(join(folder, 'log'), 'utf8').replaceAll(file, 'FILE').split('\n');
  return { calls: calls.slice(1, -1), body: readFileSync(file, 'utf8'), stderr, status };
}

describe.skipIf(process.platform === 'win32')('the issue about links', () => {
  test('is opened where something is to be mended', () => {
    const { calls, status } = report('2 links: 1 dead\n', '1');
    expect(calls).toEqual([
      'gh label create links --force --description What awesome-pretrain links found',
      'gh issue create --title Links that are to be mended --label links --body-file FILE',
    ]);
    expect(status).toBe(0);
  });

  test('is updated where something else is, and left where it is the same', () => {
    const open = [{ number: 7, body: '2 links: 1 dead\r\n' }];
    expect(report('2 links: 2 dead\n', '1', open).calls).toEqual([
      'gh issue edit 7 --body-file FILE',
    ]);
    writeFileSync(join(folder, 'log'), '');
    expect(report('2 links: 1 dead\n', '1', open).calls).toEqual([]);
  });

  test('is closed where all is well, if it is open', () => {
    const open = [{ number: 7, body: '' }];
    expect(report('2 links: 2 well\n', '0', open).calls).toEqual([
      ...['gh issue close 7 --comment All is mended. 2 links: 2 well', ''],
    ]);
    writeFileSync(join(folder, 'log'), '');
    expect(report('2 links: 2 well\n', '0').calls).toEqual([]);
  });

  test('is left where nothing is known, and the job fails', () => {
    for (const code of ['2', '130', '']) {
      const { calls, stderr, status } = report('', code, [{ number: 7, body: '' }]);
      expect({ calls, status }).toEqual({ calls: [], status: 1 });
      expect(stderr).toContain('so nothing is known');
    }
  });

  test('says what GitHub has against it', () => {
    const { stderr, status } = report('x\n', '1', [], 'issue create');
    expect(stderr).toBe('error: gh issue create: HTTP 403\n');
    expect(status).toBe(1);
  });

  test('is no longer than GitHub takes', () => {
    const { body } = report(`${'a line of a report\n'.repeat(10_000)}`, '1');
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/\na line of a report\n\nThis is not all; .*\n$/);
  });
});
