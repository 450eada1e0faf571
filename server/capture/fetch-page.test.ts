import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fetchPage } from './fetch-page';
import { type Listener, listen, says } from './test-listener';

let server: Listener;
beforeAll(async () => {
  server = await listen('127.0.0.1');
});
afterAll(() => server.close());
afterEach(() => {
  delete process.env.STET_CAPTURE_ALLOW;
});

const fetching = { resolve: async () => [], seconds: 5, now: () => new Date(0) };

/** A page of our own on this machine, allowed by name, as on an intranet. */
const open = (path = '/') => {
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${server.port}`;
  return `http://127.0.0.1:${server.port}${path}`;
};
const page = (body: string, more = '') => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;

describe('a page that is allowed', () => {
  test('is received byte for byte, with what was asked and where', async () => {
    const text = page('<p>Eleven weeks</p>', 'X-Odd:  kept  as it is\r\n');
    server.say = says(text);
    const { last, hops, body } = await fetchPage(open('/a?b=c'), fetching);
    expect(last.response.toString()).toBe(text);
    expect(body.toString()).toBe('<p>Eleven weeks</p>');
    expect(last.request.toString()).toMatch(/^GET \/a\?b=c HTTP\/1\.1\r\nHost: 127\.0\.0\.1:\d+\r\n/);
    expect([hops.length, last.status, last.address, last.certificate]).toEqual([1, 200, '127.0.0.1', null]);
  });

  test('is asked for in the very bytes that are recorded', async () => {
    let heard = '';
    server.say = (socket, asked) => {
      heard = asked;
      socket.end(page('x'));
    };
    const { last } = await fetchPage(open(), fetching);
    expect(last.request.toString()).toBe(heard);
  });

  test('in chunks and compressed is read, and kept as it came', async () => {
    const packed = gzipSync('<p>Eleven weeks</p>');
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n';
    const sent = Buffer.concat([
      Buffer.from(`${head}${packed.length.toString(16)}\r\n`),
      packed,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    server.say = says(sent);
    const { last, body } = await fetchPage(open(), fetching);
    expect(body.toString()).toBe('<p>Eleven weeks</p>');
    expect(last.response.equals(sent)).toBe(true);
  });

  test('is followed over five hops and no more', async () => {
    const hops = (most: number) => (socket: Socket, asked: string) => {
      const at = Number(/GET \/(\d*)/.exec(asked)?.[1]) || 0;
      socket.end(at < most ? `HTTP/1.1 301 Moved\r\nLocation: /${at + 1}\r\nContent-Length: 0\r\n\r\n` : page('there'));
    };
    server.say = hops(5);
    const { hops: taken, last } = await fetchPage(open(), fetching);
    expect([taken.length, new URL(last.url).pathname]).toEqual([6, '/5']);
    server.say = hops(6);
    await expect(fetchPage(open(), fetching)).rejects.toMatchObject({ fault: 'too-many-hops' });
  });
});
