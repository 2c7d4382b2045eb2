import { CATEGORY_NAMES } from './category-names';
import { COUNTRY_NAMES } from './country-names';
import {
  CHINESE_CHARACTERS,
  CHINESE_FUNCTION_WORDS,
  COMMON_NOUNS,
  GENERAL_WORDS,
} from './general-words';
import { stopWords } from './stop-words';

const nouns = new Set(COMMON_NOUNS.split(' '));

const HAN_NUMERALS = new Set('一二两三四五六七八九十百千万亿');

/** Characters of Chinese that a sentence is held together with, or that say what is done and how. */
const GENERAL_CHARACTERS = new Set(
  '的地得了着过吗呢吧啊个次种家谁哪那这其之以及或而且但再又还都也就才只没不要能会想说看做用有是在' +
    '时候更最挺很太多少几大小高低好坏快慢够值难易先后前里外上下内中间从到对给让被把跟和与来去出进' +
    '起开成我们你他她它您各某每另别训练喂跑挂造删选挑排混抄改切藏掺省拿放接直比真升降',
);

/** What a question in Chinese says around its subject: verbs of doing, qualities, nouns of asking. */
const CHINESE_GENERAL_WORDS =
  '去除 移除 删除 去掉 确定 决定 设定 选取 采用 利用 运用 避免 防止 减少 降低 ' +
  '提高 提升 改善 增加 增大 减小 缩小 扩大 保证 保持 确保 实现 进行 开展 完成 ' +
  '达到 获得 取得 产生 发生 导致 引起 带来 形成 存在 包含 包括 具有 拥有 属于 ' +
  '影响 判断 判定 衡量 估计 估算 安排 调整 调节 控制 应对 克服 了解 理解 学习 ' +
  '掌握 认识 知道 发现 查找 寻找 查看 获取 收集 准备 开始 结束 停止 继续 尝试 ' +
  '试试 建议 说明 解释 总结 整理 实践 经验 技巧 策略 原因 原理 效果 作用 好处 ' +
  '优势 优点 缺点 特点 情况 条件 问题 方式 过程 阶段 步骤 流程 结果 目标 目的 ' +
  '意义 价值 关系 差异 差别 标准 要求 需求 程度 部分 整个 一堆 不同 相同 类似 ' +
  '适合 合理 有效 高效 快速 简单 复杂 困难 容易 重要 主要 基本 常见 常用 具体 ' +
  '详细 真正 究竟 到底 最佳 最优 更加 非常 足够 不足 突然 逐渐 明显 严重 大量 ' +
  '少量 几乎 大概 大约 同时 单独 从头 成功 失败 变大 变小 变差 变好 变慢 变快 ' +
  '现象 国外 业界 公司 团队 别人 有人 划算 靠谱 打算 希望 新手 各占 帮助 有帮助 没有 老是 总是 一直 经常 多久 差不多 最早 最先 首次 提出 普通 现有 已有 好处 各个 ' +
  '有啥 为啥 干啥 咋办 回事 怎么回事 意思 东西 玩玩 左右 老板 领导 靠谱吗 行不行 能行 省事 利弊 优缺点 聪明 可惜 大半 干活 看懂 能干 厉害 门道 讲究 名堂 张显卡 块显卡 几张 几台 几块 一张 一台 哪几种 拿来 这类 那类 这样';

const general = new Set(
  `${GENERAL_WORDS} ${CHINESE_FUNCTION_WORDS} ${CHINESE_GENERAL_WORDS}`.split(' '),
);

/** Whether a word is no noun of everyday language: a verb, a quality, a word between others. */
export function isGeneralWord(word: string): boolean {
  return (
    general.has(word) ||
    isOfGeneralCharacters(word) ||
    (word.charCodeAt(0) > 127 && word.length < 6 && isGeneralInside(word)) ||
    basesOf(word).some((base) => general.has(base))
  );
}

/** Whether a word of Chinese is one of them, with what says nothing at its ends: `到底是`. */
function isGeneralInside(word: string): boolean {
  for (let from = 0; from < word.length; from += 1) {
    for (let to = word.length; to > from + 1; to -= 1) {
      if (
        general.has(word.slice(from, to)) &&
        isOfGeneralCharacters(word.slice(0, from) + word.slice(to))
      )
        return true;
    }
  }
  return false;
}

/** Whether a word of Chinese is made of what says nothing: `更大`, `也能`, `三千`. */
export function isOfGeneralCharacters(word: string): boolean {
  return [...word].every((one) => GENERAL_CHARACTERS.has(one) || HAN_NUMERALS.has(one));
}

const everydayCharacters = new Set(CHINESE_CHARACTERS);

/**
 * Whether a piece of Chinese is made of everyday characters, be it a word or what is left between
 * others: `意思`, `行不行`, `能写`.
 */
export function isOfEverydayCharacters(word: string): boolean {
  return [...word].every((one) => everydayCharacters.has(one) || GENERAL_CHARACTERS.has(one));
}

/** Whether a word is an everyday noun. */
export function isCommonNoun(word: string): boolean {
  return nouns.has(word) || nouns.has(word.replace(/s$/, ''));
}

/**
 * The words that an English one may be a form of: `cleanest` of clean, `uncovers` of uncover,
 * `unrelated` of related.
 */
export function basesOf(word: string): string[] {
  const [, affirmed] = /^un([a-z]{3,}ed)$/.exec(word) ?? [];
  if (affirmed !== undefined) return [affirmed, ...basesOf(affirmed)];
  const [, stem = '', ending = ''] =
    /^([a-z]{3,}?)(i?(?:es|ed|ly|(?<=[a-z]{4})est)|ing|s)$/.exec(word) ?? [];
  if (ending === '') return [];
  if (/^i(?!ng)/.test(ending)) return [`${stem}y`];
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
}

/** All words of Chinese that a search knows by itself, whatever the catalogue holds. */
export function wordsOfQueries(): string {
  return [
    CHINESE_FUNCTION_WORDS,
    CHINESE_GENERAL_WORDS,
    ...GENERAL_CHARACTERS,
    ...HAN_NUMERALS,
    ...stopWords(),
    ...Object.values(CATEGORY_NAMES).flat(),
    ...Object.values(COUNTRY_NAMES).flat(),
  ].join(' ');
}

let segmenter: Intl.Segmenter | undefined;

function* segmentsOf(run: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment } of segmenter.segment(run)) yield segment;
}

/** The words that a run of Chinese is cut into. */
export const wordsOf = (run: string): string[] => [...segmentsOf(run)];

/** Words of grammar that cling to others where Chinese is cut. */
const PARTICLES = new Set('的地得了着过吗呢吧啊里用要做给把被让从在对到和与是会能');

/** A run of Chinese without words of grammar at its ends: `里抽正文用` as `抽正文`. */
export function withoutParticles(run: string): string {
  const words = [...segmentsOf(run)];
  while (words.length > 1 && PARTICLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && PARTICLES.has(words.at(-1) ?? '')) words.pop();
  return words.join('');
}

/** The words of a run of Chinese that may say what is looked for. */
export function contentWords(run: string): string[] {
  const words: string[] = [];
  let rest = '';
  for (const segment of segmentsOf(run)) {
    const isGeneral = segment.length === 1 && GENERAL_CHARACTERS.has(segment);
    if (segment.length === 1 && !isGeneral) {
      // What the segmenter does not know falls to single characters.
      rest += segment;
      continue;
    }
    if (rest.length > 1) words.push(rest);
    rest = '';
    if (!isGeneral) words.push(segment);
  }
  if (rest.length > 1) words.push(rest);
  return words;
}
