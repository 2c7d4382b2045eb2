import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SMALL } from '../support/catalog';
import { call } from '../support/context';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

let number = 0;
function fileWith(content: string): string {
  number += 1;
  const file = join(folder, `${number}.yaml`);
  writeFileSync(file, content);
  return file;
}

const GOOD = `languages: [en]
sections: []
resources:
  - { id: one, title: One, category: paper, annotation: { en: "A first." }, links: { paper: "https://example.org/1" } }
`;

describe('lint', () => {
  test('says what is wrong, where, and by which rule', async () => {
    const file = fileWith(SMALL);
    expect(await call(['lint', file])).toEqual({
      stdout: `${file}:9:15: nothing belongs to reports/strategies; take it out, or name it in a resource [no-member]
${file}:18:11: the tag optimizer has one resource; tag another one, or take the tag out [tag-once]
`,
      stderr: '2 findings\n',
      code: 1,
    });
    expect((await call(['lint', file, '--lang', 'zh'])).stderr).toBe('发现 2 处问题\n');
  });

  test('breaks lines between words on a terminal', async () => {
    const file = fileWith(SMALL);
    const { stdout } = await call(['lint', file], { columns: 60 });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    expect(stdout.replace(/\n {2}/g, ' ')).toBe((await call(['lint', file])).stdout);
  });

  test('ends with 0 where nothing is wrong', async () => {
    const file = fileWith(GOOD);
    expect(await call(['lint', file])).toEqual({
      stdout: '',
      stderr: 'nothing found\n',
      code: 0,
    });
    expect((await call(['lint', file, '--json'])).stdout).toBe('[]\n');
    expect((await call(['-c', file, 'lint'])).code).toBe(0);
  });

  test('gives findings to programs', async () => {
    const file = fileWith(GOOD.replace('A first.', 'A first'));
    const { stdout, stderr } = await call(['lint', file, '--json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        rule: 'full-stop',
        file,
        line: 4,
        column: 63,
        resource: 'one',
        message: 'does not end as a sentence; add “.”',
        fixable: true,
      },
    ]);
    expect(stderr).toBe('');
  });

  test('annotates the lines of a pull request', async () => {
    const file = fileWith(GOOD.replace('One,', '"100%, {one}.",'));
    expect((await call(['lint', file, '-f', 'github'])).stdout).toBe(
      `::error file=${file},line=4,col=23,title=title-stop::ends with a full stop; titles have none\n`,
    );
    const odd = join(folder, 'a,b:c%.yaml');
    writeFileSync(odd, GOOD.replace('https:', 'http:'));
    const { stdout } = await call(['lint', odd, '-f', 'github']);
    expect(stdout).toContain('a%2Cb%3Ac%25.yaml,line=4');
    expect(stdout).toContain('title=https::http://example.org/1 is not https');
  });

  test('reads several files, each once', async () => {
    const [one, other] = [fileWith(SMALL), fileWith(GOOD.replace('A first.', 'A'))];
    const { stdout, code } = await call(['lint', one, other, one]);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(code).toBe(1);
  });

  test('says what keeps a file from loading', async () => {
    const file = fileWith(GOOD.replace('category: paper', 'category: papr'));
    const { stdout, code } = await call(['lint', file]);
    expect(stdout).toMatch(
      /yaml:4:\d+: resource one: category: “papr” is not one of .* \[load\]\n$/,
    );
    expect(code).toBe(1);
  });

  test('counts what is more than a hundred faults', async () => {
    const file = fileWith(`languages: [en]\nsections: []\nresources: [${'{},'.repeat(60)}]\n`);
    const { stdout, stderr } = await call(['lint', file]);
    expect(stdout.trim().split('\n')).toHaveLength(100);
    expect(stderr).toMatch(/^there are \d+ more|more/);
  });

  test.each(['{ broken', '[1, 2]', '{"one": 1}', 'null'])(
    'says that the keys beside a catalogue cannot be read: %s',
    async (text) => {
      const keys = join(folder, 'citation-keys.json');
      const file = fileWith(GOOD);
      writeFileSync(keys, text);
      const { stdout, stderr, code } = await call(['lint', file]);
      rmSync(keys);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toBe(
        `error: ${keys}: is no object of citation keys by id, such as {"muon": "jordan2024muon"}; mend it, or take it away\n`,
      );
    },
  );

  test('ends with 2 where there is no such file, or none is meant', async () => {
    const missing = await call(['lint', join(folder, 'none.yaml')]);
    expect(missing).toMatchObject({ stdout: '', code: 2 });
    expect(missing.stderr).toContain('there is no such file');
    expect((await call(['lint', folder])).stderr).toContain('is a folder');
    const both = await call(['lint', fileWith(GOOD), '--json', '-f', 'github']);
    expect(both.code).toBe(2);
  });
});

