import { expect, test } from 'vitest';
import type { Manual } from '../../src/manual/manual';
import { ENVIRONMENT, EXIT_CODES, FILES } from '../../src/manual/prose';
import { renderReference, withReference } from '../../src/manual/reference';

const small: Manual = {
  name: 'small',
  description: 'A small one.',
  options: [{ term: '-q, --quiet', description: 'say a|b' }],
  commands: [
    {
      call: 'do [options] <what...>',
      description: 'do it',
      arguments: [{ term: '<what>', description: 'what to do' }],
      options: [{ term: '--way <a|b>', description: 'how' }],
      examples: ['  $ small do x'],
    },
  ],
};

const BEGIN = '<!-- reference: written from the commands; renewed by “npm test -- -u” -->';
const END = '<!-- end of the reference -->';
const DOCUMENT = `before\n\n${BEGIN}\nold\n${END}\n\nafter\n`;

test('the reference is a heading and a table a command', () => {
  const [commands] = renderReference(small).split('### Exit codes');
  expect(commands).toBe(`### Every command

| option |  |
| --- | --- |
| \`-q, --quiet\` | say a\\|b |

### do

| \`do [options] <what...>\` | do it |
| --- | --- |
| \`<what>\` | what to do |
| \`--way <a\\|b>\` | how |

`);
});

test('the reference has the exit codes, the environment and the files of the manual page', () => {
  const reference = renderReference(small);
  for (const { term, description } of [...EXIT_CODES, ...ENVIRONMENT, ...FILES]) {
    expect(reference).toContain(`| \`${term}\` | ${description} |`);
  }
});

test('the reference is put in the place of the old one and nowhere else', () => {
  const once = withReference(DOCUMENT, small);
  expect(once).toBe(`before\n\n${BEGIN}\n\n${renderReference(small)}\n${END}\n\nafter\n`);
  expect(withReference(once, small)).toBe(once);
});

test.each(['', BEGIN, END + BEGIN, DOCUMENT + DOCUMENT])(
  'without one place the reference is not put anywhere: %j',
  (document) => {
    expect(() => withReference(document, small)).toThrow('the reference stands between');
  },
);
