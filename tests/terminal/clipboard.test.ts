import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CopyResult, copyText } from '../../src/terminal/clipboard';

const TEXT = 'https://example.org/a\n数据混合 🚀 “quoted” $(id) %s\n';
const SENT = `\u001b]52;c;${Buffer.from(TEXT).toString('base64')}\u0007`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-clipboard-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

interface Copying {
  readonly result: CopyResult;
  /** What the terminal got. */
  readonly sent: string;
  /** What each program got that was run, after the arguments it was run with. */
  readonly got: Record<string, string>;
}

/** Copies a text where only some programs are there, each with what it does once it has read. */
async function copy(
  programs: Record<string, string>,
  environment: Record<string, string>,
): Promise<Copying> {
  const place = mkdtempSync(join(folder, 'programs-'));
  const kept = join(place, 'kept');
  mkdirSync(kept);
  symlinkSync('/usr/bin/which', join(place, 'which'));
  for (const [name, does] of Object.entries(programs)) {
    const script = `#!/bin/sh\n{ echo "$@"; /bin/cat; } > '${kept}/${name}'\n${does}\n`;
    writeFileSync(join(place, name), script, { mode: 0o755 });
  }
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME', 'SSH_TTY']) {
    vi.stubEnv(name, environment[name]);
  }
  vi.stubEnv('PATH', place);
  let sent = '';
  const result = await copyText(TEXT, { PATH: place, ...environment }, (sequence) => {
    sent += sequence;
  });
  const got = Object.keys(programs).filter((name) => existsSync(join(kept, name)));
  return {
    result,
    sent,
    got: Object.fromEntries(got.map((name) => [name, readFileSync(join(kept, name), 'utf8')])),
  };
}

const ALL = { 'wl-copy': '', xsel: '', xclip: '' };

describe.runIf(process.platform === 'linux')('a text goes', () => {
  test.each([
    ['Wayland', ALL, { WAYLAND_DISPLAY: 'wayland-1', DISPLAY: ':0' }, 'wl-copy', '\n'],
    ['X11', ALL, { DISPLAY: ':0' }, 'xsel', '--clipboard --input\n'],
    ['X11 without xsel', { xclip: '' }, { DISPLAY: ':0' }, 'xclip', '-selection clipboard -i\n'],
  ] as const)('whole to the program of %s', async (_, programs, environment, name, args) => {
    expect(await copy(programs, environment)).toEqual({
      result: 'copied',
      sent: '',
      got: { [name]: args + TEXT },
    });
  });

  test.each([
    ['there is no program', {}, { DISPLAY: ':0' }],
    ['there is no desktop', ALL, {}],
    ['one sits elsewhere (SSH_TTY)', ALL, { DISPLAY: ':0', SSH_TTY: '/dev/pts/0' }],
    [
      'one sits elsewhere (SSH_CONNECTION)',
      ALL,
      { WAYLAND_DISPLAY: 'wayland-1', SSH_CONNECTION: '192.0.2.1 5 192.0.2.2 22' },
    ],
  ])('to the terminal where %s, and nothing is run', async (_, programs, environment) => {
    expect(await copy(programs, environment)).toEqual({ result: 'sent', sent: SENT, got: {} });
  });

  test.each([
    ['fails', 'exit 1'],
    ['is killed', 'kill -9 $$'],
    ['says something and fails', 'echo "cannot open display" >&2; exit 3'],
  ])('to the terminal where the program %s', async (_, does) => {
    const { result, sent } = await copy({ xsel: does }, { DISPLAY: ':0' });
    expect({ result, sent }).toEqual({ result: 'sent', sent: SENT });
  });
});
