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
  if (doi) return [doiKey(doi)];
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
/** One of before 2007: `cs/0112017`, in an address or alone. */
const OLD_ARXIV =
  /^(?:arxiv:|(?:.*\/)?10\.48550\/arxiv\.|https?:\/\/(?:[\w-]+\.)*arxiv\.org\/\w+\/|(?:[\w-]+\.)*arxiv\.org\/\w+\/)?((?:astro-ph|chao-dyn|cmp-lg|cond-mat|cs|gr-qc|hep-[a-z]+|math|math-ph|nlin|nucl-[a-z]+|physics|q-bio|quant-ph|stat)(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i;
const DOI = /10\.\d{4,9}(?:\/|%2f)[^\s?#"{}]+/i;
const ADDRESS = /^(https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(\/[^\s#]*)?(?:#.*)?$/i;

function arxivKeys(text: string): string[] {
  const [, old] = OLD_ARXIV.exec(text) ?? [];
  if (old !== undefined) return [`arxiv:${plainArxivId(old)}`];
  return [...text.matchAll(ARXIV)].map(([, id]) => `arxiv:${id}`);
}

const doiKey = (doi: string): string => `doi:${plainDoi(doi).toLowerCase()}`;

/** An arXiv id as arXiv itself spells it: `math.GT/0309136` is `math/0309136`. */
export function plainArxivId(id: string): string {
  return id.toLowerCase().replace(/\.[a-z]{2}(?=\/)/, '');
}

/** A DOI as it is, where an address has it percent-encoded or a slash behind it. */
export function plainDoi(doi: string): string {
  return decoded(doi).replace(/(?<!\/)\/+$/, '');
}

/** What was percent-encoded, unless that was no text or may not stand in a line. */
function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text);
    return /[\s\p{C}]/u.test(plain) ? text : plain;
  } catch {
    return text;
  }
}

/**
 * The DOIs in a text, each as far as it may go, and cut where what stands around it may begin: they
 * hold brackets, commas and semicolons themselves.
 */
function doisIn(text: string): string[][] {
  return [...text.matchAll(new RegExp(DOI, 'gi'))].map(([long]) => {
    let doi = long.replace(/[“”‘’（）【】《》，。、；].*$/u, '');
    for (let end = ''; end !== doi; ) {
      end = doi;
      doi = doi.replace(/[.,;:!'*_`]+$/, '');
      for (const [open, close] of ['()', '[]', '<>']) {
        const isOpen = doi.split(open ?? '').length < doi.split(close ?? '').length;
        if (doi.endsWith(close ?? '') && isOpen) doi = doi.slice(0, -1);
      }
    }
    const short = /^[^()[\]<>,;|']+/.exec(doi)?.[0] ?? doi;
    return [doiKey(doi), doiKey(short)];
  });
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
  const text = query.normalize('NFKC');
  const pieces = piecesIn(text)
    .map((piece) => [
      ...identifierKeys(piece),
      ...(YEAR.test(piece) ? [citationIdentifier(piece)] : []),
    ])
    .filter((keys) => keys.length > 0);
  return [...doisIn(text), ...pieces];
}

/** Most citation keys hold a year, and so are no words. */
const YEAR = /\d{4}/;

/** What in a query may be a citation key without a year, and whether nothing else stands there. */
export function yearlessKeysIn(query: string): { pieces: string[]; isAlone: boolean } {
  const pieces = piecesIn(query.normalize('NFKC')).filter((piece) => piece !== '');
  return { pieces: pieces.filter((piece) => !YEAR.test(piece)), isAlone: pieces.length === 1 };
}

function piecesIn(text: string): string[] {
  return text
    .split(/[\s<>()[\]{}"'“”‘’（）【】《》，。、；,;|]+/)
    .map((piece) => piece.replace(/^[.:=*_`@]+|[.:=*_`!?]+$/g, ''));
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
