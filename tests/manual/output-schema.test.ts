import Ajv, { type ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { outputJsonSchema } from '../../src/manual/output-schema';
import { ownCatalog, SMALL } from '../support/catalog';
import { call } from '../support/context';
import { webOf } from '../support/server';

const ajv = new Ajv({ strict: false });
ajv.addSchema(outputJsonSchema(), 'output');

function validatorOf(definition: string): ValidateFunction {
  const validate = ajv.getSchema(`output#/definitions/${definition}`);
  if (!validate) throw new Error(`there is no ${definition}`);
  return validate;
}

const web = webOf(async () => ({ status: 404, headers: {}, body: new Uint8Array() }));

test.each([
  ['resources', ['list']],
  ['resources', ['show', 'deepseek-v3']],
  ['resources', ['random', '-n', '3']],
  ['resources', ['new']],
  ['search', ['search', 'data mixing']],
  ['search', ['search', 'does muon optimizer hurt']],
  ['models', ['models']],
  ['datasets', ['datasets', '--parts']],
  ['models', ['compare', 'deepseek-v3', 'deepseek-v2']],
  ['counts', ['sections']],
  ['counts', ['tags']],
  ['links', ['links', 'alpha-2', '-c', '-']],
])('%s describes what %j prints as JSON, and no more', async (definition, args) => {
  const { stdout } = await call([...args, '--json'], {
    ...{ catalog: ownCatalog(), input: SMALL, web },
  });
  const records = JSON.parse(stdout);
  expect(records.length).toBeGreaterThan(0);
  const validate = validatorOf(definition);
  expect(validate(records), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true);
  expect(validate([{ ...records[0], extra: 1 }])).toBe(false);
  const [first] = Object.keys(records[0]);
  const { [first as string]: _, ...lacking } = records[0];
  expect(validate([lacking])).toBe(false);
});

test('error describes what stands on standard error', async () => {
  for (const args of [
    ['list', '--tag', 'mo'],
    ['search', 'zzzz'],
  ]) {
    const { stderr } = await call([...args, '--json']);
    expect(validatorOf('error')(JSON.parse(stderr))).toBe(true);
  }
});
