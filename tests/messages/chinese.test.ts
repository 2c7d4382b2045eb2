import { expect, test } from 'vitest';
import { textOf } from '../support/documents';
import { textsOf, zh } from '../support/messages';

/** The details of a fault: each is the same text. */
const details = (text: string) =>
  new Proxy<Record<string, string>>({}, { get: (details, key) => details[String(key)] ?? text });

/** Every text, with the same word wherever it takes one. */
const said = (word: string): [string, string][] =>
  textsOf(zh).map(([path, text]) => {
    if (typeof text === 'string') return [path, text];
    return [path, path.startsWith('faults/') ? text(details(word)) : text(...Array(5).fill(word))];
  });

/** The texts that are made of numbers, with different ones, which some have other words for. */
const counted = (): [string, string][] =>
  textsOf(zh).flatMap(([path, text]) =>
    typeof text === 'string' || path.startsWith('faults/')
      ? []
      : [[path, text('3', '2', '1', '1')]],
  );

/** The texts in which something is found that must not be. */
const found = (pattern: RegExp, texts = [...said('值'), ...said(''), ...counted()]): string[] =>
  texts.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`);

test('no punctuation of half a width follows a Chinese character', () => {
  // What is put in is a key there, and YAML wants the colon.
  const texts = [...said('值'), ...said(''), ...counted()].filter(
    ([path]) => path !== 'faults/keyWithoutSpace',
  );
  expect(found(/[\p{Script=Han}”）][:,;!?(]/u, texts)).toEqual([]);
  // Signs of YAML are quoted with their blank.
  const unquoted = said('值').map(([path, text]): [string, string] => [
    path,
    text.replace(/“[:-] ”/g, ''),
  ]);
  expect(found(/[：；，。、！？“（] | [：；，。、！？”）]/, unquoted)).toEqual([]);
});

test('a space parts Chinese from Latin', () => {
  // What is put in may be either, so it is neither here.
  expect(found(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u, said('\u{e000}'))).toEqual(
    [],
  );
});

test('the catalogue is never called by the word for a folder', () => {
  expect(found(/目录/)).toEqual([]);
  expect(textOf('README.zh.md')).not.toContain('目录');
});

test.each([
  ['搜索', /查找|查询/],
  ['关键词', /要找的词|查找的词|词语/],
  ['首选链接', /最佳链接/],
  ['快捷键', /按键$|这些按键/],
  ['无效，可选：…', /不在.*之中|可选值/],
  ['匹配到多项', /多种可能/],
  ['请指定', /请写明 id|请指明/],
  ['交互式终端', /占用终端|没有终端/],
  ['名称匹配、名称部分匹配', /名称含有|名称的一部分|名称即是/],
  ['其他匹配', /^另有：/],
  ['编排顺序', /清单（|（清单）|列表顺序/],
  ['倒序', /顺序倒过来/],
  ['起始、截止（含）', /为止的|此[年月日]/],
  ['最多显示条数', /显示几条|不写时/],
  ['要显示的字段', /显示哪些/],
  ['命中原因', /为何命中/],
  ['随机', /文字相同|抽到|抽几项/],
  ['禁用', /不用(颜色|分页器)/],
  ['详情', /全部信息|细读/],
  ['已标记', /所标记/],
  ['删至行首', /删到/],
  ['筛选', /缩小范围/],
])('%s is said, and never what was not understood', (_, phrase) => {
  expect(found(phrase)).toEqual([]);
});

test('a context length is not called a context', () => {
  expect(zh.figures.context).toBe('上下文长度');
});
