import { describe, expect, test } from 'vitest';
import { politely, waitAskedFor } from '../../src/curate/politeness';
import { HttpError, type HttpFault, type HttpReply } from '../../src/storage/http';
import { webOf } from '../support/server';

const NOW = Date.parse('2026-11-26T03:00:00Z');
const reply = (status: number, headers: Record<string, string> = {}): HttpReply => ({
  status,
  headers,
  body: new Uint8Array(),
});

/** A host that answers each question by the next of these, the last one for good. */
function host(...answers: (HttpReply | HttpFault)[]) {
  const asked: string[] = [];
  const web = webOf(async ({ url }) => {
    asked.push(url);
    const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
    if (typeof answer === 'string') throw new HttpError(answer, '');
    return answer as HttpReply;
  });
  const ask = politely(web.ask, web);
  const get = (path = '', at = 'example.org') =>
    ask({ url: `https://${at}/${path}`, mostBytes: 1 }).then(
      ({ status }) => status,
      ({ fault }: HttpError) => fault,
    );
  return { get, asked, waits: web.waits };
}

describe('how long a host asks to be left alone', () => {
  test.each([
    ['in seconds', reply(429, { 'retry-after': '7' }), 7000],
    ['as a date', reply(503, { 'retry-after': 'Thu, 26 Nov 2026 03:00:30 GMT' }), 30_000],
    ['in the past', reply(429, { 'retry-after': 'Thu, 26 Nov 2020 03:00:30 GMT' }), 0],
    ['without a time', reply(429), 0],
    ['in no words that mean anything', reply(429, { 'retry-after': 'soon' }), 0],
    [
      'as GitHub says it',
      reply(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }),
      90_000,
    ],
    ['as GitHub says it of too much at once', reply(403, { 'retry-after': '60' }), 60_000],
  ])('is read: %s', (_, answer, wait) => {
    expect(waitAskedFor(answer, NOW)).toBe(wait);
  });

  test.each([
    reply(200, { 'retry-after': '7' }),
    reply(503),
    reply(403),
    reply(403, { 'x-ratelimit-remaining': '3' }),
  ])('is nothing for %j', (answer) => {
    expect(waitAskedFor(answer, NOW)).toBeNull();
  });
});

describe('a host that is asked too much', () => {
  test('is waited for, and asked again', async () => {
    const { get, asked, waits } = host(reply(429, { 'retry-after': '7' }), reply(200));
    expect(await get()).toBe(200);
    expect(asked).toHaveLength(2);
    expect(waits).toEqual([7000]);
  });

  test('without a time waits longer each time, and is left alone in the end', async () => {
    const { get, asked, waits } = host(reply(429));
    expect(await get()).toBe(429);
    expect(waits).toEqual([1000, 2000]);
    expect(await get('other')).toBe(429);
    expect(asked).toHaveLength(3);
  });

  test('for a long time is left alone at once, and others are not', async () => {
    const { get, asked, waits } = host(reply(403, { 'retry-after': '3600' }), reply(200));
    expect(await Promise.all([get('1'), get('2'), get('3'), get('4')])).toEqual([
      ...[429, 200, 429, 429],
    ]);
    expect(await get('5', 'example.com')).toBe(200);
    expect(asked).toHaveLength(3);
    expect(waits).toEqual([]);
  });
});

describe('a host that does not answer', () => {
  test('is asked again, and no more where it is silent', async () => {
    const { get, asked } = host('timeout');
    expect(await get('1')).toBe('timeout');
    expect(await get('2')).toBe('timeout');
    expect(asked).toHaveLength(3);
  });

  test('or has a fault, is asked again', async () => {
    const faulty = host(reply(502), 'broken', reply(200));
    expect(await faulty.get()).toBe(200);
    expect(faulty.waits).toEqual([1000, 2000]);
    expect(await host(reply(500)).get()).toBe(500);
    for (const fault of ['no-such-host', 'certificate', 'private', 'given-up'] as const) {
      const { get, asked } = host(fault);
      expect(await get()).toBe(fault);
      expect(asked).toHaveLength(1);
    }
  });
});

test('a host is asked at most so much at once, and arXiv every three seconds', async () => {
  let [running, most] = [0, 0];
  const web = webOf(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return reply(200);
  });
  const ask = politely(web.ask, web);
  const get = (host: string) => ask({ url: `https://${host}/`, mostBytes: 1 });
  await Promise.all(Array.from({ length: 20 }, () => get('example.org')));
  expect(most).toBe(2);
  expect(web.waits).toEqual([]);
  await Promise.all(Array.from({ length: 3 }, () => get('export.arxiv.org')));
  expect(web.waits).toEqual([3000, 3000]);
});
