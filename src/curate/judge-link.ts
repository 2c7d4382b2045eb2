import { fold } from '../catalog/nearest';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import type { LinkKind } from '../catalog/types';
import type { Answer, Found, Obstacle } from './link-answer';
import { isTelling, likeness, readTitle, shareOfPeople, sharesWord } from './title-match';

/** What is said of a link. */
export const VERDICTS = [
  /** It leads to the thing, or the catalogue says that it is right all the same. */
  'well',
  /** It answers, but says no title that could be compared. */
  'untitled',
  'moved',
  'another',
  'dead',
  'soft-404',
  'certificate',
  'private',
  /** Its host lets no program in. */
  'refused',
  /** Its host asked to wait. */
  'limited',
  'unanswered',
  /** It was given up before it was asked. */
  'unasked',
] as const;
export type Verdict = (typeof VERDICTS)[number];

const FAULTS: readonly Verdict[] = [
  'moved',
  'another',
  'dead',
  'soft-404',
  'certificate',
  'private',
];
const UNTOLD: readonly Verdict[] = ['refused', 'limited', 'unanswered'];

/** Whether something is to be mended. */
export const isFault = (verdict: Verdict): boolean => FAULTS.includes(verdict);
/** Whether it could not be told how a link is, which is no fault of the link. */
export const isUntold = (verdict: Verdict): boolean => UNTOLD.includes(verdict);

/** Whether a catalogue says that a verdict on a link of a resource is no fault there. */
export function isExcepted(
  verdict: Verdict,
  { id }: ResourceEntry,
  { lint = [] }: Pick<CatalogFile, 'lint'>,
): boolean {
  return lint.some(
    ({ off, for: ids }) => off === `links.${verdict}` && (ids === undefined || ids.includes(id)),
  );
}

export interface Judgement {
  readonly verdict: Verdict;
  /** The message for it, `links.<code>`, and what it is said with; null where all is well. */
  readonly code: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly movedTo: string | null;
  readonly title: string | null;
  readonly at: number | null;
}

/**
 * Titles that are less alike are of two papers. Of the 91 496 pairs that the 303 papers of our
 * catalogue make, three are more alike: the reports on Nemotron 3 Nano, Super and Ultra.
 */
export const LEAST_LIKENESS = 0.7;
/** A paper that names a smaller share of a record's people is another one. */
export const LEAST_PEOPLE = 0.5;

const VERDICT_OF: Readonly<Record<Obstacle, Verdict>> = {
  gone: 'dead',
  'not-on-arxiv': 'dead',
  'not-public': 'dead',
  'bad-status': 'dead',
  'no-such-host': 'dead',
  'refused-connection': 'dead',
  'redirect-circle': 'dead',
  'redirects-nowhere': 'dead',
  certificate: 'certificate',
  private: 'private',
  forbidden: 'refused',
  'wants-cookies': 'refused',
  limited: 'limited',
  timeout: 'unanswered',
  unreachable: 'unanswered',
  broken: 'unanswered',
  'server-error': 'unanswered',
  'given-up': 'unasked',
};

/** How pages begin their titles that say in words what their status should. */
const NOT_FOUND = [
  ...['404', 'page not found', 'not found', 'page does not exist', 'error 404', 'oops'],
  ...['页面不存在', '页面未找到', '找不到页面', '您访问的页面'],
];
/** How pages begin their titles that are shown to programs, or to who has not logged in. */
const AT_THE_DOOR = [
  ...['just a moment', 'attention required', 'access denied', 'are you a robot', 'security check'],
  ...['verify you are human', 'checking your browser', 'robot challenge', 'client challenge'],
  ...['sign in', 'log in', 'login', '登录', '安全验证', '人机验证'],
];

/**
 * What is said of a link of a record.
 *
 * @param address the link
 * @param answer what became of asking for it
 */
