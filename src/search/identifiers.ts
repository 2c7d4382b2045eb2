/**
 * What a link names, in one spelling for all its forms: arXiv (abs, pdf, html, with a version, as a DOI,
 * on ar5iv, alphaXiv, Hugging Face and other mirrors), Hugging Face, GitHub (also as git is given it),
 * DOI, OpenReview, ACL Anthology, any other page.
 *
 * @param link an address, an id or the name of a repository
 * @returns keys to look up, the likeliest first; none where the text is no link
 */
export function identifierKeys(link: string): string[] {
  const arxiv = arxivKeys(link)[0];
  if (arxiv !== undefined) return [arxiv];
  const doi = DOI.exec(link)?.[0];
  if (doi) return [`doi:${doi.toLowerCase()}`];
  const page = /^(?:ssh:\/\/)?git@([\w.-]+)[:/](.*)$/.exec(link);
  const address = ADDRESS.exec(page ? `https://${page[1]}/${page[2]}` : link);
  if (address?.[2] && (address[3] || address[1])) {
    return pageKeys(address[2].toLowerCase().replace(/^www\./, ''), address[3] ?? '');
  }
  if (/^[\w.-]+\/[\w.-]+$/.test(link)) {
    const name = link.toLowerCase();
    return [`huggingface.co/${name}`, `huggingface.co/datasets/${name}`, `github.com/${name}`];
  }
  return [];
}

const ARXIV = /(?<!\d)(?<!\d\.)(\d{4}\.\d{4,5})(?:v\d+)?(?!\d)/g;
const DOI = /10\.\d{4,9}\/[^\s?#"{}<>]+/;
const ADDRESS = /^(https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(\/[^\s#]*)?(?:#.*)?$/i;

function arxivKeys(text: string): string[] {
  return [...text.matchAll(ARXIV)].map(([, id]) => `arxiv:${id}`);
}

/** The key of what is cited by a citation key. */
export function citationIdentifier(key: string): string {
  return `cite:${key.toLowerCase()}`;
}

/**
 * What in a query may be a link, an id or a citation key, whatever stands around it: brackets, a full
 * stop, a file's ending, `arXiv:… [cs.CL]`, `eprint = {…},`, a whole reference.
 *
 * @returns of each piece the keys to look up, the likeliest first
 */
export function identifiersIn(query: string): string[][] {
  if (!/[\d./．／]/.test(query)) return [];
  return query
    .normalize('NFKC')
    .split(/[\s<>()[\]{}"'“”‘’（）【】《》，。、；,;|]+/)
    .map((piece) => piece.replace(/^[.:=*_`@]+|[.:=*_`!?]+$/g, ''))
    .map((piece) => [
      ...identifierKeys(piece),
      // Every citation key that is no mere id holds a year.
      ...(/\d{4}/.test(piece) ? [citationIdentifier(piece)] : []),
    ])
    .filter((keys) => keys.length > 0);
}

/** What a model, data set or repository is called where it is kept, without its owner. */
export function repositoryName(link: string): string | null {
  const [, name] =
    /^https:\/\/(?:github\.com|huggingface\.co(?:\/datasets)?)\/[\w.-]+\/([\w.-]+)$/.exec(link) ??
    [];
  return name !== undefined && !link.includes('/collections/') ? name : null;
}

function pageKeys(host: string, path: string): string[] {
  const [clean = '', query = ''] = path.split('?');
  const parts = clean.toLowerCase().split('/').filter(Boolean);
  if (host === 'github.com' && parts.length >= 2) {
    const repository = `github.com/${parts[0]}/${parts[1]?.replace(/\.git$/, '')}`;
    return parts.length > 2 ? [`github.com/${parts.join('/')}`, repository] : [repository];
  }
  if (host === 'huggingface.co' || host === 'hf.co') {
    const kinds = ['datasets', 'spaces', 'collections'];
    const length = kinds.includes(parts[0] ?? '') ? 3 : 2;
    // A collection's address ends in a number that may be left out.
    const own = parts.slice(0, length).map((part) => part.replace(/-[0-9a-f]{24}$/, ''));
    return [`huggingface.co/${own.join('/')}`];
  }
  const forum = /(?:^|&)id=([\w-]+)/.exec(query)?.[1];
  if (host === 'openreview.net' && forum) return [`openreview:${forum}`];
  const anthology = /^\d{4}\.[a-z]+-[a-z]+\.\d+|^[a-z]\d{2}-\d{4}/.exec(parts.at(-1) ?? '')?.[0];
  if (host === 'aclanthology.org' && anthology) return [`aclanthology:${anthology}`];
  return [
    [host, ...parts].join('/') + (query ? `?${query.toLowerCase()}` : ''),
    ...mirrored(host, parts),
  ];
}

/** A page elsewhere that shows what GitHub or Hugging Face keeps, its address inside its own. */
function mirrored(host: string, parts: readonly string[]): string[] {
  const at = parts.findIndex((part) => /^(?:github\.com|huggingface\.co)$/.test(part));
  if (at !== -1) return pageKeys(parts[at] ?? '', `/${parts.slice(at + 1).join('/')}`);
  const [kind, ...others] = parts;
  if (!/hf|hugging|modelscope|mirror|git|gitee/.test(host)) return [];
  const [owner, name] = kind === 'models' || kind === 'datasets' ? others : parts;
  if (owner === undefined || name === undefined) return [];
  const isData = kind === 'datasets';
  const hub = `huggingface.co/${isData ? 'datasets/' : ''}${owner}/${name}`;
  return isData ? [hub] : [hub, `github.com/${owner}/${name}`];
}
