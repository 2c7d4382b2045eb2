import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namesOf } from '../../src/catalog/known-names';
import { parseCatalogFile } from '../../src/catalog/parse';
import { ownCatalog } from '../support/catalog';
import { call } from '../support/context';

let folder: string;
let own: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-init-'));
  own = join(folder, 'config', 'awesome-pretrain', 'catalog.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(['en', 'zh'])('init in %s', (lang) => {
  test('writes a file that loads and has nothing to mend', async () => {
    const { stdout, stderr, code } = await call(['init', '--lang', lang], { ownCatalogFile: own });
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(stderr).toContain(own);
    const { content } = parseCatalogFile(readFileSync(own), own);
    expect(content).toEqual({ languages: [lang], sections: [], resources: [] });
    const lint = await call(['lint', own], { ownCatalogFile: own, catalog: ownCatalog() });
    expect(lint).toMatchObject({ stdout: '', code: 0 });
  });

  test('has examples that are right as they stand', async () => {
    await call(['init', '--lang', lang], { ownCatalogFile: own });
    const text = readFileSync(own, 'utf8');
    const written = text.replaceAll(': []\n', ':\n').replace(/^#( {2}.*)/gm, '$1');
    const { content } = parseCatalogFile(Buffer.from(written), own, namesOf(ownCatalog()));
    expect(content.sections).toHaveLength(1);
    expect(content.resources).toHaveLength(1);
  });
});

test('the document shows a file that loads beside the built-in catalogue', () => {
  const text = readFileSync('src/catalog/README.md', 'utf8');
  const [, chapter = ''] = text.split('## Several catalogues\n');
  const [, example = ''] = /```yaml\n([^`]*)```/.exec(chapter) ?? [];
  const { content } = parseCatalogFile(Buffer.from(example), 'own.yaml', namesOf(ownCatalog()));
  expect(content.resources).toHaveLength(1);
});

describe('init', () => {
  test('never writes over a file', async () => {
    mkdirSync(join(own, '..'), { recursive: true });
    for (const content of ['mine', '']) {
      writeFileSync(own, content);
      const { stderr, code } = await call(['init'], { ownCatalogFile: own });
      expect(code).toBe(2);
      expect(stderr).toContain('is there already, and stays as it is');
      expect(readFileSync(own, 'utf8')).toBe(content);
    }
  });

  test('writes the file that is named, in a folder that is there', async () => {
    const file = join(folder, 'team.yaml');
    expect((await call(['init', file])).code).toBe(0);
    expect(existsSync(file)).toBe(true);
    const { stderr, code } = await call(['init', join(folder, 'none', 'team.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toContain('its folder is not there');
    for (const name of ['-', '', folder]) expect((await call(['init', name])).code).toBe(2);
  });

  test('without a home says what to do', async () => {
    const { stderr, code } = await call(['init']);
    expect({ stderr, code }).toEqual({
      stderr: 'error: you have no home directory; name a file\n',
      code: 2,
    });
  });
});
