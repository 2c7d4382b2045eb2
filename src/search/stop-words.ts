/** The grammar of a sentence, and words of asking, judging and wanting. */
const ASKING: ReadonlySet<string> = new Set(
  (
    'a an the of for in on to with without and or by from about via using into at as than during between is are was were do does did done doing can could should would will may might must shall ' +
    'i me my mine we us our you your they them their he she his her it its this that these those there here be been being have has had having not no nor if so but while though because until since when what who whom whose why where which how ' +
    'any some all every over under many much more most less least several various different other others another each both either neither few very just only also too even still ever never always often again yet already really quite rather actually such same own instead vs versus per then else ' +
    'now today days nowadays currently recently lately latest newest recent up out off down let lets ' +
    // Asking, judging and wanting.
    'best better good great nice bad please find finding show shows give gives tell tells look looking looked want wants need needs needed use used uses user choose choosing chosen pick picking handle handling help helps helped get gets getting got go goes going make makes making made do take takes put keep keeps happen happens happened ' +
    'people person someone somebody anyone anybody everyone everybody one thing things stuff something anything way ways kind kinds sort style type types example examples idea ideas tips tricks advice guidance recommend recommended recommendation recommendations suggest suggestion suggested ' +
    'important advantage advantages alternative alternatives replace replaces replacement replacing matter matters benefit benefits affect affects work works working worked worth wonder wondering know known knowing learn understand explain explains explained explanation describe describes described compare compared comparison comparing difference differences discuss discusses discussed propose proposes proposed proposing introduce introduces introduced invent invented present presents presented ' +
    'amount amounts given ok okay first possible able ought try trying tried start starting started begin beginning scratch et al etc eg ie ' +
    // The same in Chinese.
    '的 了 是 和 与 及 或 在 对 从 把 用 会 能 要 比 好 做 讲 有 吗 呢 个 篇 种 里 中 时 为 等 关于 有没有 有关 哪些 哪个 哪种 哪篇 哪里 哪家 什么 怎么 怎样 怎么样 如何 为何 为什么 多少 多少个 多大 ' +
    '怎么做 怎么选 怎么办 怎么用 怎么设 怎么设置 怎么解决 怎么处理 怎么训 怎么训练 选择 解决 设置 应该 需要 可以 能否 能不能 可不可以 是否 是不是 会不会 有什么 有哪些 出现 会出现 使用 注意 直接 下载 比较 区别 更好 最好 好用 ' +
    '一个 大概 从零 从零开始 还是 怎么定 看看 这篇 那篇 作者 请问 介绍 讲解 相关 方面 一下 想找 想看 想知道 求 求推荐 处理 最新 最近 替代 替代品 代替 现在 目前 大家 一般 通常 人们 比如 例如 里面 的话 办法 方案 值得 必须 合适'
  ).split(' '),
);

/** What only a catalogue of pre-training is asked for. */
const OUR_SUBJECT: ReadonlySet<string> = new Set(
  'pretrain pretrained pretraining llm llms 预训练 预训练时 大模型 语言模型 大语言模型'.split(' '),
);

const TRAINING: ReadonlySet<string> = new Set(
  'train trained training trains 训练 训练时 怎么训练 怎么训'.split(' '),
);

const MODEL: ReadonlySet<string> = new Set('model models 模型'.split(' '));

/** What it is about, and much elsewhere. */
const OURS: ReadonlySet<string> = new Set([
  ...TRAINING,
  ...MODEL,
  ...'paper papers arxiv transformer transformers 论文'.split(' '),
]);

/** What everything in such a catalogue is, and much elsewhere. */
const SUBJECT: ReadonlySet<string> = new Set(
  'article articles pdf author authors publication publications link links resource resources list pre base instruct 系列 文章 资料 推荐 方法 研究 工作'.split(
    ' ',
  ),
);

/** All of them. */
export function stopWords(): string[] {
  return [ASKING, OUR_SUBJECT, OURS, SUBJECT].flatMap((words) => [...words]);
}

/** Whether a token says nothing of what is looked for. */
export function isStopWord(token: string): boolean {
  return isAsking(token) || SUBJECT.has(token) || isOurs(token);
}

/** Whether a token says that pre-training or a language model is meant. */
export function isOurSubject(token: string): boolean {
  return OUR_SUBJECT.has(token);
}

/** Whether a token says that something is trained; of a model, that is our subject. */
export function isTraining(token: string): boolean {
  return TRAINING.has(token);
}

/** Whether a token is the word for a model, of any kind. */
export function isModel(token: string): boolean {
  return MODEL.has(token);
}

/** Whether a token says that models, training or papers may be meant. */
export function isOurs(token: string): boolean {
  return OURS.has(token) || isOurSubject(token);
}

/** Whether a token is what one says in a question, and seldom where one types chosen words. */
export function isAsking(token: string): boolean {
  return ASKING.has(token);
}

/** Characters of Chinese that say nothing where a cut leaves them alone: `昇腾 NPU 上训练`. */
const LONE = new Set(
  '上下中里内外时后前间之其该此各每又也都还就才再已被让使给由于而但且去来到着过得地',
);

/** Whether a piece of Chinese is a character that says nothing by itself. */
export function isLoneCharacter(word: string): boolean {
  return LONE.has(word);
}

/** The same of Chinese; a single character says nothing only where it cannot be part of a word. */
export function isHanStopWord(word: string): boolean {
  return isStopWord(word) && (word.length > 1 || '的了吗呢'.includes(word));
}
