import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type AskerOptions, HttpError, httpAsker } from '../../src/storage/http';
import { isPublicAddress } from '../../src/storage/public-address';
import { type LocalServer, localAsker, type Route, serve } from '../support/server';

const servers: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of servers.splice(0)) await one.close();
});

async function serverWith(routes: Readonly<Record<string, Route>>): Promise<LocalServer> {
  const server = await serve(routes);
  servers.push(server);
  return server;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const faultOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof HttpError ? error.fault : String(error)),
  );

describe('an answer', () => {
  test('is read with its status and headers, unpacked, and redirects are not followed', async () => {
    const body = 'Hello '.repeat(1000);
    const packed = (encoding: string, bytes: Uint8Array): Route => ({
      headers: { 'content-encoding': encoding },
      body: bytes,
    });
    const { origin } = await serverWith({
      '/plain': { status: 203, headers: { etag: '"1"' }, body },
      '/gzip': packed('gzip', gzipSync(body)),
      '/deflate': packed('deflate', deflateSync(body)),
      '/br': packed('br', brotliCompressSync(body)),
      '/moved': { status: 301, headers: { location: '/plain' } },
    });
    const ask = localAsker();
    const mostBytes = 100_000;
    const plain = await ask({ url: `${origin}/plain`, mostBytes });
    expect(plain).toMatchObject({ status: 203, headers: { etag: '"1"' } });
    for (const path of ['plain', 'gzip', 'deflate', 'br']) {
      expect(text((await ask({ url: `${origin}/${path}`, mostBytes })).body)).toBe(body);
    }
    const { status, headers } = await ask({ url: `${origin}/moved`, mostBytes });
    expect([status, headers.location]).toEqual([301, '/plain']);
  });

  test('is cut where it is too long, a gigabyte or without end', async () => {
    let sent = 0;
    const { origin } = await serverWith({
      '/endless': (_, response) => {
        response.writeHead(200);
        const chunk = Buffer.alloc(64 * 1024, 'x');
        const more = (): void => {
          while (!response.destroyed && response.write(chunk)) sent += chunk.length;
          sent += chunk.length;
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    });
    const { body } = await localAsker()({ url: `${origin}/endless`, mostBytes: 100_000 });
    expect(body.length).toBe(100_000);
    expect(sent).toBeLessThan(20_000_000);
  });

  test('is cut where it is a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const { origin } = await serverWith({
      '/bomb': { headers: { 'content-encoding': 'gzip' }, body: bomb },
      '/nothing': {
        headers: { 'content-encoding': 'gzip' },
        // Many empty members, which unpack to nothing.
        body: Buffer.concat(Array<Buffer>(20_000).fill(gzipSync(''))),
      },
    });
    const before = process.memoryUsage().rss;
    const { body } = await localAsker()({ url: `${origin}/bomb`, mostBytes: 100_000 });
    expect(body.length).toBe(100_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
    const nothing = await localAsker()({ url: `${origin}/nothing`, mostBytes: 100_000 });
    expect(nothing.body.length).toBe(0);
  });

  test('that comes too slowly is what has come, and none where nothing came', async () => {
    const { origin } = await serverWith({
      '/drip': (_, response) => {
        response.writeHead(200);
        response.write('<title>Here</title>');
      },
      '/silent': () => {},
    });
    const ask = localAsker(200);
    expect(text((await ask({ url: `${origin}/drip`, mostBytes: 1000 })).body)).toContain('Here');
    expect(await faultOf(ask({ url: `${origin}/silent`, mostBytes: 1000 }))).toBe('timeout');
  });

  test('that breaks off in its packing is what could be unpacked; one that is no packing is broken', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 9999 }, (_, i) => `${i} `).join('')));
    const headers = { 'content-encoding': 'gzip' };
    const { origin } = await serverWith({
      '/half': { headers, body: whole.subarray(0, whole.length / 2) },
      '/none': { headers, body: 'plain' },
    });
    const ask = localAsker();
    expect(text((await ask({ url: `${origin}/half`, mostBytes: 1e6 })).body)).toMatch(/^0 1 2 3 /);
    expect(await faultOf(ask({ url: `${origin}/none`, mostBytes: 1000 }))).toBe('broken');
  });
});

