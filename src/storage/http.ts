import { lookup as resolveName } from 'node:dns/promises';
import { Agent, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps, Agent as TlsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { PassThrough, pipeline, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** One question to a host; redirects are not followed. */
export interface HttpRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The most bytes of the answer that are read, before and after it is unpacked. */
  readonly mostBytes: number;
}

export interface HttpReply {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked; its beginning where more came than was to be read, or it came too slowly. */
  readonly body: Uint8Array;
}

/** Why no answer came. */
export type HttpFault =
  | 'private'
  | 'no-such-host'
  | 'refused-connection'
  | 'certificate'
  | 'timeout'
  | 'unreachable'
  | 'broken'
  | 'given-up';

export class HttpError extends Error {
  constructor(
    readonly fault: HttpFault,
    /** The system's own word for it, or the address that it is about. */
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'HttpError';
  }
}

/** @throws HttpError where no answer came */
export type Ask = (request: HttpRequest) => Promise<HttpReply>;

export interface AskerOptions {
  /** Whether an IP address may be connected to. */
  readonly isAllowed: (address: string) => boolean;
  /** What a whole answer may take, in milliseconds. */
  readonly patience: number;
  /** Ends everything that is under way. */
  readonly signal: AbortSignal;
  readonly userAgent: string;
  /** The addresses that a name stands for. */
  readonly resolve?: typeof resolveAll;
}

const resolveAll = (name: string): Promise<{ address: string; family: number }[]> =>
  resolveName(name, { all: true });

/**
 * Asks hosts over HTTP. A name is resolved here and the connection goes to what was looked at: to ask
 * first and connect by name then, as `fetch` would, leaves a name the time to mean something else.
 */
export function httpAsker(options: AskerOptions): Ask {
  const { isAllowed, patience, signal, userAgent, resolve = resolveAll } = options;
  const agents = {
    'http:': new Agent({ keepAlive: true }),
    'https:': new TlsAgent({ keepAlive: true }),
  };
  const assertAllowed = (address: string): void => {
    if (!isAllowed(address)) throw new HttpError('private', address);
  };
  const lookup: LookupFunction = (name, { all }, done) => {
    resolve(name)
      .then((found) => {
        for (const { address } of found) assertAllowed(address);
        if (all) done(null, found);
        else done(null, found[0]?.address ?? '', found[0]?.family);
      })
      .catch((error: NodeJS.ErrnoException) => done(error, ''));
  };
  return async ({ url, headers, mostBytes }) => {
    const target = new URL(url);
    const { protocol, hostname } = target;
    if (protocol !== 'http:' && protocol !== 'https:') throw new HttpError('broken', protocol);
    const host = hostname.replace(/^\[|\]$/g, '');
    if (isIP(host)) assertAllowed(host);
    const slow = AbortSignal.timeout(patience);
    try {
      const response = await new Promise<IncomingMessage>((done, fail) => {
        const request = protocol === 'http:' ? requestHttp : requestHttps;
        request(target, {
          agent: agents[protocol],
          lookup,
          signal: AbortSignal.any([signal, slow]),
          headers: {
            'user-agent': userAgent,
            accept: 'text/html, application/json;q=0.9, */*;q=0.8',
            'accept-language': 'en',
            'accept-encoding': 'gzip, deflate, br',
            ...headers,
          },
        })
          .once('response', done)
          .once('error', fail)
          .end();
      });
      const body = await readBody(response, mostBytes, slow);
      return { status: response.statusCode ?? 0, headers: singleValues(response), body };
    } catch (error) {
      throw asHttpError(error as NodeJS.ErrnoException, signal, slow);
    }
  };
}

/** What unpacks an answer; one that breaks off is unpacked as far as it goes. */
function unpacker(encoding: string | undefined): Transform {
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = constants;
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip({ finishFlush: Z_SYNC_FLUSH });
    case 'deflate':
      return createInflate({ finishFlush: Z_SYNC_FLUSH });
    case 'br':
      return createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH });
    default:
      return new PassThrough();
  }
}

/** An answer's content, unpacked; its beginning where it is too long or comes too slowly. */
async function readBody(
  response: IncomingMessage,
  mostBytes: number,
  slow: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let [packed, size] = [0, 0];
  const unpacked = unpacker(response.headers['content-encoding']);
  const isPacked = !(unpacked instanceof PassThrough);
  response.on('data', ({ length }: Buffer) => {
    packed += length;
    // There is no end to what unpacks to nothing.
    if (isPacked && packed > mostBytes) response.destroy();
  });
  pipeline(response, unpacked, () => {});
  try {
    for await (const chunk of unpacked) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= mostBytes) break;
    }
  } catch (error) {
    if (packed <= mostBytes && !slow.aborted) throw error;
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, mostBytes);
}

function singleValues({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
}

const FAULTS: readonly (readonly [RegExp, HttpFault])[] = [
  [/^ENOTFOUND$/, 'no-such-host'],
  [/^ECONNREFUSED$/, 'refused-connection'],
  [/^(EAI_\w+|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN)$/, 'unreachable'],
  [/^ETIMEDOUT$/, 'timeout'],
  // OpenSSL's words for certificates that do not prove whose the host is.
  [/^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO_|INVALID_CA$|CRL_)/, 'certificate'],
];

function asHttpError(
  error: NodeJS.ErrnoException,
  signal: AbortSignal,
  slow: AbortSignal,
): HttpError {
  if (error instanceof HttpError) return error;
  if (signal.aborted) return new HttpError('given-up', '');
  if (slow.aborted) return new HttpError('timeout', '');
  const { code = error.message } = error;
  const [, fault = 'broken' as const] = FAULTS.find(([pattern]) => pattern.test(code)) ?? [];
  return new HttpError(fault, code);
}
