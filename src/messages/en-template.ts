/** What `init` writes: a catalogue without resources, and how some are written. */
export const template = `# Your own catalogue: awesome-pretrain reads it beside the built-in one, and marks what is from here.
# What has the id of something built in replaces it. awesome-pretrain lint says what is wrong here.

# The languages of the texts below. Where a text lacks one, it is shown in another.
languages: [en]

# All sections, families and tags that are built in can be used without repeating them:
# awesome-pretrain sections, series and tags list their ids. Only what they lack stands here.
sections: []
#  - { id: datasets/law, title: { en: Law } }

# One entry for a paper, a data set or a tool. awesome-pretrain add writes them; by hand, [] goes.
resources: []
#  - id: our-corpus
#    title: Our Corpus
#    category: dataset
#    annotation: { en: 'What it is, and why one would open it.' }
#    links: { data: 'https://example.org/our-corpus' }
#    placements: [{ section: datasets/general }]
`;
