import { arxivId } from '../catalog/accessors';
import type { LinkKind } from '../catalog/types';
import { rolesOf } from './link-rules';

/** Words that say of a link what it leads to; those of no kind only say that it is one. */
const WORDS: readonly (readonly [RegExp, LinkKind | ''])[] = [
  [
    /^(?:the )?(?:(?:arxiv|conference|full|original|technical|tech)? ?(?:paper|report|preprint)s?|pdf|arxiv|abs|openreview|acl|论文|论文链接|原文|技术报告|报告)$/,
    'paper',
  ],
  [/^(?:source |official )?(?:code|codes|github|repo|repository|代码|源码|仓库|开源代码)$/, 'code'],
  [/^(?:data|dataset|datasets|data set|data sets|corpus|数据|数据集|语料)$/, 'data'],
  [
    /^(?:model|models|weights|model weights|checkpoint|checkpoints|hf|hugging ?face|modelscope|模型|权重|模型权重)$/,
    'model',
  ],
  [
    /^(?:homepage|home page|home|website|web|site|project|project page|page|webpage|docs|documentation|主页|官网|网站|项目|项目主页|文档)$/,
    'homepage',
  ],
  [/^(?:blog|blog post|post|article|news|announcement|博客|文章|公告|解读)$/, 'blog'],
  [/^(?:demo|demos|playground|space|try it|colab|演示|试用|体验|在线体验)$/, 'demo'],
  [/^(?:link|links|here|url|doi|source|website link|链接|地址|下载|download|点此)$/, ''],
];

/**
 * What the words of a link say that it leads to.
 *
 * @returns an empty text where they say only that it is a link, null where they are a name
 */
export function kindByWords(text: string): LinkKind | '' | null {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.:/ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:/-]+|(?<![\s.:/-])[\s.:/-]+$/g, '');
  if (words === '' || /^(?:https?:\/\/|www\.)\S+$/.test(text.trim())) return '';
  if (/^(?:arxiv[: ]*)?\d{4}\.\d{4,5}(?:v\d+)?$/.test(words)) return 'paper';
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * The kind for a link among those that are not taken, or have the same address: what its host and its
 * words say, else what its words say alone; null where both are taken.
 */
export function freeKind(
  url: string,
  text: string,
  taken: Readonly<Partial<Record<LinkKind, string>>>,
): LinkKind | null {
  const words = kindByWords(text);
  const isFree = (kind: LinkKind): boolean =>
    taken[kind] === undefined || taken[kind] === plainAddress(url);
  const kind = kindOf(url, words);
  if (isFree(kind)) return kind;
  return words && isFree(words) ? words : null;
}

/** What a link leads to: by its host, where that is known, and by its words. */
export function kindOf(url: string, words: LinkKind | '' | null): LinkKind {
  const roles = rolesOf(url);
  if (roles) return (words && roles.includes(words) ? words : roles[0]) ?? 'homepage';
  if (words) return words;
  if (/\.pdf(?:[?#]|$)|^https?:\/\/(?:dx\.)?doi\.org\/|proceedings/i.test(url)) return 'paper';
  if (BLOGS.test(url)) return 'blog';
  return 'homepage';
}

const BLOGS =
  /\bblog|medium\.com|substack\.com|zhuanlan\.|mp\.weixin\.qq\.com|juejin\.cn|notion\.site|\/news\//i;

/** An address in its plain form: that of arXiv's abstract, without a version. */
export function plainAddress(url: string): string {
  const id = arxivId(url);
  return id === null ? url : `https://arxiv.org/abs/${id}`;
}
