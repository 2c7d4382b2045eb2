import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Ask, httpAsker } from '../../src/storage/http';
import { isPublicAddress } from '../../src/storage/public-address';
import type { Web } from '../../src/storage/web';

/** What a server answers to a path: a text, a whole answer, or what a function does. */
export type Route =
  | string
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly body?: string | Uint8Array;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface LocalServer {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  /** The requests that came, as `GET host/path`. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/**
 * A server on this machine.
 *
 * @param routes answers by host and path, `example.org/a`, or by path alone
 * @param others what all else is answered with
 */
export async function serve(
  routes: Readonly<Record<string, Route>>,
  others: (place: string) => Route = () => ({ status: 404 }),
): Promise<LocalServer> {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const { host = '' } = request.headers;
    const place = `${host}${request.url}`;
    asked.push(place);
    const route = routes[place] ?? routes[request.url ?? ''] ?? others(place);
    if (typeof route === 'function') {
      route(request, response);
      return;
    }
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof route === 'string' ? { body: route } : route;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
  const server = createServer(answer);
  // On a busy machine a connection would be closed just as it is used again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Asks without a look at where an address is, and with little patience. */
export function localAsker(patience = 2000, signal = new AbortController().signal): Ask {
  return httpAsker({ isAllowed: () => true, patience, signal, userAgent: 'test' });
}

/** Takes every name for that of a server here, which sees the host that was meant; numbers it is not. */
export function redirectedTo({ origin }: LocalServer, patience = 2000): Ask {
  const local = localAsker(patience);
  const { signal } = new AbortController();
  const guarded = httpAsker({ isAllowed: isPublicAddress, patience, signal, userAgent: 'test' });
  return (request) => {
    const { host, hostname, pathname, search } = new URL(request.url);
    if (/^[\d.]+$|^\[/.test(hostname)) return guarded(request);
    const headers = { ...request.headers, host };
    return local({ ...request, url: `${origin}${pathname}${search}`, headers });
  };
}

/** A web that asks a server here, in which time goes by only where it is waited for. */
export function webOf(ask: Ask, options: Partial<Web> = {}): Web & { readonly waits: number[] } {
  let now = Date.parse('2026-11-26T03:00:00Z');
  let kept: unknown = null;
  const waits: number[] = [];
  return {
    ask,
    now: () => now,
    wait: async (time) => {
      waits.push(time);
      now += time;
    },
    githubToken: undefined,
    kept: {
      read: () => kept,
      write: (value) => {
        kept = JSON.parse(JSON.stringify(value));
      },
    },
    isGivenUp: () => false,
    close: () => {},
    waits,
    ...options,
  };
}
