import { describe, expect, test } from 'vitest';
import { call } from '../support/context';

describe('show that finds nothing prints what an empty list has', () => {
  test.each(['csv', 'tsv', 'json', 'csl', 'ndjson', 'urls', 'ids', 'bibtex', 'markdown', 'table'])(
    '%s',
    async (format) => {
      const shown = await call(['show', 'qqqqqqqq', '-f', format]);
      const found = await call(['search', 'qqqqqqqq', '-f', format]);
      const listed = await call(['list', '--since', '2030', '-f', format]);
      expect(shown.stdout).toBe(found.stdout);
      expect(shown.stdout).toBe(listed.stdout);
      if (format === 'csv') expect(shown.stdout).toMatch(/^id,title,.*\n$/);
      if (format === 'tsv') expect(shown.stdout).toMatch(/^id\ttitle\t.*\n$/);
    },
  );
});
