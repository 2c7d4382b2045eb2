import { type Ask, HttpError, type HttpReply, type HttpRequest } from '../storage/http';

/** Time as it goes by, or as a test lets it. */
export interface Clock {
  readonly now: () => number;
  /** Waits, in milliseconds; fails where everything is given up. */
  readonly wait: (time: number) => Promise<void>;
}

/** What a host allows: questions at once, and milliseconds from one to the next. */
interface Pace {
  readonly atOnce: number;
  readonly gap: number;
}

/** arXiv asks for one connection and three seconds between questions (info.arxiv.org/help/api/tou.html). */
const PACES: Readonly<Record<string, Pace>> = {
  'export.arxiv.org': { atOnce: 1, gap: 3000 },
  'api.github.com': { atOnce: 4, gap: 0 },
  'huggingface.co': { atOnce: 4, gap: 0 },
};
const PACE: Pace = { atOnce: 2, gap: 0 };

/** How often a question is asked that is not answered, or answered with a fault of the host's. */
const ATTEMPTS = 3;
/** The first wait before a question is asked again, in milliseconds; each is twice the last. */
const BACKOFF = 1000;
/** A host that wants to be left alone for longer, in milliseconds, is. */
const MOST_WAIT = 60_000;
/** A host that leaves so many questions in a row without an answer is asked no more. */
const MOST_SILENCE = 3;

/**
 * Makes questions polite: a limit for each host, and waits for one that says it is asked too much
 * (429, Retry-After, GitHub's x-ratelimit). Questions without an answer are asked again.
 *
 * @param ask asks at once
 * @returns asks in turn; an answer with 429 means that the host wants to be left alone
 */
export function politely(ask: Ask, clock: Clock): Ask {
  const hosts = new Map<string, Host>();
  return (request) => {
    const { host } = new URL(request.url);
    const known = hosts.get(host) ?? new Host(ask, clock, PACES[host] ?? PACE);
    hosts.set(host, known);
    return known.ask(request);
  };
}

class Host {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** When it may be asked again. */
  private free = 0;
  private silence = 0;
  /** What everything else is answered with that it is still to be asked. */
  private last: (() => HttpReply) | null = null;

  constructor(
    private readonly send: Ask,
    private readonly clock: Clock,
    private readonly pace: Pace,
  ) {}

  async ask(request: HttpRequest): Promise<HttpReply> {
    if (this.running < this.pace.atOnce) this.running += 1;
    // Whoever is done hands its place on.
    else await new Promise<void>((go) => this.waiting.push(go));
    try {
      return await this.askInTurn(request);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private async askInTurn(request: HttpRequest): Promise<HttpReply> {
    for (let attempt = 1; ; attempt += 1) {
      if (this.last) return this.last();
      await this.turn();
      const isLast = attempt === ATTEMPTS;
      const backoff = BACKOFF * 2 ** (attempt - 1);
      try {
        const reply = await this.send(request);
        this.silence = 0;
        const asked = waitAskedFor(reply, this.clock.now());
        if (asked === null && reply.status < 500) return reply;
        if (asked === null ? isLast : isLast || asked > MOST_WAIT) {
          if (asked === null) return reply;
          const limited = { ...reply, status: 429 };
          this.last = () => limited;
          return limited;
        }
        this.free = Math.max(this.free, this.clock.now() + Math.max(asked ?? 0, backoff));
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (error.fault !== 'broken') this.silence += 1;
        if (this.silence >= MOST_SILENCE) {
          this.last = () => {
            throw error;
          };
        }
        if (isLast) throw error;
        this.free = Math.max(this.free, this.clock.now() + backoff);
      }
    }
  }

  /** Waits until the host may be asked again. */
  private async turn(): Promise<void> {
    for (let now = this.clock.now(); now < this.free; now = this.clock.now()) {
      await this.clock.wait(this.free - now);
    }
    this.free = this.clock.now() + this.pace.gap;
  }
}

/** Whether a question that was not answered may be another time. */
const isPassing = (error: unknown): error is HttpError =>
  error instanceof HttpError && ['timeout', 'unreachable', 'broken'].includes(error.fault);

/**
 * How long a host asks to be left alone, in milliseconds; null where it does not: by Retry-After in
 * seconds or as a date (RFC 9110, 10.2.3), or by GitHub's x-ratelimit-reset (docs.github.com, Rate
 * limits for the REST API).
 */
export function waitAskedFor({ status, headers }: HttpReply, now: number): number | null {
  const retryAfter = headers['retry-after'];
  const isSpent = status === 403 && headers['x-ratelimit-remaining'] === '0';
  if (
    status !== 429 &&
    !isSpent &&
    !(retryAfter !== undefined && (status === 503 || status === 403))
  ) {
    return null;
  }
  if (retryAfter !== undefined) {
    const seconds = Number(retryAfter);
    const until = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1000;
    if (!Number.isNaN(until)) return Math.max(0, until);
  }
  return isSpent ? Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - now) : 0;
}