describe('what is in the way', () => {
  test('has a name', async () => {
    const closed = await serve({});
    await closed.close();
    const rude = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    await new Promise<void>((done) => rude.listen(0, '127.0.0.1', done));
    servers.push(rude);
    const ask = localAsker();
    const mostBytes = 1000;
    expect(await faultOf(ask({ url: closed.origin, mostBytes }))).toBe('refused-connection');
    const { port } = rude.address() as AddressInfo;
    expect(await faultOf(ask({ url: `http://127.0.0.1:${port}`, mostBytes }))).toBe('broken');
    expect(await faultOf(ask({ url: 'ftp://127.0.0.1/', mostBytes }))).toBe('broken');
    const options: AskerOptions = {
      isAllowed: () => true,
      patience: 1000,
      signal: new AbortController().signal,
      userAgent: 'test',
      resolve: async (name) => {
        throw Object.assign(new Error(name), { code: name === 'gone' ? 'ENOTFOUND' : 'EAI_AGAIN' });
      },
    };
    expect(await faultOf(httpAsker(options)({ url: 'http://gone/', mostBytes }))).toBe(
      'no-such-host',
    );
    expect(await faultOf(httpAsker(options)({ url: 'http://lost/', mostBytes }))).toBe(
      'unreachable',
    );
  });

  test('is a certificate that proves nothing', async () => {
    const server = createTlsServer({ key: KEY, cert: CERTIFICATE }, (_, response) =>
      response.end(),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
    const { port } = server.address() as AddressInfo;
    const asked = localAsker()({ url: `https://127.0.0.1:${port}/`, mostBytes: 1000 });
    expect(await faultOf(asked)).toBe('certificate');
  });

  test('is whoever gives it up', async () => {
    const { origin } = await serverWith({ '/silent': () => {} });
    const giveUp = new AbortController();
    const asked = localAsker(5000, giveUp.signal)({ url: `${origin}/silent`, mostBytes: 1 });
    setTimeout(() => giveUp.abort(), 50);
    expect(await faultOf(asked)).toBe('given-up');
  });
});

describe('private networks', () => {
  const options: AskerOptions = {
    isAllowed: isPublicAddress,
    patience: 1000,
    signal: new AbortController().signal,
    userAgent: 'test',
  };

  test('are never connected to: by number, in any spelling, or by a name that means one', async () => {
    const { origin, asked } = await serverWith({ '/': 'secret' });
    const { port } = new URL(origin);
    const ask = httpAsker({
      ...options,
      resolve: async (name) =>
        name === 'both.example'
          ? [
              { address: '93.184.216.34', family: 4 },
              { address: '127.0.0.1', family: 4 },
            ]
          : [{ address: '127.0.0.1', family: 4 }],
    });
    const hosts = [
      ...[
        '127.0.0.1',
        '2130706433',
        '0x7f.1',
        '0177.0.0.1',
        '[::1]',
        '[::ffff:127.0.0.1]',
        '0.0.0.0',
      ],
      ...['localhost', 'inner.example', 'both.example'],
    ];
    for (const host of hosts) {
      const faulty = ask({ url: `http://${host}:${port}/`, mostBytes: 1000 });
      expect(await faultOf(faulty), host).toBe('private');
    }
    expect(asked).toEqual([]);
  });

  test.each([
    ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '127.0.0.1'],
    ...['0.0.0.0', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1'],
    ...['::7f00:1', '::ffff:10.0.0.1', 'fc00::1', 'fe80::1', '64:ff9b::a00:1', '2002:a00:1::1'],
    ...['2001:db8::1', '2001::1', 'nonsense', ''],
  ])('%s is none of the public Internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('the connection goes to the address that was looked at', async () => {
    const { origin, asked } = await serverWith({ '/': 'here' });
    const { port } = new URL(origin);
    const answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '127.0.0.2', family: 4 }]];
    const seen: string[] = [];
    const ask = httpAsker({
      ...options,
      isAllowed: (address) => seen.push(address) > 0,
      // A name that means another address each time it is asked for.
      resolve: async () => answers.shift() ?? [],
    });
    const { body } = await ask({ url: `http://rebinding.example:${port}/`, mostBytes: 1000 });
    expect(text(body)).toBe('here');
    expect(seen).toEqual(['127.0.0.1']);
    expect(asked).toEqual([`rebinding.example:${port}/`]);
  });
});

// openssl req -x509 -newkey ec -nodes -subj /CN=localhost: signed by nobody, and of no use elsewhere.
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMOWajAjebN5Tdmhg
RStOnw9l6gvEh3o8mmTHljCURZGhRANCAAQgdgzuHixmXLI3OOYypyFqikYt3B8u
ZEI2v/GgB3HqK8BmWFBVqXm1Sl04LMf7sMVzh2fmicrazyU7qRZIdeXj
-----END PRIVATE KEY-----
`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUAtfF7Pj7F+syg0u5jgrYkE3wh3IwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjAzMTIwM1oYDzIxMjYxMTAy
MDMxMjAzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQgdgzuHixmXLI3OOYypyFqikYt3B8uZEI2v/GgB3HqK8BmWFBVqXm1
Sl04LMf7sMVzh2fmicrazyU7qRZIdeXjo2QwYjAdBgNVHQ4EFgQUIRsO+1skmG3N
r9L9yutyX0eKxawwHwYDVR0jBBgwFoAUIRsO+1skmG3Nr9L9yutyX0eKxawwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IBbtbY1TsIqXuORxSTa135/kXVG3lTCs4XMBx1a1kMyxAiEAky+x7zE2LuyJc5yl
/ntEuRimHFy5bv/gnQyBlj5umZo=
-----END CERTIFICATE-----
`;
