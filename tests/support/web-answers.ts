/*
 * What hosts answer, cut to what is read here. None of it was fetched for these tests: each comes from
 * the document or the stored page that is named above it.
 */

/**
 * arXiv's API: the form of a feed by info.arxiv.org/help/api/user-manual.html, 3.3, with the prefix
 * and the line breaks in titles that it shows; a paper that is not there has no entry.
 */
export function arxivFeed(
  papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly authors: readonly string[];
  }[],
): string {
  const entries = papers.map(
    ({ id, title, authors }) => `  <entry>
    <id>http://arxiv.org/abs/${id}v2</id>
    <updated>2025-01-27T04:03:16Z</updated>
    <published>2024-12-27T04:03:16Z</published>
    <title>${escaped(title).replace(' ', '\n  ')}</title>
    <summary>  Here stands the abstract &amp; more.
</summary>
${authors.map((name) => `    <author>\n      <name>${escaped(name)}</name>\n    </author>\n`).join('')}    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">23 pages</arxiv:comment>
    <link href="http://arxiv.org/abs/${id}v2" rel="alternate" type="text/html"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query%3D%26id_list%3D" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list=&amp;start=0&amp;max_results=10</title>
  <id>http://arxiv.org/api/SkuXkYxumgL1drFIL7NufdnpkFc</id>
  <updated>2026-11-25T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${papers.length}</opensearch:totalResults>
${entries.join('')}</feed>
`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** An error of arXiv's API, which comes with the status 200: the same manual, 3.4. */
export const ARXIV_ERROR = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
  <link xmlns="http://www.w3.org/2005/Atom" href="http://arxiv.org/api/query?id_list=1234.12345" rel="self" type="application/atom+xml"/>
  <title>ArXiv Query: id_list=1234.12345</title>
  <opensearch:totalResults>1</opensearch:totalResults>
  <entry xmlns="http://www.w3.org/2005/Atom">
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_1234.12345</id>
    <title>Error</title>
    <summary>incorrect id format for 1234.12345</summary>
    <author>
      <name>arXiv api core</name>
    </author>
  </entry>
</feed>
`;

/** The head of a page of the ACL Anthology: aclanthology.org/2023.findings-emnlp.725, of 2026-08-26. */
export const ACL_PAGE =
  '<!doctype html><html lang=en-us><head><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1,shrink-to-fit=no"><title>HuatuoGPT, Towards Taming Language Model to Be a Doctor - ACL Anthology</title><meta name=generator content="Hugo 0.160.0"><link href=/aclicon.ico rel="shortcut icon" type=image/x-icon><meta content="HuatuoGPT, Towards Taming Language Model to Be a Doctor" name=citation_title><meta content="Hongbo Zhang" name=citation_author><meta content="Junying Chen" name=citation_author><meta content="Feng Jiang (蒋峰)" name=citation_author><meta property="og:title" content="HuatuoGPT, Towards Taming Language Model to Be a Doctor"><meta property="og:site_name" content="ACL Anthology"></head><body>';

/**
 * The head of a forum page of OpenReview. It gives what scholar.google.com/intl/en/scholar/inclusion.html
 * asks for under Indexing, names with the family first.
 */
export const OPENREVIEW_PAGE =
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><meta property="og:site_name" content="OpenReview"/><title>Muon is Scalable for LLM Training | OpenReview</title><meta name="citation_title" content="Muon is Scalable for LLM Training"/><meta name="citation_author" content="Liu, Jingyuan"/><meta name="citation_author" content="Su, Jianlin"/></head>';

/** A repository: docs.github.com/rest/repos/repos, Get a repository, the example. */
export const GITHUB_REPOSITORY = {
  id: 1296269,
  node_id: 'MDEwOlJlcG9zaXRvcnkxMjk2MjY5',
  name: 'Hello-World',
  full_name: 'octocat/Hello-World',
  private: false,
  html_url: 'https://github.com/octocat/Hello-World',
  description: 'This your first repo!',
  fork: false,
  topics: ['octocat', 'atom', 'electron', 'api'],
  archived: false,
  created_at: '2011-01-26T19:01:12Z',
  license: { key: 'mit', name: 'MIT License', spdx_id: 'MIT' },
};

/** A repository that has another name: docs.github.com/rest, Best practices, Follow redirects. */
export const GITHUB_MOVED = {
  message: 'Moved Permanently',
  url: 'https://api.github.com/repositories/1296269',
  documentation_url: 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api',
};

/** The head of a page of GitHub: github.com/lucidrains/DALLE2-pytorch, a stored page. */
export const GITHUB_PAGE =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>GitHub - lucidrains/DALLE2-pytorch: Implementation of DALL-E 2, OpenAI&#39;s updated text-to-image synthesis neural network,  in Pytorch · GitHub</title><meta name="route-pattern" content="/:user_id/:repository" data-turbo-transient></head>';

/** A model: huggingface.co/docs/hub/api, GET /api/models/{repo_id}, by the fields of `ModelInfo`. */
export const HUGGING_FACE_MODEL = {
  _id: '621ffdc036468d709f17434d',
  id: 'openai-community/gpt2',
  modelId: 'openai-community/gpt2',
  private: false,
  gated: false,
  disabled: false,
  cardData: { language: 'en', tags: ['exbert'], license: 'mit' },
  siblings: [{ rfilename: 'README.md' }],
};

/** A data set: the same, GET /api/datasets/{repo_id}, by the fields of `DatasetInfo`. */
export const HUGGING_FACE_DATASET = {
  _id: '661ac4e4cf6e1d5a8d2a9a0b',
  id: 'HuggingFaceFW/fineweb',
  author: 'HuggingFaceFW',
  private: false,
  gated: false,
  createdAt: '2024-04-18T14:33:13.000Z',
  description: 'What is it?\n\n\tCleaned and deduplicated English web data.',
  tags: ['task_categories:text-generation', 'language:en', 'license:odc-by', 'region:us', 'web'],
  cardData: { pretty_name: 'FineWeb', license: 'odc-by', tags: null },
  siblings: [{ rfilename: 'README.md' }],
};

/**
 * A work: the form by github.com/CrossRef/rest-api-doc, api_format.md, Work; the values of 10.5555/12345678,
 * the DOI that Crossref keeps for tests, and a team and markup as publishers deposit them.
 */
export const CROSSREF_WORK = {
  status: 'ok',
  'message-type': 'work',
  'message-version': '1.0.0',
  message: {
    publisher: 'Test accounts',
    DOI: '10.5555/12345678',
    type: 'journal-article',
    title: ['Toward a <i>Unified</i> Theory of High-Energy Metaphysics &amp; More'],
    subtitle: ['Silly String Theory'],
    author: [
      { given: 'Josiah', family: 'Carberry', sequence: 'first', affiliation: [] },
      { name: 'The Psychoceramics Group', sequence: 'additional', affiliation: [] },
    ],
    issued: { 'date-parts': [[2008, 8, 13]] },
    'container-title': ['Journal of Psychoceramics'],
    subject: ['General Medicine'],
    abstract:
      '<jats:p>The characteristic theme is the stasis of <jats:italic>tokens</jats:italic>.</jats:p>',
  },
};

/** A collection: huggingface.co/docs/hub/api, GET /api/collections/{namespace}/{slug}-{id}. */
export const HUGGING_FACE_COLLECTION = {
  slug: 'TheBloke/recent-models-64f9a55bb3115b4f513ec026',
  title: 'Recent models',
  owner: { name: 'TheBloke', type: 'user' },
  items: [],
};

/**
 * What Hugging Face answers a stranger for what is not there:
 * huggingface_hub, utils/_http.py, `hf_raise_for_status`.
 */
export const HUGGING_FACE_MISSING = {
  status: 401,
  headers: { 'x-error-code': 'RepoNotFound', 'x-error-message': 'Repository not found' },
  body: '{"error":"Invalid username or password."}',
};

/** The page that Cloudflare shows programs: developers.cloudflare.com, Detect a Challenge Page response. */
export const CLOUDFLARE_CHALLENGE = {
  status: 403,
  headers: { 'cf-mitigated': 'challenge', server: 'cloudflare' },
  body: '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head></html>',
};
