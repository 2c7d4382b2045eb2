import type { PageMaker } from '../page';
import { cataloguePage } from './catalogue';
import { resourcePages } from './resource';

/** Every kind of page, in the order of the navigation. */
export const PAGES: readonly PageMaker[] = [cataloguePage, resourcePages];
