import type { FaultMessages } from './en-faults';

const meant = (name: string | undefined): string => (name ? `；是不是想用 ${name}？` : '');
const such = (example: string | undefined): string => (example ? `：${example}` : '');
const notYaml = (what: string): string => `YAML 语法有误：${what}`;
const WHAT: Record<string, string> = {
  section: '章节',
  series: '系列',
  tag: '标签',
  resource: '资源',
  organisation: '机构',
  language: '语言',
  model: '模型',
  part: '子集',
};
const what = (name: string | undefined): string => WHAT[name ?? ''] ?? name ?? '';
const listed = (names: string | undefined): string => (names ?? '').replaceAll(', ', '、');

const hostOf = (address: string | undefined): string =>
  /\/\/([^/?#]*)/.exec(address ?? '')?.[1] ?? '';

/** 资源库文件的错误，以及如何修正。 */
export const faults: FaultMessages = {
  damagedBuild: () => '缺失、已损坏或版本不符；请重新安装，或运行：npm run build',
  missing: () => '文件不存在，请检查路径',
  noName: () => '文件名为空，请指定一个 YAML 文件',
  brokenLink: () => '是失效的链接，所指的文件不存在；请修复链接，或直接指定文件',
  notInFolder: () => '路径中有一段是文件而不是文件夹，请检查路径',
  linkCircle: () => '是循环链接，最终指回自己；请修复链接，或直接指定文件',
  nameTooLong: () => '名称过长，超出系统限制，请检查路径',
  nameWithNul: () => '文件名中含有 NUL 字符，请检查路径',
  isFolder: () => '这是文件夹，请指定一个文件',
  noFile: () => '是设备、管道或套接字，不是普通文件；请指定一个文件',
  forbidden: () => '没有读取权限，请检查权限',
  inUse: () => '正被其他程序占用；请关闭该程序，或改用副本',
  tooManyOpen: () => '无法打开：打开的文件过多；请关闭一些程序，或调高上限（ulimit -n）',
  noMemory: () => '无法读取：内存不足，请关闭一些程序',
  deviceFault: () => '无法读取：磁盘或设备报错；请检查设备，或改用副本',
  unreachable: () => '无法读取：所在的服务器或磁盘没有响应；请重新连接，或改用副本',
  badKeysFile: () => '不是以 id 对应引用键的对象（如 {"muon": "jordan2024muon"}）；请改正或移走',
  notCompleted: () => '不是 1 MiB 以内的普通文件，补全时不读取；请自行输入',
  unreadable: (p) => `无法读取：${p.reason}；请改用副本`,
  tooLarge: () => '文件超过 32 MiB，请拆分',
  notUtf8: () => '不是 UTF-8 文本，请另存为 UTF-8',
  onlyReturns: () => '只用 CR 换行，请另存为 LF 或 CRLF 换行',
  empty: () => '文件为空；资源库需要 languages、sections 和 resources',
  notACatalog: () =>
    '不是资源库文件；需要 languages、sections 和 resources 三个键（见 README.zh.md：自建资源库）',
  'yaml.after': (p) =>
    notYaml(`“${p.text}”前面的引号、列表或别名已经结束；请给整段文本加引号，选用文本中没有的那种`),
  'yaml.blockHead': () =>
    notYaml('| 或 > 之后的文本要另起一行；如果符号属于文本，请给整段文本加引号'),
  'yaml.blockInFlow': () =>
    notYaml('[ ] 或 { } 中的各项用逗号分隔；缺了请补上，含“: ”或“- ”的文本请加引号'),
  'yaml.colon': (p) => notYaml(`“: ”会把前面的文字当作键；请给文本加引号${such(p.quoted)}`),
  'yaml.comma': () => notYaml('这一项前面缺少逗号，请补上'),
  'yaml.comment': () => notYaml('# 前面缺少空格，请补上；如果 # 属于文本，请给文本加引号'),
  'yaml.directive': (p) => `资源库文件一律按 YAML 1.2 读取，不需要“${p.text}”，请删去这一行`,
  'yaml.documentLine': () => notYaml('--- 之后的内容要另起一行'),
  'yaml.documents': () =>
    '这里（“---”或“...”之后）开始了第二个文档，而一个文件只能放一个资源库，请删去那一行',
  'yaml.escape': (p) => notYaml(`双引号中的“${p.escape}”没有意义；反斜杠请写成 \\\\，或改用单引号`),
  'yaml.extraBracket': (p) =>
    notYaml(`“${p.start}”没有对应的左括号，请删去；如果属于文本，请给整段文本加引号`),
  'yaml.indent': () => notYaml('这一行与上文对不上，请检查缩进和开头的“- ”'),
  'yaml.key': () =>
    notYaml(
      '键只能是一个普通的词，不能是列表、映射或别名，也不能带标签；如果文本以 [ 或 { 开头，请给文本加引号',
    ),
  'yaml.longKey': () => notYaml('键最多 1024 个字符；如果这是含“: ”的文本，请加引号'),
  'yaml.mark': () => notYaml('&、* 和 ! 放在文本开头有特殊含义；如果属于文本，请给整段文本加引号'),
  'yaml.noColon': (p) =>
    notYaml(`“${p.text}”的键后缺少“: ”，请补上；如果是上一行文本的延续，请多缩进一些`),
  'yaml.noItem': () => notYaml('逗号前面没有内容，请删去这个逗号'),
  'yaml.openBracket': (p) =>
    notYaml(`“${p.start}”没有闭合，请补上“${p.start === '{' ? '}' : ']'}”，中间各行要缩进`),
  'yaml.openQuote': (p) => notYaml(`引号 ${p.start} 没有闭合，请在文本末尾补上`),
  'yaml.space': () => notYaml('冒号后面缺少空格，请补上'),
  'yaml.start': (p) => notYaml(`文本不能以“${p.start}”开头，请加引号${such(p.quoted)}`),
  'yaml.tab': () => notYaml('这一行用制表符缩进，请改用空格'),
  'yaml.tag': (p) => `YAML 会把“${p.word}”当作标签丢掉；请给文本加引号，或删去这个词`,
  'yaml.tooDeep': () => '列表和映射在这里嵌套超过 32 层；资源库只需要 6 层，请减少嵌套',
  'yaml.tooLong': () => '到这里已超过四百万个词和符号，请拆分文件',
  'yaml.unexpected': (p) =>
    notYaml(`这里不应出现“${p.text}”，请删去；如果属于文本，请给整段文本加引号`),
  duplicateKey: (p) => `同一个键在这里出现了两次：“${p.key}”，请只留一个`,
  mergeKey: () => '资源库文件不支持用 << 合并，请直接写出各个键和值',
  aliases: () => '到这里，别名（*name）展开后已超过一百万个值，请直接写出值',
  cutText: (p) =>
    `空格后的 # 开始注释，文本到此为止，“${p.words}”不会读入；请给整段文本加引号；如果确是注释，请在 # 后加空格`,
  unknownAlias: (p) =>
    `*${p.name} 是别名，要重复上文标为 &${p.name} 的内容，而上文没有；如果 * 属于文本，请给文本加引号`,
  circularAlias: (p) => `*${p.name} 位于 &${p.name} 所标的内容之中，会无限循环，请直接写出值`,
  unusedAnchor: (p) =>
    `YAML 会把“${p.word}”当作锚点丢掉，也没有别名用到它；请给文本加引号，或删去这个词`,
  unknownKey: (p) =>
    `未知键“${p.key}”${p.nearest ? meant(p.nearest) : `；可用的键：${listed(p.known)}`}`,
  emptyKey: () => '这个冒号前面缺少键；请补上，或连同值一起删去',
  keyWithoutSpace: (p) => `“${p.key}”的冒号后缺少空格，整段被当作键；应写成“${p.beginning}: …”`,
  missingKey: (p) => `缺少键“${p.key}”，请补上`,
  noValue: (p) => `${p.key} 没有值，请填写`,
  noKeyNeeded: (p) => `${p.key} 没有值，请删去这个键，或填写`,
  noItem: (p) => `${p.key} 没有值，请删去这一项，或填写`,
  onlyComment: (p) => `${p.key} 没有值，因为 # 之后是注释；请给文本加引号，或删去`,
  notOneOf: (p) => `${p.key}：“${p.value}”无效，可选：${listed(p.known)}${meant(p.nearest)}`,
  'not.text': (p) => `${p.key}：${p.value} 不是文本，请加引号`,
  'not.texts': (p) => `${p.key}：请按语言给出文本，如 { en: … }`,
  'not.list': (p) => `${p.key} 应为列表；写成 [a, b] 或以“-”开头的行`,
  'not.single': (p) =>
    `${p.key}：这里只能是单个值，不能是 ${p.value} 这样的列表或映射；如果文本以 [ 或 { 开头，请加引号`,
  'not.number': (p) => `${p.key}：${p.value} 不是数字；请用阿拉伯数字，不加引号`,
  'not.boolean': (p) => `${p.key}：${p.value} 既不是 true 也不是 false；请写其中之一，不加引号`,
  'not.mapping': (p) => `${p.key}：这里应是键和值，而不是 ${p.value}`,
  'not.figure': (p) => `${p.key}：请写数值，有单位的带上单位`,
  'not.languages': (p) => `${p.key}：请写语言代码列表，如 [en, zh]，或语言数目`,
  'not.author': (p) => `${p.key}：请写姓名，或 { group: 名称 }`,
  emptyText: (p) => `${p.key} 是空的；请填写，或删去这个键`,
  unsafeText: (p) => `${p.key} 含有换行、控制字符或双向文本控制符，请删去`,
  halfCharacter: (p) => `${p.key}：\\ud800 这类转义只写出半个字符；请直接写出该字符`,
  unsafeEscape: (p) =>
    `${p.key}：双引号中的反斜杠在这里变成了换行或控制字符；反斜杠请写成 \\\\，或改用单引号`,
  blockText: (p) => `${p.key}：文本只能有一行，而 | 和 > 会留下换行；请改用 >-，或把文本写在一行`,
  untrimmedText: (p) => `${p.key} 首尾有空白，请删去`,
  notNfc: (p) => `${p.key} 不是 Unicode NFC 形式，请规范化`,
  badId: (p) => `${p.key}：“${p.value}”不是合法的 id；只能用小写字母和数字，以单个 - 或 . 连接`,
  badCiteKey: (p) =>
    `${p.key}：“${p.value}”不能用作引用键；只能用字母和数字，以单个 . : _ + / 或 - 连接`,
  badSectionId: (p) => `${p.key}：“${p.value}”不是合法的章节 id；只能用小写单词，以 - 和 / 连接`,
  badLink: (p) => `${p.key}：“${p.value}”不是 http 或 https 地址`,
  linkWithUser: (p) => `${p.key}：“${p.value}”带有用户名，请删去 @ 及其前面的用户名`,
  linkToNowhere: (p) =>
    `${p.key}：“${p.value}”的主机名或端口无效；应写成 https://example.org/…，端口为 1 到 65535`,
  badMonth: (p) => `${p.key}：“${p.value}”不是月份；请写成 "2024-06"，或加引号的 "2024"`,
  badCount: (p) => `${p.key}：“${p.value}”不是带单位的正数；请写成 350M、7B、671B 或 14.8T`,
  badContext: (p) => `${p.key}：“${p.value}”不是 token 数；请写成 4096、128K 或 1M`,
  badAmount: (p) => `${p.key}：“${p.value}”不是正数；请写成 250、2.8M 或 15B`,
  badSize: (p) => `${p.key}：“${p.value}”不是带单位的正数；请写成 825GB、44TB 或 1PB`,
  badFlops: (p) => `${p.key}：“${p.value}”不是运算次数；请写成 3.3e24`,
  activeAboveAll: (p) =>
    `active-params：激活参数 ${p.active} 不可能多于总参数 ${p.params}，请更正其一`,
  aboutNothing: (p) => `about：这里没有给出 ${p.figure}；请补上，或从 about 中删去`,
  unverifiedNothing: (p) =>
    `unverified：该资源没有字段 ${p.field}；请写它已有的字段，如 links.data，或删去`,
  dateOfNothing: (p) =>
    `date-of：${p.kind} 用来说明日期所指，但没有写 date；请补上 date，或删去 date-of`,
  relatedToItself: (p) => `related：${p.id} 就是该资源自己，请删去`,
  partOfItself: (p) => `part-of：${p.name} 成了自己的下属（${listed(p.circle)}），请删去其中一个`,
  oneModel: () =>
    'model：现在一项资源可列出多个模型；请改写为“models:”，每个模型以“- id: …”开头，数值带单位，如 params: 671B',
  badDay: (p) => `${p.key}：“${p.value}”不是日期；请写成 2024-06-30`,
  badCountry: () => '国家请写两位大写字母代码，如 CN、FR',
  badRank: (p) => `${p.key}：rank 应为从 1 开始的整数`,
  badLanguage: (p) => `${p.key}：“${p.value}”不是 en、zh 这样的语言代码`,
  noLanguage: () => 'languages 为空；请至少写一种，如 [en]',
  tooManyKeywords: () => 'keywords：最多写十二个，请只保留最常用来搜索的',
  tooManyAuthors: () => 'authors：最多写前十位，其余用 more-authors: true 表示',
  missingLanguage: (p) =>
    p.count === '1'
      ? `${p.key} 缺少 ${p.language} 文本，请补上`
      : `${p.key} 缺少 ${p.count} 种语言的文本：${p.language}，请补上`,
  unknownLanguage: (p) =>
    `${p.language} 不是该资源库的语言（${listed(p.known)}）；请加入 languages 或删去`,
  duplicateId: (p) => `${what(p.what)} ${p.id} 重复，请换一个 id`,
  duplicateCiteKey: (p) => `引用键 ${p.key} 已被 ${p.other} 占用；请用 cite-key 另取一个`,
  sectionOutsideParent: (p) => `章节 ${p.id} 位于 ${p.parent} 之下，应命名为 ${p.parent}/${p.id}`,
  unknownReference: (p) =>
    `文件中没有${what(p.what)}“${p.value}”${p.nearest ? meant(p.nearest) : '；请补上或删去'}`,
  unknownAnywhere: (p) =>
    `该文件及与它合并的资源库中都没有${what(p.what)}“${p.value}”${p.nearest ? meant(p.nearest) : '；请补上或删去'}`,
  'lint.https': (p) => `${p.value} 不是 https，请改用 https 地址`,
  'lint.arxiv-form': (p) =>
    `${p.value} 不是 arXiv 的规范形式；应写成 https://arxiv.org/abs/<编号>，不带版本号`,
  'lint.arxiv-id': (p) => `${p.value}：arXiv 不可能有编号“${p.id}”；请到论文页面核对`,
  'lint.doi-form': (p) => `${p.value}：“${p.id}”不是 DOI；请到论文页面核对`,
  'lint.no-link': () => '没有链接，请至少给一个',
  'lint.no-series': () => '技术报告缺少模型系列，请写明 series',
  'lint.no-org': () => '技术报告缺少机构，请写明 org',
  'lint.too-long': (p) => `有 ${p.length} 个字符，最多 ${p.most} 个，请精简`,
  'lint.repeats-title': () => '与标题重复，请写标题之外的内容',
  'lint.keyword-answered': (p) => `关键词“${p.value}”在该资源的其他文字中已有，请删去`,
  'lint.keyword-common': (p) =>
    `有 ${p.count} 项资源使用关键词“${p.value}”，请改为标签或标签的同义词`,
  'lint.keyword-twice': (p) => `关键词“${p.value}”重复，请删去一个`,
  'lint.no-source': () => '列有规格，却没有 sources；请写明核实这些数值的页面',
  'lint.checked-before-updated': (p) =>
    `核对日期 ${p.checked} 早于更正日期 ${p.updated}；请重新核对，或更正其一`,
  'lint.arxiv-date': (p) =>
    `日期 ${p.date} 与 arXiv ${p.arxiv} 相差一个月以上；请更正，或用 date-of 说明当时发布的是什么`,
  'lint.key-changed': (p) =>
    `引用键变成了 ${p.key}，而已发布的引用键是 ${p.published}；请加上 cite-key: ${p.published}`,
  'lint.key-of-another': (p) =>
    `引用键 ${p.key} 发布时属于 ${p.other}；请把那个 id 写进 formerly，或用 cite-key 另取一个`,
  'lint.key-unpublished': (p) => `未列入 data/citation-keys.json；请在其中加入这一行：${p.line}`,
  'lint.same-paper': (p) => `与 ${p.other} 的论文相同；请合并，或互相写入 related`,
  'lint.same-name': (p) => `“${p.value}”与 ${p.other} 同名或几乎同名；请加以区分，或写入 related`,
  'lint.alike-annotations': (p) => `与 ${p.other} 的简介几乎相同，请写出自己的特点`,
  'lint.same-opening': (p) => `有 ${p.count} 条简介都以“${p.opening}”开头，请换个开头`,
  'lint.date-of-link': (p) => `日期取自 ${p.kind}，但没有该类链接；请补上链接，或改正 date-of`,
  'lint.link-role': (p) =>
    `${p.value} 从地址看不是 ${p.kind} 链接；请移到 ${p.roles}，或改成正确的地址`,
  'lint.title-stop': () => '以句号结尾；标题不加句号',
  'lint.spaces': () => '有多余的空格，请删去',
  'lint.full-stop': (p) => `结尾缺少句号，请补上“${p.stop}”`,
  'lint.chinese-punctuation': () => '中文旁用了半角标点，请改用全角：，；：！？（）',
  'lint.latin-spacing': () => '中文与英文字母或数字之间缺少空格，请补上',
  'lint.no-chinese': () => '没有中文，请用中文书写',
  'lint.chinese-in-english': () => '英文简介里有中文，请用英文书写',
  'lint.numbers-differ': (p) =>
    `缺少 ${p.language} 文本里的数字：${p.numbers}；两种语言的内容应一致`,
  'lint.dense-and-another': (p) => `${p.model}：dense 不能与其他架构并列；请只保留其一`,
  'lint.no-moe': (p) =>
    `${p.model}：每个 token 只激活 ${p.active} 参数，属于混合专家模型；请在 architecture 中加上 moe`,
  'lint.tag-once': (p) => `标签 ${p.id} 只有一项资源使用；请给其他资源也加上，或删去该标签`,
  'lint.no-member': (p) => `没有资源属于 ${p.id}；请删去，或在资源中写明`,
  'lint.unneeded-exception': (p) =>
    `关闭了规则 ${p.off}，但该规则在此没有发现问题；请删去这一条，或改正规则名`,
  'links.moved': (p) => `${p.kind}：${p.url} 已迁移到 ${p.to}；请改为新地址，或用 --fix 改`,
  'links.another-title': (p) =>
    `${p.kind}：${p.url} 的标题是“${p.title}”，与收录的标题相似度为 ${p.share}%（应不低于 ${p.least}%）；请核对地址，或更正标题`,
  'links.another-authors': (p) =>
    `${p.kind}：收录的 ${p.all} 位作者中，${p.url} 只列出 ${p.agreeing} 位；请核对地址，或更正作者`,
  'links.another-page': (p) =>
    `${p.kind}：${p.url} 的标题是“${p.title}”，不含该资源的任何名称；请核对地址`,
  'links.front-page': (p) => `${p.kind}：${p.url} 跳转到网站首页 ${p.to}；请换成新地址`,
  'links.soft-404': (p) => `${p.kind}：${p.url} 能打开，但页面显示“${p.title}”；请换成新地址`,
  'links.gone': (p) => `${p.kind}：${p.url} 已不存在（${p.detail}）；请换成新地址`,
  'links.bad-status': (p) => `${p.kind}：${p.url} 返回 ${p.detail}；请换成新地址`,
  'links.not-on-arxiv': (p) => `${p.kind}：${p.url}：arXiv 上没有 ${p.detail}；请更正编号`,
  'links.not-public': (p) => `${p.kind}：${p.url}：${p.detail} 不存在或未公开；请换成新地址`,
  'links.no-such-host': (p) => `${p.kind}：${p.url}：域名不存在；请换成新地址`,
  'links.refused-connection': (p) => `${p.kind}：${p.url}：服务器拒绝连接；请换成新地址`,
  'links.redirect-circle': (p) => `${p.kind}：${p.url} 循环跳转，或跳转超过十次；请换成新地址`,
  'links.redirects-nowhere': (p) =>
    `${p.kind}：${p.url} 跳转到“${p.detail}”，不是有效地址；请换成新地址`,
  'links.certificate': (p) =>
    `${p.kind}：${p.url} 的证书无效（${p.detail}）；请换一个地址，或告知网站管理员`,
  'links.private': (p) => `${p.kind}：${p.url} 指向非公网地址 ${p.detail}；请换一个地址`,
  'links.forbidden': (p) => `${hostOf(p.url)} 拒绝程序访问（${p.detail}）`,
  'links.wants-cookies': (p) => `${hostOf(p.url)} 须启用 cookie 才能访问`,
  'links.at-the-door': (p) => `${hostOf(p.url)} 对程序只显示“${p.title}”`,
  'links.limited': (p) => `${hostOf(p.url)} 限流，请稍后再试`,
  'links.timeout': (p) => `${hostOf(p.url)} 响应超时`,
  'links.unreachable': (p) => `${hostOf(p.url)} 无法连接（${p.detail}）`,
  'links.broken': (p) => `${hostOf(p.url)} 响应中断（${p.detail}）`,
  'links.unreadable': (p) => `${hostOf(p.url)} 的响应无法解析（格式不符、过大或过慢）`,
  'links.server-error': (p) => `${hostOf(p.url)} 服务器出错（${p.detail}）`,
  'links.given-up': () => '中途放弃，尚未检查',
};