export function judge(
  record: ResourceEntry,
  kind: LinkKind,
  address: string,
  answer: Answer,
): Judgement {
  const said = (
    verdict: Verdict,
    code: string | null = null,
    params: Judgement['params'] = {},
  ): Judgement => {
    const { movedTo = null, title = null } = 'found' in answer ? answer.found : {};
    const at = 'found' in answer ? answer.at : null;
    const common = { url: address, kind, ...params };
    return {
      verdict,
      code,
      params: common,
      movedTo: verdict === 'moved' ? movedTo : null,
      title,
      at,
    };
  };
  if ('obstacle' in answer) {
    const { obstacle, detail } = answer;
    return said(VERDICT_OF[obstacle], obstacle, { detail });
  }
  const { found } = answer;
  const { title, lands, movedTo } = found;
  if (isFrontPage(address, lands)) return said('soft-404', 'front-page', { to: lands });
  if (title !== null && found.titleOf === 'page') {
    const code = placeholderTitle(title);
    if (code !== null && placeholderTitle(record.title) !== code) {
      return said(code === 'soft-404' ? code : 'refused', code, { title });
    }
  }
  const differs = title === null ? null : difference(record, kind, { ...found, title });
  if (differs) return said('another', differs.code, { title: title ?? '', ...differs.params });
  if (movedTo !== null) return said('moved', 'moved', { to: movedTo });
  const isTold = title !== null && (found.titleOf === 'paper' || isTelling(title));
  return said(isTold ? 'well' : 'untitled');
}

/** What stands in place of a page whose title says so; null for any other. */
export function placeholderTitle(title: string): 'soft-404' | 'at-the-door' | null {
  const begins = (beginnings: readonly string[]): boolean =>
    beginnings.some((one) => fold(title).startsWith(one));
  if (begins(NOT_FOUND)) return 'soft-404';
  return begins(AT_THE_DOOR) ? 'at-the-door' : null;
}

/** Whether a link to somewhere in a site leads to its front page. */
export function isFrontPage(address: string, lands: string): boolean {
  const [asked, reached] = [new URL(address), new URL(lands)];
  const site = ({ hostname }: URL): string => hostname.replace(/^www\./, '');
  return site(asked) === site(reached) && isRoot(reached) && !isRoot(asked);
}

/** The front page, or that in a language: `/`, `/en`, `/en-us/`. */
const isRoot = ({ pathname, search }: URL): boolean =>
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.html)?$/i.test(pathname) && search === '';

/** What shows that a page is not of the record; null where nothing does. */
function difference(
  record: ResourceEntry,
  kind: LinkKind,
  { title, titleOf, authors }: Found & { readonly title: string },
): { readonly code: string; readonly params: Readonly<Record<string, string>> } | null {
  if (titleOf !== 'paper' || kind !== 'paper') {
    const texts = titleOf === 'repository' ? [namesOf(record), textsOf(record)] : [namesOf(record)];
    const isOfRecord = !isTelling(title) || sharesWord(title, texts.flat());
    return isOfRecord ? null : { code: 'another-page', params: {} };
  }
  const titles = [record.title, record['paper-title'] ?? []].flat();
  const share = Math.max(...titles.map((one) => likeness(readTitle(one), readTitle(title))));
  if (share < LEAST_LIKENESS) {
    const [of, least] = [share, LEAST_LIKENESS].map((one) => String(Math.round(one * 100)));
    return { code: 'another-title', params: { share: of ?? '', least: least ?? '' } };
  }
  const people = (record.authors ?? []).filter((one) => typeof one === 'string');
  const named = shareOfPeople(people, authors);
  if (authors.length === 0 || named >= LEAST_PEOPLE) return null;
  const agreeing = String(Math.round(named * people.length));
  return { code: 'another-authors', params: { agreeing, all: String(people.length) } };
}

/** Every name in a record: its own, those of its parts, and of who made it. */
function namesOf(record: ResourceEntry): string[] {
  const { models = [], dataset, authors = [], org = [], series } = record;
  const parts = [...models, ...(dataset?.parts ?? [])];
  return [
    ...[record.id, record.title, record['paper-title'] ?? [], record.aliases ?? []].flat(),
    ...[record.formerly ?? [], series ?? [], org].flat(),
    ...authors.map((one) => (typeof one === 'string' ? one : one.group)),
    ...parts.flatMap(({ id, name }) => [id, name ?? []]).flat(),
  ];
}

/** What else a record says: a repository may hold more than the thing, and be called otherwise. */
const textsOf = ({ annotation, keywords = [] }: ResourceEntry): string[] => [
  ...Object.values(annotation),
  ...keywords,
];