describe('lint --fix', () => {
  test('mends what is safe, leaves the rest, and says both', async () => {
    const source = `# mine\n${GOOD.replace('A first.', 'A  first').replace('https:', 'http:')}`;
    const file = fileWith(source);
    const { stdout, stderr, code } = await call(['lint', file, '--fix']);
    expect(readFileSync(file, 'utf8')).toBe(source.replace('A  first', 'A first.'));
    expect(stdout).toContain('[https]');
    expect(stderr).toBe(`${file}: 1 text mended\n1 finding\n`);
    expect(code).toBe(1);
    expect((await call(['lint', file, '--fix'])).stderr).toBe('1 finding\n');
  });

  test('does not touch what it cannot mend or write', async () => {
    const faulty = fileWith(GOOD.replace('id: one', 'id: One'));
    expect((await call(['lint', faulty, '--fix'])).code).toBe(1);
    const asFolder = join(folder, 'folder.yaml');
    mkdirSync(asFolder);
    expect((await call(['lint', asFolder, '--fix'])).stderr).toContain('is a folder');
    const locked = fileWith(GOOD.replace('A first.', 'A'));
    chmodSync(locked, 0o444);
    if (process.getuid?.() !== 0) {
      const { stderr, code } = await call(['lint', locked, '--fix']);
      expect(stderr).toContain('was not changed');
      expect(code).toBe(2);
      expect(readFileSync(locked, 'utf8')).toContain('"A"');
    }
  });
});

describe('a file that names what stands in others', () => {
  const AWAY = GOOD.replace('links:', 'placements: [{ section: reports }], links:');

  test('is checked beside what -c names, each file of several beside the others', async () => {
    const file = fileWith(AWAY);
    const alone = await call(['lint', file]);
    expect(alone.stdout).toContain('there is no section “reports” in this file');
    expect(await call(['lint', '-c', 'builtin', '-c', file])).toMatchObject({ code: 0 });
    expect(await call(['lint', file, '-c', 'builtin'])).toMatchObject({ code: 0 });
    const other = fileWith(SMALL);
    const { stdout } = await call(['lint', '-c', file, '-c', other]);
    expect(stdout).toContain(`${other}:9:15`);
    expect(stdout).not.toContain(file);
    const wrong = fileWith(AWAY.replace('section: reports', 'section: report'));
    const { stdout: missing } = await call(['lint', '-c', 'builtin', '-c', wrong]);
    expect(missing).toContain(
      `${wrong}:4:101: resource one: there is no section “report”, neither in this file nor in what it is read with; did you mean reports? [load]`,
    );
  });

  test('is mended there too', async () => {
    const file = fileWith(AWAY.replace('A first.', 'A first'));
    expect((await call(['lint', '--fix', '-c', 'builtin', '-c', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(AWAY);
  });

  test('is the user’s own, wherever it is named', async () => {
    const file = fileWith(AWAY);
    expect(await call(['lint', file], { ownCatalogFile: file })).toMatchObject({ code: 0 });
  });

  test('needs a file: what is built in is none', async () => {
    for (const command of ['lint', 'links', 'lists']) {
      const { stderr, code } = await call([command, '-c', 'builtin']);
      expect({ stderr, code }).toEqual({
        stderr:
          'error: builtin, the catalogue that is built in, is no file that could be read here\nname one with -c my.yaml\n',
        code: 2,
      });
    }
  });

  test('is one where a command works on one', async () => {
    const [file, other] = [fileWith(GOOD), fileWith(SMALL)];
    for (const command of ['links', 'lists']) {
      const { stderr, code } = await call([command, '-c', file, '-c', other]);
      expect(code).toBe(2);
      expect(stderr).toContain(`${command} works on one catalogue file, and several are named`);
    }
    const { stderr } = await call(['lists', '-c', 'builtin', '-c', file, '--out', folder]);
    expect(stderr).toContain(`lists are written of a catalogue that stands alone, and ${file}`);
  });
});
