import type { Page } from '../page';
import type { Site, SiteFile } from '../site';
import { catalogueData, figureData } from './data';
import { feeds } from './feed';
import { llmsTxt } from './llms';
import { machineFiles } from './machine-files';
import { sitemap } from './sitemap';

/**
 * Makes files of one kind that are no pages: data for the scripts, formats for machines.
 *
 * @param pages those of the first language; in others they have the same names
 */
export type FileMaker = (site: Site, pages: readonly Page[]) => readonly SiteFile[];

/** Every kind of file that is no page. */
export const FILES: readonly FileMaker[] = [
  ...[catalogueData, figureData],
  ...[machineFiles, feeds, sitemap, llmsTxt],
];
