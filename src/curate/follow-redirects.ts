import { isAddress } from '../catalog/address';
import { type Ask, HttpError, type HttpReply, type HttpRequest } from '../storage/http';
import type { Answer } from './link-answer';

/** Where an address leads to in the end. */
export interface Landing {
  readonly reply: HttpReply;
  readonly url: string;
  /** The address that it was moved to for good; null where it was not. */
  readonly movedTo: string | null;
}

/** The most redirects that are followed; browsers follow 20. */
const MOST_REDIRECTS = 10;

const REDIRECTS = [301, 302, 303, 307, 308];
const FOR_GOOD = [301, 308];

/**
 * Asks for an address and follows redirects.
 *
 * @param requestOf what to ask for at an address
 * @returns where they end, or what was in the way
 */
export async function follow(
  ask: Ask,
  address: string,
  requestOf: (url: string) => HttpRequest,
): Promise<Landing | Extract<Answer, { obstacle: unknown }>> {
  const seen = new Set<string>();
  let [url, kept, isForGood, hasCookies] = [withoutFragment(address), address, true, false];
  try {
    for (;;) {
      if (seen.has(url) || seen.size > MOST_REDIRECTS) {
        // Some hosts redirect until the cookie comes back that they sent.
        return { obstacle: hasCookies ? 'wants-cookies' : 'redirect-circle', detail: url };
      }
      seen.add(url);
      const reply = await ask(requestOf(url));
      if (!REDIRECTS.includes(reply.status)) return { reply, url, movedTo: moved(address, kept) };
      const { location = '' } = reply.headers;
      if (location === '' || !URL.canParse(location, url)) {
        return { obstacle: 'redirects-nowhere', detail: location };
      }
      hasCookies ||= reply.headers['set-cookie'] !== undefined;
      isForGood &&= FOR_GOOD.includes(reply.status);
      const next = new URL(location, url);
      if (next.protocol !== 'http:' && next.protocol !== 'https:') {
        return { obstacle: 'redirects-nowhere', detail: next.href };
      }
      next.hash ||= new URL(kept).hash;
      if (isForGood) kept = next.href;
      url = withoutFragment(next.href);
    }
  } catch (error) {
    if (error instanceof HttpError) return { obstacle: error.fault, detail: error.detail };
    throw error;
  }
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** The new address, where it is another place, one that may stand in a catalogue, and no less safe. */
function moved(from: string, to: string): string | null {
  const bare = (address: string): string => new URL(address).href.replace(/\/(?=#|$)/, '');
  const isLessSafe = from.startsWith('https:') && !to.startsWith('https:');
  return bare(from) === bare(to) || !isAddress(to) || isLessSafe ? null : to;
}
