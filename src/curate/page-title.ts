import { Parser } from 'htmlparser2';

/** What a page calls itself. */
export interface PageTitle {
  readonly title: string | null;
  /** Whether it is the title of a paper, which the page says for catalogues of papers. */
  readonly isPaper: boolean;
  readonly authors: readonly string[];
  /** When it came out, as it says for catalogues and previews; null where it does not. */
  readonly published: string | null;
}

/** Of what is no page of HTML. */
const NO_TITLE: PageTitle = { title: null, isPaper: false, authors: [], published: null };

/** What pages say their date by, the one that was first public first. */
const DATES = [
  ...['citation_online_date', 'citation_publication_date', 'citation_date'],
  'article:published_time',
];

/**
 * Reads the title of an HTML page: what it says for catalogues of papers (`citation_title`, which
 * OpenReview, the ACL Anthology and publishers give), for previews (`og:title`), or `<title>`.
 *
 * @param bytes the page or its beginning
 * @param contentType the header of that name; HTML without one
 */
export function readPageTitle(bytes: Uint8Array, contentType = 'text/html'): PageTitle {
  if (!/^\s*(text\/html|application\/xhtml\+xml)/i.test(contentType)) return NO_TITLE;
  const { metas, title } = readHead(decode(bytes, contentType));
  const named = (name: string): string[] =>
    metas.flatMap(([key, value]) => (key === name ? value : []));
  const [paper] = named('citation_title');
  const [preview] = named('og:title');
  return {
    title: [paper, preview, title].map((one) => tidy(one ?? '')).find((one) => one !== '') ?? null,
    isPaper: tidy(paper ?? '') !== '',
    authors: named('citation_author').map(tidy),
    published:
      DATES.flatMap(named)
        .map(tidy)
        .find((one) => one !== '') ?? null,
  };
}

/** Text with the spaces that a reader sees. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Head {
  /** The names of `<meta>` and what they say. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly title: string;
  /** The character set that the page says it is in. */
  readonly charset: string | null;
}

function readHead(text: string): Head {
  const metas: [string, string][] = [];
  let [title, charset, isTitle, isBody] = ['', null as string | null, false, false];
  const parser = new Parser({
    onopentag(name, { name: key, property, content = '', charset: own, 'http-equiv': equivalent }) {
      if (name === 'title') isTitle = title === '' && !isBody;
      // Titles of drawings.
      if (name === 'svg') isBody = true;
      if (name !== 'meta') return;
      if (own) charset ??= own;
      if (equivalent?.toLowerCase() === 'content-type') charset ??= charsetOf(content);
      metas.push([(key ?? property ?? '').toLowerCase(), content]);
    },
    ontext(text) {
      if (isTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'title') isTitle = false;
      if (name === 'svg') isBody = false;
    },
  });
  parser.end(text);
  return { metas, title, charset };
}

/** How much of a page is searched for its character set, as the HTML standard says. */
const PRESCAN_BYTES = 1024;

/** Marks at the very beginning, which go before everything else that is said. */
const MARKS = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16be': [0xfe, 0xff], 'utf-16le': [0xff, 0xfe] };

function decode(bytes: Uint8Array, contentType: string): string {
  const [marked] =
    Object.entries(MARKS).find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const label = marked ?? charsetOf(contentType) ?? readHead(beginning).charset ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function charsetOf(contentType: string): string | null {
  const parameters = contentType.split(';').slice(1);
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=');
    if (name.trim().toLowerCase() === 'charset') return value.trim().replace(/^["']|["']$/g, '');
  }
  return null;
}
