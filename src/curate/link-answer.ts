/** What a link leads to, as its host tells it. */
export interface Found {
  /** What the address answers that it was moved to for good; null where it was not. */
  readonly movedTo: string | null;
  /** Where one lands. */
  readonly lands: string;
  /** What it calls itself; null where it does not say. */
  readonly title: string | null;
  /** What the title is of: a paper's, a repository's with what is said of it, or that of any page. */
  readonly titleOf: 'paper' | 'repository' | 'page';
  /** The people of a paper; empty where it is not told. */
  readonly authors: readonly string[];
}

/** Why a link leads to nothing, or was not followed to its end. */
export type Obstacle =
  /** It is not there. */
  | 'gone'
  | 'not-on-arxiv'
  | 'not-public'
  | 'bad-status'
  | 'no-such-host'
  | 'refused-connection'
  | 'redirect-circle'
  | 'redirects-nowhere'
  | 'certificate'
  | 'private'
  /** It cannot be told. */
  | 'forbidden'
  | 'wants-cookies'
  | 'limited'
  | 'timeout'
  | 'unreachable'
  | 'broken'
  | 'server-error'
  | 'given-up';

/** What became of asking for a link. */
export type Answer =
  | {
      readonly found: Found;
      /** When its host said so, as `Date.now` tells it. */
      readonly at: number;
    }
  | { readonly obstacle: Obstacle; readonly detail: string };
