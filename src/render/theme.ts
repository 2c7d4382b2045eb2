type Paint = (text: string) => string;

/** How text is dressed; on paper (a pipe, NO_COLOR) nothing is done to it. */
export interface Theme {
  readonly title: Paint;
  readonly heading: Paint;
  readonly link: Paint;
  readonly faint: Paint;
  readonly match: Paint;
  readonly error: Paint;
}

const as: Paint = (text) => text;

export const PLAIN: Theme = {
  title: as,
  heading: as,
  link: as,
  faint: as,
  match: as,
  error: as,
};
