import type { PageMaker } from '../page';
import { cataloguePage } from './catalogue';
import { figurePages } from './figures';
import { resourcePages } from './resource';

/** Every kind of page, in the order of the navigation. */
export const PAGES: readonly PageMaker[] = [cataloguePage, figurePages, resourcePages];
