import { stemmer } from 'stemmer';

/*
 * How texts and queries become words. Both go the same way, so whatever is folded here is found
 * however it is typed.
 */

// To load the tables of Unicode takes as long as to answer a query: what is plain goes without.
const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORD = /[a-z0-9]+(?:\.[0-9]+[a-z]*)*/g;

/** Lower case, compatibility forms folded, accents off, mu as the two letters people type. */
export function foldWord(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/μ/g, 'mu')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_AND_YEAR =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.,]? +((?:19|20)\d\d)\b/g;

/** A folded query with its dates as the catalogue has them: `2025年3月` and `march 2025` as `2025-03`. */
export function plainDates(query: string): string {
  const date = (year: string, month: number): string =>
    ` ${year}-${String(month).padStart(2, '0')} `;
  return query
    .replace(/\b((?:19|20)\d\d) *年 *(\d{1,2}) *月/g, (_, year, month) => date(year, Number(month)))
    .replace(/\b((?:19|20)\d\d) *年/g, ' $1 ')
    .replace(MONTH_AND_YEAR, (_, month, year) => date(year, MONTHS.indexOf(month.slice(0, 3)) + 1));
}

/** The words of a text, in order: runs of Chinese, and words or numbers such as `v3.2`. */
export function wordsOf(text: string): string[] {
  const folded = foldWord(text);
  return (ASCII.test(folded) ? folded.match(ASCII_WORD) : matchUnicode(folded)) ?? [];
}

function matchUnicode(folded: string): string[] | null {
  return folded.match(
    /[\p{Script=Han}々]+|(?:(?![\p{Script=Han}々])[\p{L}\p{N}])+(?:\.\p{N}+(?:(?![\p{Script=Han}々])\p{L})*)*/gu,
  );
}

/** Whether a word is a run of Chinese. */
export function isHan(word: string): boolean {
  return !ASCII.test(word) && /^[\p{Script=Han}々]/u.test(word);
}

/** A text without anything between its letters and digits: `Llama-3` and `llama 3` are one. */
export function squeeze(text: string): string {
  return wordsOf(text).join('');
}

/** Every two neighbouring characters of a run of Chinese. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** A word in the singular and in American spelling: `tokenisations` as `tokenization`. */
export function plainForm(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return word
    .replace(/is(ation|ations|e|ed|er|ers|es|ing)$/, 'iz$1')
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss|zz)es$/, '$1')
    .replace(/([^su])s$/, '$1');
}

/**
 * A word without its endings, so that its other forms meet (`balance`, `balancing`): Porter's
 * algorithm.
 */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return stemmer(plainForm(word));
}

/** Words of a question that say nothing of what is looked for. */
const FILLERS = new Set(
  (
    'a an the of for in on to with without and or by from about via using into at as than during between is are was were do does did can could should would will may might must ' +
    'i me my we our you your they their it its this that these those there be been have has had not no if so but while what who whom whose why when where which how ' +
    'any some all over many much more most several various different other another each both very just only also instead vs versus ' +
    'best better good please find start show give tell look looking want need use used choose handle help helps work works matter matters happen happens benefit affect affects important advantage advantages alternative alternatives ' +
    'compare compared difference explain explains explained describe describes propose proposed introduce introduced invent invented et al ' +
    'paper papers article articles pdf arxiv author authors model models transformer transformers train trained training pretrain pretrained pretraining pre base instruct llm llms ' +
    '的 了 是 和 与 及 或 在 对 从 把 用 会 能 要 比 好 做 讲 有 吗 呢 个 篇 种 里 中 时 为 等 关于 有没有 有关 哪些 哪个 哪种 什么 怎么 怎样 怎么样 ' +
    '怎么做 怎么选 怎么办 怎么用 怎么设 怎么设置 怎么解决 怎么处理 选择 解决 设置 应该 需要 可以 能否 能不能 是否 是不是 会不会 出现 会出现 使用 注意 直接 下载 多少 多少个 比较 区别 更好 ' +
    '看看 这篇 那篇 作者 如何 为何 为什么 请问 介绍 讲解 相关 方面 一下 论文 文章 资料 推荐 模型 大模型 语言模型 大语言模型 训练 训练时 预训练 预训练时 方法 研究 工作 处理 最新'
  ).split(' '),
);

export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** What each category is called. */
export const CATEGORY_WORDS: Readonly<Record<string, readonly string[]>> = {
  report: ['report', 'technical report', '技术报告', '报告'],
  paper: ['论文'],
  dataset: ['dataset', 'data set', 'corpus', '数据集', '数据', '语料'],
  tool: ['tool', 'library', 'software', '工具'],
  blog: ['blog', 'blog post', '博客'],
  guide: ['guide', 'tutorial', '指南', '教程'],
};
