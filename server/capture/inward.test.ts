import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Resolve } from './address-guard';
import { fetchPage } from './fetch-page';
import { INWARD, inwardForms } from './test-addresses';
import { type Listener, listen, says } from './test-listener';

/** On this machine, in both families: on ports of their own, and on the web's where we may listen there. */
const listeners: Listener[] = [];
let four: Listener;
let page: Listener;
let onWeb = false;

const listeningOn = async (host: string, port?: number) => {
  const one = await listen(host, port);
  listeners.push(one);
  return one;
};

beforeAll(async () => {
  four = await listeningOn('127.0.0.1');
  await listeningOn('::1', four.port);
  // The page that is allowed listens apart: what reaches it is no break.
  page = await listen('127.0.0.1');
  const web = ['127.0.0.1', '::1'].flatMap((host) => [80, 443].map((port) => listeningOn(host, port)));
  onWeb = (await Promise.allSettled(web)).every((one) => one.status === 'fulfilled');
});
afterAll(() => Promise.all([...listeners, page].map((one) => one.close())));
afterEach(() => {
  delete process.env.STET_CAPTURE_ALLOW;
  page.connections = 0;
});

const connections = () => listeners.reduce((sum, one) => sum + one.connections, 0);
const inward: Resolve = async () => ['127.0.0.1', '::1'];
const refused = (address: string, resolve = inward, seconds = 5) =>
  expect(fetchPage(address, { resolve, seconds, now: () => new Date(0) }), address).rejects;

const allowed = () => {
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${page.port}`;
  return `http://127.0.0.1:${page.port}/`;
};

const OTHER = [
  ...['ftp://example.org/', 'file:///etc/passwd', 'gopher://127.0.0.1/', 'javascript:alert(1)', 'data:text/html,x'],
  ...['no address', '', 'http://', 'http:///', '//127.0.0.1/', 'http://[', 'http://[::1', 'http://127.0.0.1:99999/'],
  ...[
    'http://example.org:22/',
    'http://example.org:8080/',
    'https://user:word@example.org/',
    'https://user@example.org/',
  ],
  ...[
    'http:/127.0.0.1/',
    'http:127.0.0.1/',
    'http:\\\\127.0.0.1\\',
    'HTTP://127.0.0.1/',
    'http://12\t7.0.0\n.1/',
    ' http://127.0.0.1/ ',
  ],
];

describe('what leads inward is refused, and nobody is connected to', () => {
  test('in every form, on the ports of the web and on others', async () => {
    const ports = ['', ':80', ':443', `:${four.port}`];
    for (const form of [...ports.flatMap(inwardForms), ...OTHER])
      await refused(form).toMatchObject({ fault: 'address-refused' });
    for (const form of inwardForms(''))
      await refused(form.replace('http:', 'https:')).toMatchObject({ fault: 'address-refused' });
    expect(connections()).toBe(0);
  });

  test('where a page leads on to it, in every form', async () => {
    // A scheme of its own or none; what a header cannot hold is percent-encoded by whoever sends it.
    const forms = [
      ...inwardForms(''),
      ...inwardForms(`:${four.port}`),
      '//169.254.169.254/',
      'file:///etc/passwd',
      'http://[',
      'http:\\\\127.1',
    ];
    for (const to of forms) {
      page.say = says(Buffer.from(`HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`, 'utf8'));
      await refused(allowed()).toMatchObject({ fault: 'address-refused' });
    }
    expect([page.connections, connections()]).toEqual([forms.length, 0]);
  });

  test('where a name leads to it, alone or among good ones, through each way of writing it', async () => {
    for (const address of INWARD)
      for (const all of [[address], ['93.184.216.34', address], [address, '93.184.216.34']])
        for (const at of ['http://mixed.example/', 'https://mixed.example/'])
          await refused(at, async () => all).toMatchObject({ fault: 'address-refused' });
    for (const odd of ['localhost', '127.1', '0x7f.1', '::1%lo', '[::1]', ''])
      await refused('http://mixed.example/', async () => [odd]).toMatchObject({ fault: 'address-refused' });
    expect(connections()).toBe(0);
  });

  test('where a resolver answers otherwise the second time: the first answer is the one that is connected to', async () => {
    let asked = 0;
    const turning =
      (first: string): Resolve =>
      async () => {
        asked += 1;
        return asked === 1 ? [first] : ['127.0.0.1', '::1'];
      };
    await refused('http://rebinding.example/', turning('192.0.2.1')).toMatchObject({ fault: 'address-refused' });
    // 240.0.0.1 cannot be reached; were the name looked up again on connecting, the listener would be.
    process.env.STET_CAPTURE_ALLOW = `rebinding.example:${four.port}`;
    asked = 0;
    await refused(`http://rebinding.example:${four.port}/`, turning('240.0.0.1'), 2).toMatchObject({
      fault: expect.stringMatching(/unreachable|too-slow/),
    });
    expect([asked, connections()]).toEqual([1, 0]);
  });

  test('where a page leads on to the name that it came by, which leads inward by then', async () => {
    process.env.STET_CAPTURE_ALLOW = `turning.example:${page.port}`;
    page.say = says('HTTP/1.1 302 Found\r\nLocation: http://turning.example/\r\nContent-Length: 0\r\n\r\n');
    await refused(`http://turning.example:${page.port}/`).toMatchObject({ fault: 'address-refused' });
    expect([page.connections, connections()]).toEqual([1, 0]);
  });

  test('one host that is allowed allows no other port of it, and no other name for it', async () => {
    allowed();
    for (const other of [
      `http://127.0.0.1:${four.port}/`,
      `http://localhost:${page.port}/`,
      `http://[::1]:${page.port}/`,
      'http://127.0.0.1/',
    ])
      await refused(other).toMatchObject({ fault: 'address-refused' });
    expect([page.connections, connections()]).toEqual([0, 0]);
  });

  test('and the listeners do hear who connects', async (here) => {
    process.env.STET_CAPTURE_ALLOW = `127.0.0.1:80,127.0.0.1:${four.port}`;
    for (const one of listeners) one.say = says('HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n');
    await refused(`http://127.0.0.1:${four.port}/`).toMatchObject({ fault: 'answer-gone' });
    expect(connections()).toBe(1);
    if (!onWeb) here.skip('this machine lets nobody listen on ports 80 and 443');
    await refused('http://127.0.0.1/').toMatchObject({ fault: 'answer-gone' });
    expect(connections()).toBe(2);
  });
});
