import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The files of the repository, also those that are not added yet. */
export const FILES: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { encoding: 'utf8' },
)
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));

/** Its documents in Markdown; the changelog tells of what was, so little in it must still be so. */
export const DOCUMENTS: readonly string[] = FILES.filter(
  (file) => file.endsWith('.md') && file !== 'CHANGELOG.md',
);

/** A file's text, with the line ends that it has in the repository. */
export const textOf = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

/** What a document refers to. */
export interface Parts {
  /** Where its links and pictures lead. */
  readonly links: readonly string[];
  /** What its headings are called in links, as GitHub makes it of their words. */
  readonly anchors: readonly string[];
  /** What stands in it as code between words. */
  readonly code: readonly string[];
}

const read = new Map<string, Parts>();

/** What a document has; each is read once. */
export function partsOf(file: string): Parts {
  const known = read.get(file) ?? partsIn(file);
  read.set(file, known);
  return known;
}

function partsIn(file: string): Parts {
  const links: string[] = [];
  const anchors: string[] = [];
  const code: string[] = [];
  const slugger = new GithubSlugger();
  const visit = (node: Nodes): void => {
    if ('url' in node) links.push(node.url);
    else if (node.type === 'html') links.push(...addressesIn(node.value));
    else if (node.type === 'heading') anchors.push(slugger.slug(wordsOf(node)));
    else if (node.type === 'inlineCode') code.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(textOf(file)));
  return { links, anchors, code };
}

function addressesIn(html: string): string[] {
  return [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
