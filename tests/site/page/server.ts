import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A server of a folder that does as GitHub Pages does. */
export interface SiteServer {
  /** The address of the folder, with a slash at its end. */
  readonly address: string;
  readonly isOwn: (address: string) => boolean;
  /** What was sent since it was last asked: by path, the bytes of the bodies. */
  readonly sent: () => ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

/** Serves a folder below a path, compressed, to be kept for ten minutes. */
export async function serveFolder(folder: string, below: string): Promise<SiteServer> {
  let sent = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    try {
      if (!pathname.startsWith(below)) throw new Error('elsewhere');
      const path = decodeURIComponent(pathname.slice(below.length)).replace(
        /(^|\/)$/,
        '$1index.html',
      );
      const body = gzipSync(await readFile(join(folder, normalize(path))));
      sent.set(path, (sent.get(path) ?? 0) + body.byteLength);
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': body.byteLength,
        'cache-control': 'max-age=600',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: origin + below,
    isOwn: (address) => address.startsWith(origin + below),
    sent: () => {
      const before = sent;
      sent = new Map();
      return before;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
