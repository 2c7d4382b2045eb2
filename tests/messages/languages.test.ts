import { Command } from 'commander';
import { expect, test } from 'vitest';
import { COMMANDS, describeCommand } from '../../src/commands';
import {
  chooseLanguage,
  LANGUAGES,
  languageOf,
  loadMessages,
  type Messages,
} from '../../src/messages';
import { en, type Text, textsOf, whole } from '../support/messages';

/** What is written alike in both languages: a name, calls to be typed, keys. */
const NEUTRAL = [
  /^fields\/arxiv$/,
  /^(site\/)?(separator|above|ellipsis|foundIn)$/,
  /^overview\/examples\/\d+\/0$/,
  /^site\/finder\/formats\/(markdown|bibtex|csv)$/,
  /^site\/resource\/styles\/(bibtex|csl|markdown)$/,
  // The keys of a keyboard.
  /^browse\/hints\/\w+\/\d+\/0$/,
  /^browse\/help\/\d+\/keys\/\d+\/0$/,
];

const english = new Map(textsOf(en));
const others = await Promise.all(
  LANGUAGES.filter((code) => code !== 'en').map(
    async (code) => [code, await whole(await loadMessages(code))] as const,
  ),
);

/** A text, with the same word for each of its parts where it is made of some. */
const said = (text: Text | undefined): string =>
  typeof text === 'function' ? text(...Array(text.length).fill('3')) : (text ?? '');

/** What kind of text it is, and of how many parts it is made. */
const form = (text: Text): string =>
  typeof text === 'function' ? `made of ${text.length}` : typeof text;

test.each(LANGUAGES)('%s is loaded where it is asked for, or spoken', async (code) => {
  expect(chooseLanguage(code, {})).toBe(code);
  expect(chooseLanguage(undefined, { LANG: `${code}.UTF-8` })).toBe(code);
  expect((await loadMessages(code)).language).toBe(code);
});

test.each([
  [
    'zh',
    [
      'zh-Hans',
      'zh_CN',
      'zh-Hant-TW',
      'zh_CN.GB18030',
      'ZH',
      'zho',
      'cmn_CN',
      'chi',
      '中文',
      '简体中文',
      'Chinese',
    ],
  ],
  ['en', ['en_US', 'en-GB', 'en_US.UTF-8', 'eng', 'English', '英语']],
] as const)('%s is meant by all of %j', (language, names) => {
  for (const name of names) {
    expect(languageOf(name), name).toBe(language);
    expect(chooseLanguage(undefined, { LC_ALL: name }), name).toBe(language);
  }
});

test.each(['fr', 'C', 'POSIX', 'zhx', 'english-us', 'engx', ''])('%j is not spoken', (name) => {
  expect(languageOf(name)).toBeUndefined();
});

test.each(others)('%s has the texts that English has, made of as many parts', (_, messages) => {
  const forms = (texts: Map<string, Text>) =>
    Object.fromEntries([...texts].map(([path, text]) => [path, form(text)]));
  expect(forms(new Map(textsOf(messages)))).toEqual(forms(english));
});

test.each([['en', en] as const, ...others])('no text of %s is empty', (_, messages) => {
  for (const [path, text] of textsOf(messages)) expect(said(text), path).not.toBe('');
});

test.each(others)('what is said in %s is not English', (_, messages) => {
  const same = textsOf(messages).filter(([path, text]) => said(text) === said(english.get(path)));
  const paths = same.map(([path]) => path);
  expect(paths.filter((path) => !NEUTRAL.some((one) => one.test(path)))).toEqual([]);
});

test.each(COMMANDS)('$name describes nothing in words of its own', async (listed) => {
  const { declare } = await listed.load();
  const described = (messages: Messages): string[] => {
    const command = new Command(listed.name);
    describeCommand(command, listed, messages);
    declare(command, messages);
    const parts = [...command.options, ...command.registeredArguments];
    return [command.description(), ...parts.map((part) => part.description)];
  };
  const inEnglish = described(en);
  for (const [code, messages] of others) {
    const same = described(messages).filter((text) => text !== '' && inEnglish.includes(text));
    expect(same, code).toEqual([]);
  }
});
