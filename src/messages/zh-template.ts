/** `init` 写入的内容：没有资源的资源库，附写法示例。 */
export const template = `# 个人资源库：awesome-pretrain 将它与内置资源库合并读取，并标出来自这里的资源。
# 与内置资源 id 相同的，以这里为准。写得对不对，可用 awesome-pretrain lint 检查。

# 下面的文本使用的语言。缺少某种语言时，以另一种语言显示。
languages: [zh]

# 内置的章节、模型系列和标签可直接使用，不必重复；
# 用 awesome-pretrain sections、series、tags 查看其 id。这里只写内置没有的。
sections: []
#  - { id: datasets/law, title: { zh: 法律 } }

# 每篇论文、每个数据集或工具写一项。可用 awesome-pretrain add 添加；手写时去掉 []。
resources: []
#  - id: our-corpus
#    title: Our Corpus
#    category: dataset
#    annotation: { zh: 它是什么，为什么值得看。 }
#    links: { data: 'https://example.org/our-corpus' }
#    placements: [{ section: datasets/general }]
`;
