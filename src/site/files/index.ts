import type { Site, SiteFile } from '../site';
import { catalogueData } from './data';

/** Makes files of one kind that are no pages: data for the scripts, formats for machines. */
export type FileMaker = (site: Site) => readonly SiteFile[];

/** Every kind of file that is no page. */
export const FILES: readonly FileMaker[] = [catalogueData];
