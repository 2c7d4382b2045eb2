import { Parser } from 'htmlparser2';
import type { Html, Link, Nodes, PhrasingContent } from 'mdast';

/**
 * Makes links of Markdown of the links that stand as HTML in a sentence: `<a href="…">name</a>`. HTML
 * that is a block of its own stays as it is.
 *
 * @param root what a document was read to; it is changed
 */
export function linkHtmlAnchors(root: Nodes): void {
  if (!('children' in root)) return;
  const children = root.children as Nodes[];
  for (let at = 0; at < children.length; at += 1) {
    const url = hrefOf(children[at]);
    const end = url === null ? -1 : children.findIndex((one, index) => index > at && isEnd(one));
    if (url === null || end === -1) continue;
    const inside = children.slice(at + 1, end) as PhrasingContent[];
    const { position } = children[at] as Html;
    const link: Link = { type: 'link', url, children: inside, ...(position && { position }) };
    children.splice(at, end + 1 - at, link);
  }
  for (const child of children) linkHtmlAnchors(child);
}

/** Where the beginning of an anchor leads; null of anything else. */
function hrefOf(node: Nodes | undefined): string | null {
  if (node?.type !== 'html' || !/^<a\s[^<]*>$/i.test(node.value)) return null;
  let href: string | null = null;
  const parser = new Parser({ onopentag: (_, attributes) => (href = attributes.href ?? null) });
  parser.end(node.value);
  return href;
}

const isEnd = (node: Nodes): boolean => node.type === 'html' && /^<\/a\s*>$/i.test(node.value);
