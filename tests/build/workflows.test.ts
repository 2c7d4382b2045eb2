import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Said } from '../support/context';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';

function read(file: string): { source: string; workflow: Workflow } {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const document = parseDocument(source);
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return { source, workflow: document.toJS() as Workflow };
}

const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(readdirSync(FOLDER))('%s', (file) => {
  test('calls npm scripts and files that exist', () => {
    const { workflow } = read(file);
    const texts = stepsOf(workflow).map(({ run = '' }) => run);
    const files = texts.flatMap((text) => namesIn(text, /^\s*(?:bash|node) (\S+)/gm));
    expect(files.length).toBeGreaterThan(0);
    for (const one of files) expect(existsSync(one), one).toBe(true);
    if (files.includes('.ci/run')) texts.push(readFileSync('.ci/run', 'utf8'));
    const names = texts.flatMap((text) => [
      ...namesIn(text, /\bnpm run ([\w:-]+)/g),
      ...namesIn(text, /\bnpm (test)\b/g),
    ]);
    for (const name of names) expect(scripts).toHaveProperty([name]);
  });

  test.skipIf(process.platform === 'win32')('is written in bash that can be read', () => {
    for (const { run } of stepsOf(read(file).workflow)) {
      if (run === undefined) continue;
      const { stderr, status } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    }
  });
});

test.each(['ci.yml', 'release.yml'])('%s checks, builds and tests all', (file) => {
  const texts = stepsOf(read(file).workflow).map(({ run = '' }) => run);
  expect(texts.join('\n')).toContain('bash .ci/run');
  const all = readFileSync('.ci/run', 'utf8');
  for (const name of ['npm run check', 'npm run build', 'npm test']) expect(all).toContain(name);
});

test('lint.yml finds nothing in our catalogue, and its lists up to date', () => {
  const steps = stepsOf(read('lint.yml').workflow).flatMap(({ run }) => run ?? []);
  const calls = steps.filter((run) => run.startsWith('node '));
  expect(calls).toHaveLength(2);
  for (const call of calls) {
    const { status, stdout, stderr } = spawnSync(process.execPath, call.split(' ').slice(1), {
      encoding: 'utf8',
    });
    expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' });
  }
});

describe('links.yml', () => {
  const { source, workflow } = read('links.yml');

  test('is started by the clock and by hand, and may write issues only', () => {
    expect(workflow.on).toEqual({ schedule: [{ cron: '17 5 * * 1' }], workflow_dispatch: null });
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.links?.permissions).toEqual({ contents: 'read', issues: 'write' });
  });

  test('hands the exit code of links on to what keeps the issue', () => {
    const [, , , ask, keep] = workflow.jobs.links?.steps ?? [];
    expect(ask?.run).toContain('links --md > links.md || code=$?');
    expect(keep?.env?.CODE).toBe('$' + '{{ steps.ask.outputs.code }}');
    expect(keep?.run).toBe('node src/build/report-links.mjs links.md "$CODE"');
  });

  test('uses the actions that the release uses', () => {
    const pins = (text: string): string[] => namesIn(text, /uses: (.*)/g);
    expect(pins(read('release.yml').source)).toEqual(expect.arrayContaining(pins(source)));
  });
});

describe('pages.yml', () => {
  const { source, workflow } = read('pages.yml');
  const { where, write, publish } = workflow.jobs;

  test('each job may do only what it is for', () => {
    expect(workflow.permissions).toEqual({});
    expect(where?.permissions).toEqual({ pages: 'read' });
    expect(write?.permissions).toEqual({ contents: 'read' });
    expect(publish?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(publish?.steps.filter(({ run }) => run !== undefined)).toEqual([]);
  });

  test('publishes what `site` writes, for the address that the pages have', () => {
    const run = write?.steps.map((step) => step.run ?? '').join('\n');
    expect(run).toContain('node bin/awesome-pretrain.js site --base "$BASE"');
    expect(source).toContain('path: site\n');
    expect([write?.needs, publish?.needs]).toEqual(['where', 'write']);
  });

  test('uses actions by what they are, not by a name that may move', () => {
    for (const pin of namesIn(source, /uses: (.*)/g)) {
      expect(pin).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d/);
    }
  });
});

