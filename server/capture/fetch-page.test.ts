import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Resolve } from './address-guard';
import { fetchPage } from './fetch-page';

/** What a listener on this machine says to whoever connects, and how many did. */
let answer: (socket: Socket, asked: string) => void = () => undefined;
let connections = 0;
const servers: Server[] = [];
const ports = { v4: 0, v6: 0 };

const listening = (host: string) =>
  new Promise<number>((resolve, reject) => {
    const server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => undefined);
      socket.once('data', (asked) => answer(socket, asked.toString()));
    });
    servers.push(server);
    server.once('error', reject);
    server.listen(0, host, () => resolve((server.address() as { port: number }).port));
  });

beforeAll(async () => {
  ports.v4 = await listening('127.0.0.1');
  ports.v6 = await listening('::1');
});
afterAll(() => servers.forEach((server) => void server.close()));
afterEach(() => {
  connections = 0;
  delete process.env.STET_CAPTURE_ALLOW;
});

const inward: Resolve = async () => ['127.0.0.1', '::1'];
const nobody: Resolve = async () => [];
const fetching = (resolve: Resolve, seconds = 5) => ({ resolve, seconds, now: () => new Date(0) });
const refused = (address: string, resolve = inward, seconds = 5) =>
  expect(fetchPage(address, fetching(resolve, seconds))).rejects;

/** A page of our own on this machine, allowed by name, as on an intranet. */
const open = (path = '/') => {
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${ports.v4}`;
  return `http://127.0.0.1:${ports.v4}${path}`;
};
const says = (text: string | Buffer) => {
  answer = (socket) => socket.end(text);
};
const page = (body: string, more = '') => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;

describe('what leads inward is refused, and nobody is connected to', () => {
  const forms = (port: number, six: number) => [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://[::1]:${six}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://0177.0.0.1:${port}/`,
    `http://127.1:${port}/`,
    `http://0:${port}/`,
    `http://127.0.0.1.:${port}/`,
    `http://intern.example:${port}/`,
    `https://intern.example:${port}/`,
  ];

  test('on ports of its own', async () => {
    for (const form of forms(ports.v4, ports.v6)) await refused(form).toMatchObject({ fault: 'address-refused' });
    expect(connections).toBe(0);
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.1/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://intern.example/',
    'http://intern.example:443/',
    'https://user:word@example.org/',
    'https://user@example.org/',
    'http://example.org:22/',
    'http://example.org:8080/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'no address',
  ])('%s', async (form) => {
    await refused(form).toMatchObject({ fault: 'address-refused' });
  });

  test('one inward address among good ones is one too many', async () => {
    for (const bad of ['127.0.0.1', '::1', '::ffff:10.0.0.1', '100.64.0.1'])
      await refused('http://mixed.example/', async () => ['93.184.216.34', bad]).toMatchObject({
        fault: 'address-refused',
      });
  });

  test('a redirect inward, in each form', async () => {
    for (const to of [...forms(ports.v4 + 1, ports.v6), '//169.254.169.254/', 'file:///etc/passwd', 'http://[']) {
      answer = (socket) => socket.end(`HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`);
      await refused(open()).toMatchObject({ fault: 'address-refused' });
    }
    expect(connections).toBe(15);
  });

  test('a resolver that answers otherwise the second time: the first answer is the one that is connected to', async () => {
    let asked = 0;
    const rebinding: Resolve = async () => {
      asked += 1;
      return asked === 1 ? ['192.0.2.1'] : ['127.0.0.1'];
    };
    await refused('http://rebinding.example/', rebinding).toMatchObject({ fault: 'address-refused' });
    // 240.0.0.1 cannot be reached; were the name looked up again on connecting, the listener would be.
    process.env.STET_CAPTURE_ALLOW = `rebinding.example:${ports.v4}`;
    asked = 0;
    const pinned: Resolve = async () => {
      asked += 1;
      return asked === 1 ? ['240.0.0.1'] : ['127.0.0.1'];
    };
    await refused(`http://rebinding.example:${ports.v4}/`, pinned, 2).toMatchObject({
      fault: expect.stringMatching(/unreachable|too-slow/),
    });
    expect([asked, connections]).toEqual([1, 0]);
  });
});

