import type { ComponentChildren } from 'preact';
import type { Links } from './addresses';
import type { Edition } from './site';

/** A page in one language. */
export interface Page {
  /** The same in every language: `models.html`, `resources/qwen3.html`. */
  readonly name: string;
  readonly title: string;
  /** One sentence for those who find it elsewhere. */
  readonly description: string;
  /** What the navigation calls it, where it stands there. */
  readonly navigation?: string;
  /** Its script among the assets; one that does nothing special has `page.js`. */
  readonly script?: string;
  /** Whether its script says something. */
  readonly hasWords?: boolean;
  /** Style sheets among the assets, beside that of all pages. */
  readonly styles?: readonly string[];
  /** More for the head: meta data for search engines and reference managers. */
  readonly head?: (links: Links) => ComponentChildren;
  readonly body: (links: Links) => ComponentChildren;
  /** What sticks to the bottom of the window, after the main part. */
  readonly after?: (links: Links) => ComponentChildren;
  /** Whether the title of the catalogue is the heading of the page, and so not in the header. */
  readonly isTitled?: boolean;
}

/** Makes pages of one kind. They are drawn when they are written, so that one at a time is held. */
export type PageMaker = (edition: Edition) => readonly Page[];
