import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Catalog } from '../../src/catalog/types';
import { generateSite } from '../../src/site/generate';
import { languagesOf, type Site } from '../../src/site/site';
import { ownCatalog } from './catalog';

export type Root = ReturnType<typeof parseDocument>;
export type Element = NonNullable<ReturnType<typeof DomUtils.getElementById>>;

/** How long the pages of our whole catalogue may take where others keep the machine busy, in ms. */
export const WHOLE_SITE = 60_000;

/** The files of a catalogue's site, by path. */
export async function siteOf(
  catalog: Catalog,
  more: Partial<Pick<Site, 'base' | 'issues' | 'assets'>> = {},
): Promise<Map<string, string>> {
  const languages = await languagesOf(catalog);
  return generateSite({
    ...{ catalog, languages, base: null, issues: null, assets: new Map<string, string>() },
    ...more,
  });
}

/** Where the pages of our whole catalogue stand. */
export const BASE = 'https://example.org/list/';

let whole: Promise<ReadonlyMap<string, string>> | undefined;

/** The files of our whole catalogue's site, made once in a run: that takes two seconds. */
export function wholeSite(): Promise<ReadonlyMap<string, string>> {
  whole ??= keptSite();
  return whole;
}

async function keptSite(): Promise<ReadonlyMap<string, string>> {
  const file = join(process.env.RUN_FOLDER ?? '', 'site.json');
  if (existsSync(file)) return new Map(JSON.parse(readFileSync(file, 'utf8')));
  const files = await siteOf(ownCatalog(), { base: BASE });
  // Another worker may be at it too: it is there whole or not at all.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify([...files]));
  renameSync(draft, file);
  return files;
}

/** A page of a site, read by a parser that is not ours. */
export function pageAt(files: ReadonlyMap<string, string>, path: string): Root {
  const text = files.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return parseDocument(text);
}

/** The elements of a page that are wanted, in order. */
export function elementsOf(root: Root | Element, isWanted: (one: Element) => boolean): Element[] {
  return DomUtils.findAll(isWanted, root.children);
}

/** The elements that have a class. */
export function ofClass(root: Root | Element, name: string): Element[] {
  return elementsOf(root, ({ attribs }) => (attribs.class ?? '').split(' ').includes(name));
}

export const textOf = (root: Root | Element | undefined): string =>
  root ? DomUtils.textContent(root) : '';