describe('a page that is allowed', () => {
  test('is received byte for byte, with what was asked and where', async () => {
    const text = page('<p>Eleven weeks</p>', 'X-Odd:  kept  as it is\r\n');
    says(text);
    const { last, hops, body } = await fetchPage(open('/a?b=c'), fetching(nobody));
    expect(last.response.toString()).toBe(text);
    expect(body.toString()).toBe('<p>Eleven weeks</p>');
    expect(last.request.toString()).toMatch(/^GET \/a\?b=c HTTP\/1\.1\r\nHost: 127\.0\.0\.1:\d+\r\n/);
    expect([hops.length, last.status, last.address, last.certificate]).toEqual([1, 200, '127.0.0.1', null]);
  });

  test('is asked for in the very bytes that are recorded', async () => {
    let heard = '';
    answer = (socket, asked) => {
      heard = asked;
      socket.end(page('x'));
    };
    const { last } = await fetchPage(open(), fetching(nobody));
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
    says(sent);
    const { last, body } = await fetchPage(open(), fetching(nobody));
    expect(body.toString()).toBe('<p>Eleven weeks</p>');
    expect(last.response.equals(sent)).toBe(true);
  });

  test('is followed over five hops and no more', async () => {
    const hops = (most: number) => (socket: Socket, asked: string) => {
      const at = Number(/GET \/(\d*)/.exec(asked)?.[1]) || 0;
      socket.end(at < most ? `HTTP/1.1 301 Moved\r\nLocation: /${at + 1}\r\nContent-Length: 0\r\n\r\n` : page('there'));
    };
    answer = hops(5);
    const { hops: taken, last } = await fetchPage(open(), fetching(nobody));
    expect([taken.length, new URL(last.url).pathname]).toEqual([6, '/5']);
    answer = hops(6);
    await refused(open()).toMatchObject({ fault: 'too-many-hops' });
  });
});

describe('a bad server ends in a clear code', () => {
  test.each([
    ['shorter than it said', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', 'wrong-length'],
    ['longer than it said', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nmuch longer', 'wrong-length'],
    ['cut off within its headers', 'HTTP/1.1 200 OK\r\nConte', 'wrong-length'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.7\r\n', 'not-understood'],
    ['a redirect to nowhere', 'HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n', 'not-understood'],
    [
      'a bomb',
      Buffer.concat([
        Buffer.from('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n'),
        gzipSync(Buffer.alloc(60_000_000)),
      ]),
      'too-large',
    ],
    ['compressed by its word alone', page('plain', 'Content-Encoding: gzip\r\n'), 'not-understood'],
    ['404', 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n', 'answer-gone'],
    ['403', 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n', 'answer-refused'],
    ['503', 'HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n', 'answer-later'],
  ])('%s', async (_, sent, fault) => {
    says(sent);
    await refused(open()).toMatchObject({ fault });
  });

  test('one that never ends', async () => {
    answer = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const part = Buffer.alloc(1_000_000, 'x');
      const flood = setInterval(() => socket.writableLength === 0 && socket.write(part), 1);
      socket.once('close', () => clearInterval(flood));
    };
    await refused(open(), inward, 20).toMatchObject({ fault: 'too-large' });
  });

  test('one that drips, and one that says nothing', async () => {
    answer = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 50);
      socket.once('close', () => clearInterval(drip));
    };
    await refused(open(), inward, 1).toMatchObject({ fault: 'too-slow' });
    answer = () => undefined;
    await refused(open(), inward, 1).toMatchObject({ fault: 'too-slow' });
  });

  test('one that is not there, a name that nobody knows, and a resolver that never answers', async () => {
    process.env.STET_CAPTURE_ALLOW = '127.0.0.1:1';
    await refused('http://127.0.0.1:1/').toMatchObject({ fault: 'unreachable' });
    await refused('http://nobody.example/', nobody).toMatchObject({ fault: 'name-unknown' });
    await refused('http://silent.example/', () => new Promise(() => undefined), 1).toMatchObject({ fault: 'too-slow' });
  });
});
