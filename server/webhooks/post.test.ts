import { createServer as createSecure } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resolveByName } from '../capture/address-guard';
import { CERTIFICATE, KEY } from '../capture/test-certificate';
import { type Listener, listen } from '../capture/test-listener';
import { post } from './post';
import { allow, type Receiver, receiver } from './test-receiver';

let it: Receiver;
let inward: Listener;
const send = (url: string, seconds = 3, resolve = resolveByName) =>
  post(url, { 'webhook-id': 'd1' }, '{}', { resolve, seconds });

beforeAll(async () => {
  it = await receiver();
  inward = await listen('127.0.0.1');
});
afterAll(async () => {
  await it.close();
  await inward.close();
});
beforeEach(() => {
  inward.connections = 0;
});

describe('what a receiver answers', () => {
  test.each([
    [200, null],
    [204, null],
    [400, 'answer-refused'],
    [401, 'answer-refused'],
    [408, 'answer-later'],
    [410, 'answer-gone'],
    [429, 'answer-later'],
    [500, 'answer-later'],
    [503, 'answer-later'],
  ])('%i: %s', async (status, fault) => {
    it.answer = (response) => void response.writeHead(status).end('said');
    expect(await send(it.url)).toEqual({ status, fault });
  });

  test.each([301, 302, 307, 308])('%i leads nowhere: no connection is made to where it points', async (status) => {
    it.answer = (response) => void response.writeHead(status, { location: `http://127.0.0.1:${inward.port}/` }).end();
    allow(`127.0.0.1:${inward.port}`);
    expect(await send(it.url)).toEqual({ status, fault: 'redirected' });
    expect(inward.connections).toBe(0);
  });

  test('an endless body is neither read nor waited for', async () => {
    it.answer = (response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    };
    const before = process.memoryUsage().rss;
    expect(await send(it.url)).toEqual({ status: 200, fault: null });
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
  });

  test('a body that never ends after its status does not undo it', async () => {
    it.answer = (response) => void response.writeHead(202).write('begun');
    expect(await send(it.url)).toEqual({ status: 202, fault: null });
  });

  test('a slow one is given up', async () => {
    it.answer = () => undefined;
    expect(await send(it.url, 1)).toEqual({ status: null, fault: 'too-slow' });
  });

  test('one that drips its head is given up too', async () => {
    inward.say = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x: y\r\n'), 100);
      socket.once('close', () => clearInterval(drip));
    };
    expect(await send(`http://127.0.0.1:${inward.port}/`, 1)).toEqual({ status: null, fault: 'too-slow' });
  });

  test('a cut connection', async () => {
    it.answer = (response) => void response.socket?.destroy();
    expect(await send(it.url)).toEqual({ status: null, fault: 'cut-off' });
  });

  test('what is no HTTP', async () => {
    inward.say = (socket) => void socket.end('SSH-2.0-hello\r\n');
    expect(await send(`http://127.0.0.1:${inward.port}/`)).toEqual({ status: null, fault: 'not-understood' });
  });

  test('nobody there', async () => {
    allow('127.0.0.1:9');
    expect(await send('http://127.0.0.1:9/')).toEqual({ status: null, fault: 'unreachable' });
  });

  test('a name that nobody answers for, or not in time', async () => {
    const nobody = () => Promise.reject(new Error('no such name'));
    expect((await send('https://nobody.example/', 1, nobody)).fault).toBe('name-unknown');
    expect((await send('https://slow.example/', 1, () => new Promise(() => undefined))).fault).toBe('too-slow');
  });

  test('a certificate that nobody vouches for: nothing is sent', async () => {
    let asked = 0;
    const server = createSecure({ key: KEY, cert: CERTIFICATE }, (_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    allow(`127.0.0.1:${port}`);
    expect(await send(`https://127.0.0.1:${port}/`)).toEqual({ status: null, fault: 'not-secure' });
    expect(asked).toBe(0);
    await new Promise((done) => server.close(done));
  });
});

describe('addresses that lead inward', () => {
  const inside = async (address: string) => [address];

  test.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.5/',
    'https://93.184.216.34:8443/',
    'http://93.184.216.34/',
    'ftp://93.184.216.34/',
  ])('%s is refused', async (url) => {
    expect(await send(url)).toEqual({ status: null, fault: 'address-refused' });
  });

  test('a name that leads inward, alone or among others, or by the second answer of its resolver', async () => {
    expect((await send('https://inward.example/', 1, () => inside('127.0.0.1'))).fault).toBe('address-refused');
    expect((await send('https://both.example/', 1, async () => ['93.184.216.34', '::1'])).fault).toBe(
      'address-refused',
    );
    expect(inward.connections).toBe(0);
  });

  test('a host that is allowed for captures is not allowed for news by that', async () => {
    process.env.STET_CAPTURE_ALLOW = '127.0.0.1:5555';
    expect((await send('http://127.0.0.1:5555/')).fault).toBe('address-refused');
    delete process.env.STET_CAPTURE_ALLOW;
  });
});
