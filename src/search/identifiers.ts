/**
 * What a pasted link or identifier names, in one spelling for all its forms: arXiv (abs, pdf, html,
 * with a version, as a DOI, on ar5iv, alphaXiv and Hugging Face), Hugging Face, GitHub (also as git
 * is given it), DOI, OpenReview, any other page.
 *
 * @param text one word of a query, or an address of the catalogue
 * @returns keys to look up, the likeliest first; none where the text is no link
 */
export function linkKeys(text: string): string[] {
  if (!/[./．／。]/.test(text)) return [];
  const trimmed = text.normalize('NFKC').replace(/^[<(["'（【]+|[>)\]"'）】，。,;；]+$/g, '');
  const arxiv =
    /^(?:arxiv[:\s]?)?(\d{4}\.\d{4,5})(?:v\d+)?$/i.exec(trimmed) ??
    /(?:(?:arxiv|ar5iv|alphaxiv)\.org\/[a-z-]+|\/papers)\/(\d{4}\.\d{4,5})/i.exec(trimmed) ??
    /10\.48550\/arxiv\.(\d{4}\.\d{4,5})/i.exec(trimmed);
  if (arxiv?.[1]) return [`arxiv:${arxiv[1]}`];

  const doi = /(10\.\d{4,9}\/[^\s?#]+)/.exec(trimmed)?.[1];
  if (doi) return [`doi:${doi.toLowerCase()}`];

  const page = trimmed.replace(/^(?:ssh:\/\/)?git@([\w.-]+)[:/]/, 'https://$1/');
  const address = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(\/[^\s#]*)?(?:#.*)?$/i.exec(page);
  if (address?.[1] && (address[2] || /^https?:/i.test(page))) {
    return pageKeys(address[1].toLowerCase().replace(/^www\./, ''), address[2] ?? '');
  }

  if (/^[\w.-]+\/[\w.-]+$/.test(trimmed)) {
    const name = trimmed.toLowerCase();
    return [`huggingface.co/${name}`, `huggingface.co/datasets/${name}`, `github.com/${name}`];
  }
  return [];
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
  return [[host, ...parts].join('/') + (query ? `?${query.toLowerCase()}` : '')];
}
