import type { Messages } from './en';

const meant = (name: string | undefined): string => (name ? `；是否想写 ${name}？` : '');

const WHAT: Record<string, string> = {
  section: '章节',
  series: '系列',
  tag: '标签',
  resource: '资源',
  organisation: '机构',
  language: '语言',
};
const what = (name: string | undefined): string => WHAT[name ?? ''] ?? name ?? '';

/** 程序用中文说的一切；键与 `en.ts` 相同。 */
export const zh: Messages = {
  language: 'zh',

  program: {
    description: '大模型预训练资源目录：技术报告、训练策略、开源数据集与数据方法。',
    version: '显示版本号',
    help: '显示帮助',
    catalog: '改用另一份目录文件',
    lang: '文本与提示的语言：en 或 zh',
    noColor: '不用颜色（同样遵循 NO_COLOR 与 FORCE_COLOR）',
    helpCommand: '显示某个命令的帮助',
  },

  help: {
    usage: '用法：',
    optionsWord: '[选项]',
    commandWord: '[命令]',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    examples: '示例：',
    globalOptions: '全局选项：',
    formats: (names) => `输出格式：${names}`,
    more: '用 awesome-pretrain <命令> --help 查看某个命令的选项和示例。',
  },

  options: {
    json: '等同于 --format json',
    md: '等同于 --format markdown',
    limit: '最多显示几条，0 表示全部',
    section: '只看该章节及其下级（可重复）',
    series: '只看该模型系列（可重复）',
    tag: '只看带有该标签的（可重复）',
    category: '只看 report、paper、dataset、tool、blog 或 guide（可重复）',
    org: '只看该机构的（可重复）',
    since: '只看此年或此月起的：2024 或 2024-06',
    until: '只看到此年或此月为止的：2024 或 2024-06',
    has: '只看有此类链接的：paper、code、data、model、homepage、blog 或 demo',
    sort: '顺序：list（清单）、date（新的在前）、title（标题）或 added（新收录的在前）',
    reverse: '把顺序倒过来',
    style: (names) => `引用格式：${names}`,
    addedSince: '只看此日、此月或此年起收录的',
    columns:
      '显示哪些内容，用逗号分隔：title、date、org、params、active-params、tokens、context、links.code 等',
    explain: '说明每条结果为何命中',
    by: '按 section、series、category、org、year 或 month 统计（可重复）',
  },

  commands: {
    search: { description: '按名称、主题、机构或 arXiv 编号查找，中英文皆可', words: '要找的词' },
    list: { description: '列出资源，可加筛选' },
    show: { description: '显示一项资源的全部信息', words: '资源的 id，或能找到它的词' },
    sections: { description: '列出各章节及其资源数' },
    series: { description: '列出模型系列' },
    tags: { description: '列出标签' },
    stats: { description: '按章节、系列、机构、年份和月份统计资源' },
    cite: {
      description: '生成引用：BibTeX、CSL-JSON，或每项一行的文本',
      words: '一个或多个 id，或能找到一项资源的词',
    },
    compare: { description: '并排比较二至六个模型：规模、架构、许可证、链接', ids: '资源的 id' },
    completion: {
      description: '输出补全脚本，让 bash、zsh 或 fish 补全命令、选项和值',
      shell: 'bash、zsh 或 fish',
      once: (shell) => `${shell}，只需一次：`,
      inFile: (shell, file) => `${shell}，写入 ${file}：`,
    },
  },

  overview: {
    counts: (resources, series, tags) =>
      `${resources} 项大模型预训练资源，${series} 个模型系列，${tags} 个标签`,
    try: '试试：',
    examples: [
      ['search muon', '查找论文、模型或数据集'],
      ['list --tag moe --category report', '全部 MoE 技术报告'],
      ['show deepseek-v3', '其中一项的全部信息'],
      ['list --section math -f markdown', '可贴进笔记的清单'],
    ],
    help: '更多：awesome-pretrain --help',
  },

  fields: {
    id: 'id',
    title: '标题',
    paperTitle: '论文',
    aliases: '别名',
    category: '类别',
    series: '系列',
    org: '机构',
    authors: '作者',
    date: '日期',
    added: '收录日期',
    venue: '发表于',
    arxiv: 'arXiv',
    tags: '标签',
    annotation: '简介',
    link: '链接',
    links: '链接',
    model: '模型',
    section: '章节',
    sections: '章节',
    placements: '收录于',
    related: '相关',
    count: '数量',
    label: '名称',
    matches: '命中',
  },

  figures: {
    params: '参数量',
    activeParams: '激活参数量',
    tokens: '训练词元数',
    context: '上下文',
    architecture: '架构',
    compute: '算力',
    license: '许可证',
  },

  categories: {
    report: '技术报告',
    paper: '论文',
    dataset: '数据集',
    tool: '工具',
    blog: '博客',
    guide: '指南',
  },

  linkKinds: {
    paper: '论文',
    homepage: '主页',
    blog: '博客',
    data: '数据',
    code: '代码',
    model: '模型',
    demo: '演示',
  },

  comma: '、',
  groupings: {
    section: '章节',
    series: '模型系列',
    category: '类别',
    org: '机构',
    year: '年份',
    month: '各月技术报告',
  },
  total: (count) => `共 ${count} 项资源`,
  moreOf: (count, by) => `另有 ${count} 项：--by ${by}`,
  tiers: {
    exact: '名称即是',
    name: '名称含有',
    'name-part': '名称的一部分',
    topic: '主题相关',
    annotation: '简介提到',
    fuzzy: '拼写相近',
  },
  andOthers: '等',
  unverified: '未核实',
  unknown: '未知',
  dateOf: (kind) => `最早以${kind}形式发布`,
  onlySeries: (series) => `${series}${/[a-z0-9]$/i.test(series) ? ' ' : ''}系列`,
  unplaced: '其他',
  found: (count, shown) =>
    shown < count ? `共 ${count} 项，显示 ${shown} 项；-n 0 看全部` : `共 ${count} 项`,
  alsoMatches: (ids) => `另有：${ids}`,

  progress: {
    read: '首次读取该目录……',
    index: '正在建立索引……',
    done: '完成，结果已存入缓存',
  },

  errors: {
    prefix: '错误',
    nothingFound: (query) => `没有找到“${query}”`,
    nothingMatched: '没有符合这些筛选条件的资源',
    didYouMean: (names) => `是否想找 ${names}？`,
    unknownValue: (option, value, near) =>
      `${option}：没有“${value}”${near ? `；是否想写 ${near}？` : ''}`,
    seeValues: (command) => `用 awesome-pretrain ${command} 查看全部`,
    ambiguousValue: (option, value, ids) => `${option}：“${value}”有多种可能：${ids}`,
    badMonth: (option, value) => `${option}：“${value}”不是年份或月份，应写成 2024 或 2024-06`,
    badNumber: (option, value) => `${option}：“${value}”不是非负整数`,
    badChoice: (option, value, choices, near) =>
      `${option}：“${value}”不在可选值 ${choices} 之中${meant(near)}`,
    twoFormats: (one, other) => `${one} 与 ${other} 指定了两种格式，请只选一种`,
    unknownCommand: (name, near) =>
      `没有“${name}”这个命令${near ? meant(near) : '；用 awesome-pretrain --help 查看全部'}`,
    unknownOption: (name, near) =>
      `没有“${name}”这个选项${near ? meant(near) : '；用 --help 查看全部'}`,
    badDay: (option, value) => `${option}：“${value}”不是日期，应写成 2024、2024-06 或 2024-06-30`,
    unknownField: (option, value, near) => `${option}：没有“${value}”这一项${meant(near)}`,
    noColumns: (option, format) =>
      `${option} 可用于 table、json、ndjson、csv 和 tsv，不能用于 ${format}`,
    unknownId: (id, near) =>
      `没有 id 为“${id}”的资源${near ? meant(near) : '；可用 awesome-pretrain search 查找'}`,
    compareNumber: (fewest, most) => `compare 需要 ${fewest} 到 ${most} 项不同的资源`,
    whichShell: (shells) => `请指明 shell（${shells} 之一）；用 --help 查看如何安装补全`,
    missingArgument: (name) => `缺少 ${name}；用 --help 查看用法`,
    missingValue: (option) => `${option} 需要一个值`,
    tooManyArguments: '此命令不带词语；要查找请用：awesome-pretrain search …',
    toSearch: (words) => `要查找请用：awesome-pretrain search ${words}`,
    unexpected: (message) => `${message}（设 DEBUG=1 可看调用栈）`,
    moreFaults: (count) => `该文件中还有 ${count} 处错误`,
    inResource: (id) => `资源 ${id}：`,
  },

  faults: {
    damagedBuild: () => '缺失、已损坏或版本不符；请重新安装，或运行：npm run build',
    missing: () => '没有这个文件，请检查路径',
    isFolder: () => '是文件夹，请指定一个 YAML 文件',
    forbidden: () => '无权读取，请检查权限',
    unreadable: (p) => `无法读取（${p.reason}）`,
    tooLarge: () => '超过 32 MiB，请拆分',
    notUtf8: () => '不是 UTF-8 文本，请另存为 UTF-8',
    empty: () => '是空的；目录要有 languages、sections 和 resources',
    notACatalog: () =>
      '不是目录文件；需要 languages、sections 和 resources 三个键（见 README：A catalogue of your own）',
    syntax: (p) => `不是合法的 YAML：${p.reason}`,
    duplicateKey: () => '同一个键在这里出现了两次，请只留一个',
    aliases: () => '别名（*name）展开过多或没有指向，请直接写出值',
    unknownKey: (p) =>
      `未知的键“${p.key}”${p.nearest ? meant(p.nearest) : `；可用的有 ${p.known}`}`,
    missingKey: (p) => `缺少键“${p.key}”，请补上`,
    notOneOf: (p) => `${p.key}：“${p.value}”不在 ${p.known} 之中${meant(p.nearest)}`,
    'not.text': (p) => `${p.key}：${p.value} 不是文本，请加引号`,
    'not.texts': (p) => `${p.key}：请按语言给出文本，如 { en: … }`,
    'not.list': (p) => `${p.key} 应为列表；写成 [a, b] 或以“-”开头的行`,
    'not.number': (p) => `${p.key}：${p.value} 不是数字`,
    'not.boolean': (p) => `${p.key}：${p.value} 既不是 true 也不是 false`,
    'not.mapping': (p) => `${p.key}：这里应是键和值，而不是 ${p.value}`,
    'not.author': (p) => `${p.key}：请写姓名，或 { group: 名称 }`,
    emptyText: (p) => `${p.key} 是空的；请填写，或删去这个键`,
    unsafeText: (p) => `${p.key} 含有换行、控制字符或双向文字控制符，请删去`,
    untrimmedText: (p) => `${p.key} 首尾有空白，请删去`,
    notNfc: (p) => `${p.key} 不是 Unicode NFC 形式，请规范化`,
    badId: (p) => `${p.key}：“${p.value}”不是合法的 id；只用小写字母和数字，以单个 - 或 . 连接`,
    badSectionId: (p) => `${p.key}：“${p.value}”不是合法的章节 id；用小写单词，以 - 和 / 连接`,
    badLink: (p) => `${p.key}：“${p.value}”不是 http 或 https 地址`,
    badMonth: (p) => `${p.key}：“${p.value}”不是月份；写成 "2024-06"，或加引号的 "2024"`,
    badDay: (p) => `${p.key}：“${p.value}”不是日期；写成 2024-06-30`,
    badRank: (p) => `${p.key}：rank 是从 1 开始的整数`,
    badLanguage: (p) => `${p.key}：“${p.value}”不是 en、zh 这样的语言代码`,
    noLanguage: () => 'languages 是空的；至少写一种，如 [en]',
    tooManyAuthors: () => 'authors：最多写前十位，其余用 more-authors: true 表示',
    missingLanguage: (p) => `${p.key} 缺少 ${p.language} 文本，请补上`,
    unknownLanguage: (p) =>
      `${p.language} 不在此目录的语言（${p.known}）之中；请加入 languages 或删去`,
    duplicateId: (p) => `${what(p.what)} ${p.id} 在这里第二次出现，请换一个 id`,
    sectionOutsideParent: (p) => `章节 ${p.id} 位于 ${p.parent} 之下，应命名为 ${p.parent}/${p.id}`,
    unknownReference: (p) =>
      `文件中没有${what(p.what)}“${p.value}”${p.nearest ? meant(p.nearest) : '；请补上或删去'}`,
    'lint.https': (p) => `${p.value} 不是 https，请改用 https 地址`,
    'lint.arxiv': (p) =>
      `${p.value} 不是 arXiv 的规范形式；应写成 https://arxiv.org/abs/<编号>，不带版本号`,
    'lint.noLink': () => '没有链接，请至少给一个',
    'lint.noSeries': () => '是技术报告却没有模型系列，请写明 series',
    'lint.noOrg': () => '是技术报告却没有机构，请写明 org',
    'lint.long': (p) => `有 ${p.length} 个字符，最多 ${p.most} 个，请精简`,
    'lint.repeatsTitle': () => '重复了标题，请写标题没有说的内容',
    'lint.date': (p) =>
      `日期 ${p.date} 与 arXiv ${p.arxiv} 相差一个月以上；请更正，或用 date-of 说明当时发布的是什么`,
    'lint.samePaper': (p) => `与 ${p.other} 的论文相同；请合并，或互相写入 related`,
    'lint.sameName': (p) => `“${p.value}”与 ${p.other} 同名或近乎同名；请加以区分，或写入 related`,
    'lint.alike': (p) => `与 ${p.other} 的简介几乎相同，请写出自己的特点`,
    'lint.sameOpening': (p) => `有 ${p.count} 条简介都以“${p.opening}”开头，请换个开头`,
  },
};