describe('release.yml', () => {
  const { source, workflow } = read('release.yml');
  const { jobs } = workflow;

  test('is started by a tag of a version, and by nothing else', () => {
    expect(workflow.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
  });

  test('publishes only what was checked, tested and packed, in this order', () => {
    const lines = (job: string): string[] =>
      (jobs[job]?.steps ?? []).flatMap(({ run = '' }) => run.split('\n'));
    const order = ['check-release.mjs', '.ci/run', 'npm pack'].map((what) =>
      lines('package').findIndex((line) => line.includes(what)),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(jobs.publish?.needs).toBe('package');
    expect(jobs.release?.needs).toBe('publish');
    expect(lines('package').join('\n')).not.toContain('npm publish');
  });

  test('only the job that publishes can prove who it is, and it runs nothing of the tree', () => {
    expect(workflow.permissions).toEqual({});
    const permissions = Object.entries(jobs).map(([name, job]) => [name, job.permissions]);
    expect(Object.fromEntries(permissions)).toEqual({
      package: { contents: 'read' },
      publish: { 'id-token': 'write' },
      release: { contents: 'write' },
    });
    const used = jobs.publish?.steps.map(({ uses = '' }) => uses).join('\n');
    expect(used).not.toContain('actions/checkout');
  });

  test('names every action by its commit, with its version beside it', () => {
    const uses = source.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(4);
    for (const line of uses)
      expect(line).toMatch(/uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    const pins = new Set(uses.map((line) => line.replace(/.*uses: /, '')));
    expect(pins.size).toBe(new Set([...pins].map((pin) => pin.split('@')[0])).size);
  });
});

describe.skipIf(process.platform === 'win32')('what release.yml runs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-workflow-'));
    mkdirSync(join(folder, 'bin'));
    for (const tool of ['npm', 'gh']) {
      const script = `#!/bin/sh\nprintf '%s\\n' "${tool} $*" >> "$LOG"\n`;
      writeFileSync(join(folder, 'bin', tool), script, { mode: 0o755 });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a step as GitHub does, in a folder, with an npm and a gh that only note how they are called. */
  function run(name: RegExp, cwd: string, env: Record<string, string>): Said & { calls: string[] } {
    const { workflow } = read('release.yml');
    const step = stepsOf(workflow).find((one) => name.test(one.name ?? ''));
    const log = join(cwd, 'calls.log');
    writeFileSync(log, '');
    const path = [join(folder, 'bin'), dirname(process.execPath), process.env.PATH];
    const { stdout, stderr, status } = spawnSync('bash', ['-e', '-c', step?.run ?? 'exit 99'], {
      cwd,
      env: { PATH: path.join(delimiter), LOG: log, ...env },
      encoding: 'utf8',
    });
    const calls = readFileSync(log, 'utf8').split('\n').slice(0, -1);
    return { stdout, stderr, code: status ?? -1, calls };
  }

  /** A folder as a job finds it. */
  function workspace(files: Record<string, string>): string {
    const cwd = mkdtempSync(join(folder, 'workspace-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    }
    return cwd;
  }

  test('the check of the tag writes what is new, or ends the job', () => {
    const cwd = workspace({
      'package.json': '{"version":"1.0.0","repository":"owner/name"}',
      'CHANGELOG.md': '## 1.0.0\n\n- All.\n',
    });
    cpSync('src/build', join(cwd, 'src/build'), { recursive: true });
    const env = { GITHUB_REF_NAME: 'v1.0.0', GITHUB_REPOSITORY: 'owner/name' };
    expect(run(/^Check/, cwd, env).code).toBe(0);
    expect(readFileSync(join(cwd, 'release/notes.md'), 'utf8')).toBe('- All.\n');
    rmSync(join(cwd, 'release'), { recursive: true });
    const { stderr, code } = run(/^Check/, cwd, { ...env, GITHUB_REF_NAME: 'v1.0.1' });
    expect(stderr).toContain('the tag is v1.0.1');
    expect(code).toBe(1);
  });

  test('the package is published with provenance, by a token only where there is one', () => {
    const cwd = workspace({ 'release/a-1.0.0.tgz': '', 'release/notes.md': '' });
    const publish = 'npm publish ./release/a-1.0.0.tgz --provenance --access public';
    expect(run(/^Publish/, cwd, { NPM_TOKEN: '' })).toMatchObject({ code: 0, calls: [publish] });
    const { calls } = run(/^Publish/, cwd, { NPM_TOKEN: 'secret' });
    // npm reads the token from the environment, so that it stands in no file.
    expect(calls).toEqual([
      expect.stringMatching(
        /^npm config set \/\/registry\.npmjs\.org\/:_authToken=\$\{NPM_TOKEN\}$/,
      ),
      publish,
    ]);
  });

  test('the release has the package and what is new', () => {
    const cwd = workspace({ 'release/a-1.0.0.tgz': '', 'release/notes.md': '' });
    const { calls } = run(/^Make a release/, cwd, { GITHUB_REF_NAME: 'v1.0.0' });
    expect(calls).toEqual([
      'gh release create v1.0.0 ./release/a-1.0.0.tgz --verify-tag --title v1.0.0 --notes-file release/notes.md',
    ]);
  });

  test('what is packed lands where it is taken from', () => {
    const steps = stepsOf(read('release.yml').workflow);
    const pack = steps.find(({ run: line = '' }) => line.startsWith('npm pack'));
    expect(pack?.run).toBe('npm pack --ignore-scripts --pack-destination release');
  });
});
