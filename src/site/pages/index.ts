import type { PageMaker } from '../page';
import { cataloguePage } from './catalogue';

/** Every kind of page, in the order of the navigation. */
export const PAGES: readonly PageMaker[] = [cataloguePage];
