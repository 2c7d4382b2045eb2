import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { ownCatalog } from '../support/catalog';

const FOLDER = '.github/ISSUE_TEMPLATE';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly options?: readonly string[];
  };
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}

function read(file: string): Form {
  const document = parseDocument(readFileSync(join(FOLDER, file), 'utf8'));
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as Form;
}

/** What GitHub wants of a form: docs.github.com, Syntax for GitHub's form schema. */
describe.each(readdirSync(FOLDER).filter((file) => file !== 'config.yml'))('%s', (file) => {
  const { name, description, body } = read(file);

  test('is a form that GitHub takes', () => {
    expect(name && description).toBeTruthy();
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      if (type === 'markdown') expect(attributes.value).toBeTruthy();
      else expect(id && attributes.label).toBeTruthy();
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
    }
  });

  test('asks in both languages', () => {
    for (const { type, attributes } of body) {
      const text = type === 'markdown' ? attributes.value : attributes.label;
      expect(text).toMatch(/[A-Za-z]/);
      expect(text).toMatch(/\p{Script=Han}/u);
    }
  });
});

test('an addition may be placed in every section that holds resources', () => {
  const { sections } = ownCatalog();
  const leaves = sections.filter(({ id }) => !sections.some(({ parent }) => parent === id));
  const field = read('add.yml').body.find(({ id }) => id === 'section');
  expect(field?.attributes.options).toEqual(leaves.map(({ id }) => id));
});
