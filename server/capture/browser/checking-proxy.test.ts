import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CheckingProxy, checkingProxy } from './checking-proxy';
import { site, trap } from './test-pages';

let traps: Awaited<ReturnType<typeof trap>>;
let pages: Awaited<ReturnType<typeof site>>;
let proxy: CheckingProxy;
const stop = new AbortController();

beforeAll(async () => {
  traps = await trap();
  pages = await site((asked, said) => {
    said.writeHead(200, { 'x-heard': JSON.stringify(asked.headers) }).end(`heard ${asked.method} ${asked.url}`);
  });
  process.env.STET_CAPTURE = 'on';
  process.env.STET_CAPTURE_ALLOW = pages.host;
  proxy = await checkingProxy({ resolve: async () => ['127.0.0.1'], page: new URL(pages.origin) }, stop.signal);
});
afterAll(() => {
  proxy.close();
  traps.close();
  pages.close();
});
beforeEach(() => {
  process.env.STET_CAPTURE = 'on';
});

const basic = ({ credential }: CheckingProxy) =>
  `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;

/** A plain request by way of a proxy. */
const ask = (path: string, who: string | null = basic(proxy), by = proxy) =>
  new Promise<{ status: number; heard: string; body: string }>((resolve, reject) => {
    const headers = who === null ? {} : { 'proxy-authorization': who };
    const sent = request({ host: '127.0.0.1', port: by.port, path, headers }, async (got) => {
      let body = '';
      for await (const part of got) body += part;
      resolve({ status: got.statusCode ?? 0, heard: String(got.headers['x-heard'] ?? ''), body });
    });
    sent.once('error', reject).end();
  });

/** The first line that answers a CONNECT. */
const tunnel = (to: string, who: string | null = basic(proxy)) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(proxy.port, '127.0.0.1', () => {
      const known = who === null ? '' : `Proxy-Authorization: ${who}\r\n`;
      socket.write(`CONNECT ${to} HTTP/1.1\r\nHost: ${to}\r\n${known}\r\n`);
    });
    socket.once('data', (said) => {
      resolve(said.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject).once('close', () => resolve('closed'));
  });

test('who does not know the credential is let through nowhere', async () => {
  for (const who of [null, 'Basic xxxx', `${basic(proxy)}x`, '']) {
    expect((await ask(`${pages.origin}/a`, who)).status).toBe(407);
    expect(await tunnel(pages.host, who)).toMatch(/ 407 /);
  }
  expect(pages.asked).toEqual([]);
});

test('what is allowed is passed on, without what is said to the proxy alone', async () => {
  const { status, body, heard } = await ask(`${pages.origin}/a?b=c`);
  expect([status, body]).toEqual([200, 'heard GET /a?b=c']);
  expect(heard).not.toMatch(/proxy-/);
  expect(JSON.parse(heard)).toMatchObject({ host: pages.host });
  expect(await tunnel(pages.host)).toMatch(/ 200 /);
});

test('what leads inward is refused in every form, and nobody is connected to', async () => {
  const hosts = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:7f00:1]',
    '2130706433',
    '0177.0.0.1',
    '0x7f.1',
    '127.1',
    '0',
  ];
  for (const host of [...hosts, 'intern.example', '[64:ff9b::7f00:1]', '[fe80::1]'])
    for (const at of [`${host}:${traps.port}`, `${host}:80`, `${host}:443`]) {
      expect((await ask(`http://${at}/`)).status, at).toBe(403);
      expect(await tunnel(at), at).toMatch(/ 403 /);
    }
  expect(traps.counted.connections).toBe(0);
});

test('nor is anything reached that is no address of the web', async () => {
  for (const path of ['file:///etc/passwd', 'ftp://example.org/', '/relative', `http://user@${pages.host}/`, ''])
    expect((await ask(path || '/')).status, path).toBe(403);
  for (const to of ['', 'example.org:22', 'user@example.org:443', 'x/y:80', ':80', 'example.org:443/x'])
    expect(await tunnel(to || '-'), to).toMatch(/ (403|400) |closed/);
});

test('a page of the open network does not reach a host that is allowed; a listed desk reaches no other', async () => {
  const open = await checkingProxy(
    { resolve: async () => ['127.0.0.1'], page: new URL('http://page.example/') },
    stop.signal,
  );
  const before = pages.asked.length;
  expect((await ask(`${pages.origin}/a`, basic(open), open)).status).toBe(403);
  expect(pages.asked.length).toBe(before);
  open.close();
  process.env.STET_CAPTURE = 'listed';
  let looked = 0;
  const counting = async () => {
    looked += 1;
    return ['192.0.2.1'];
  };
  const listed = await checkingProxy({ resolve: counting, page: new URL(pages.origin) }, stop.signal);
  expect((await ask('http://elsewhere.example/', basic(listed), listed)).status).toBe(403);
  expect((await ask(`${pages.origin}/a`, basic(listed), listed)).status).toBe(200);
  expect(looked).toBe(0);
  listed.close();
});
