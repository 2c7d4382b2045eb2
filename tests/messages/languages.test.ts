import { expect, test } from 'vitest';
import { en } from '../../src/messages/en';
import { zh } from '../../src/messages/zh';

type Text = string | ((...parts: readonly string[]) => string);

/** What is written alike in both languages: a name, calls to be typed, keys. */
const NEUTRAL = [
  /^fields\/arxiv$/,
  /^overview\/examples\/\d+\/0$/,
  // The keys of a keyboard.
  /^browse\/hints\/\w+\/\d+\/0$/,
  /^browse\/help\/\d+\/keys\/\d+\/0$/,
];

/** Each text by its path, such as `errors/prefix`. */
function textsOf(value: unknown, path = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, path ? `${path}/${key}` : key));
}

const english = new Map(textsOf(en));
const chinese = new Map(textsOf(zh));

/** A text, with the same word for each of its parts where it is made of some. */
const said = (text: Text | undefined): string =>
  typeof text === 'function' ? text(...Array(text.length).fill('3')) : (text ?? '');

/** What kind of text it is, and of how many parts it is made. */
const form = (text: Text): string =>
  typeof text === 'function' ? `made of ${text.length}` : typeof text;

test('both languages have the same texts, made of as many parts', () => {
  const forms = (texts: Map<string, Text>) =>
    Object.fromEntries([...texts].map(([path, text]) => [path, form(text)]));
  expect(forms(chinese)).toEqual(forms(english));
});

test('no text is empty in either language', () => {
  for (const texts of [english, chinese]) {
    for (const [path, text] of texts) expect(said(text), path).not.toBe('');
  }
});

test('what is said in Chinese is not English', () => {
  const same = [...chinese].filter(([path, text]) => said(text) === said(english.get(path)));
  const paths = same.map(([path]) => path);
  expect(paths.filter((path) => !NEUTRAL.some((one) => one.test(path)))).toEqual([]);
});
