import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogJsonSchema } from '../../src/catalog/json-schema';
import { SMALL } from '../support/catalog';

const schema = catalogJsonSchema() as { $schema: string };
const ajv = schema.$schema.includes('2020') ? new Ajv2020() : new Ajv({ strict: false });
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);

test('data/catalog.schema.json is what the form gives (mend: npm test -- -u)', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../data/catalog.schema.json',
  );
});

test('it names itself where it is published, and only there', () => {
  const address = 'https://example.org/catalog.schema.json';
  expect(catalogJsonSchema(address)).toEqual({ $id: address, ...schema });
  expect(schema).not.toHaveProperty('$id');
});

test('the first line of the catalogue names the schema', () => {
  expect(readFileSync('data/catalog.yaml', 'utf8').split('\n')[0]).toBe(
    '# yaml-language-server: $schema=./catalog.schema.json',
  );
});

test('a validator that is not ours accepts the catalogue and a small one', () => {
  const validate = ajv.compile(schema);
  for (const source of [readFileSync('data/catalog.yaml', 'utf8'), SMALL]) {
    expect(validate(parse(source)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  }
});

test.each([
  ['category: tool', 'category: tol'],
  ['    title: Alpha 1\n', '    titel: Alpha 1\n'],
  ['rank: 1 }', 'rank: 0 }'],
  ['date: 2023-02', 'date: 2023-13'],
  ['https://example.org/gamma', 'ftp://example.org/gamma'],
])('it refuses what the program refuses: %s', (from, to) => {
  expect(ajv.compile(schema)(parse(SMALL.replace(from, to)))).toBe(false);
});
