type Paint = (text: string) => string;

/** How text looks; on paper (a pipe, NO_COLOR) nothing is done to it. */
export interface Paints {
  readonly title: Paint;
  readonly heading: Paint;
  readonly link: Paint;
  readonly faint: Paint;
  readonly match: Paint;
  readonly error: Paint;
  readonly added: Paint;
  readonly removed: Paint;
}

/** How text is dressed once it is laid out. */
export interface Theme extends Paints {
  /** Makes text lead to an http or https address, where a terminal can do that. */
  readonly hyperlink: (text: string, url: string) => string;
}

const as: Paint = (text) => text;

export const PLAIN: Theme = {
  title: as,
  heading: as,
  link: as,
  faint: as,
  match: as,
  error: as,
  added: as,
  removed: as,
  hyperlink: as,
};
