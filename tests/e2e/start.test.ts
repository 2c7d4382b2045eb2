import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeptCatalog } from '../support/kept-catalog';
import { loaded, loadedWith } from '../support/loaded';

describe('a start loads only what the call needs', () => {
  test('--version: neither the program, nor the catalogue, nor the search', async () => {
    const files = await loaded('--version');
    expect(files).toContain('main.js');
    expect(files).not.toContain('program.js');
    expect(files).not.toContain('catalog.bin');
    expect(files).not.toContain('node:stream');
  });

  test('--help: not the catalogue', async () => {
    const files = await loaded('--help');
    expect(files).toContain('program.js');
    for (const file of ['commands.js', 'library.js']) expect(files).not.toContain(file);
    expect(files).not.toContain('catalog.bin');
  });

  test('a literal search: no fuse.js, no table for JSON; a misspelt one: fuse.js', async () => {
    const literal = await loaded('search', 'muon', '--json');
    expect(literal).toContain('catalog.bin');
    for (const name of ['fuse', 'table', 'chalk', 'compile', 'browse', 'commands', 'zh']) {
      expect(literal).not.toContain(`${name}.js`);
    }
    for (const module of ['child_process', 'crypto', 'net', 'os', 'tty', 'v8']) {
      expect(literal).not.toContain(`node:${module}`);
    }
    expect(await loaded('search', 'moun', '--json')).toContain('fuse.js');
    expect(await loaded('list', '-n', '2')).toContain('table.js');
  });

  test('an id: not the search', async () => {
    for (const ids of [['muon'], ['Muon', 'soap']]) {
      const files = await loaded('show', ...ids, '--json');
      expect(files).toContain('catalog.bin');
      expect(files).not.toContain('search.js');
    }
  });

  test('a list: neither Markdown, nor the search, nor what reads a catalogue file', async () => {
    const table = await loaded('list', '-n', '2');
    expect(table).toContain('table.js');
    const others = ['markdown.js', 'search.js', 'compile.js', 'statistics.js', 'chalk.js'];
    for (const file of [...others, 'results.js']) {
      expect(table).not.toContain(file);
    }
  });

  test('without a file of the user’s own: nothing that would read one', async () => {
    const files = await loaded('search', 'muon', '--json');
    for (const file of ['cache.js', 'compile.js', 'catalog.yaml', 'catalog-notes.js']) {
      expect(files).not.toContain(file);
    }
    expect(files.filter((file) => file.startsWith('write'))).toEqual([]);
  });

  test('with one that was joined before: not what reads YAML', async () => {
    const kept = new KeptCatalog();
    const config = join(kept.folder, 'config');
    mkdirSync(join(config, 'awesome-pretrain'), { recursive: true });
    kept.write(
      'languages: [en]\nsections: []\nresources: []\n',
      60,
      join(config, 'awesome-pretrain', 'catalog.yaml'),
    );
    const env = { XDG_CACHE_HOME: kept.base, XDG_CONFIG_HOME: config };
    try {
      expect(await loadedWith(env, 'search', 'muon', '--json')).toContain('compile.js');
      const files = await loadedWith(env, 'search', 'muon', '--json');
      expect(files).toContain('cache.js');
      expect(files).not.toContain('compile.js');
    } finally {
      kept.remove();
    }
  });

  test('a catalogue of one’s own that is kept: not what reads YAML', async () => {
    const kept = new KeptCatalog();
    const env = { XDG_CACHE_HOME: kept.base };
    try {
      expect(await loadedWith(env, 'list', '-c', kept.file, '--json')).toContain('compile.js');
      const files = await loadedWith(env, 'list', '-c', kept.file, '--json');
      expect(files).toContain('cache.js');
      for (const file of ['compile.js', 'catalog.bin']) expect(files).not.toContain(file);
    } finally {
      kept.remove();
    }
  });
});
