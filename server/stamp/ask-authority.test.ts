import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { CERTIFICATE, KEY } from '../capture/test-certificate';
import { askAuthority } from './ask-authority';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function at(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}/tsr?policy=1`;
}
const plain = (answer: RequestListener) => at(createServer(answer));
const ask = (address: string, seconds = 5) => askAuthority(new URL(address), Buffer.from('asked'), seconds);

test('is asked as RFC 3161 says, by the name and password in its address', async () => {
  const heard: unknown[] = [];
  const place = await plain(async (asked, answer) => {
    const { authorization, 'content-type': type } = asked.headers;
    let body = '';
    for await (const part of asked) body += String(part);
    heard.push(asked.method, asked.url, type, authorization, body);
    answer.end('answered');
  });
  expect((await ask(`http://desk:word%20two@${place}`)).toString()).toBe('answered');
  const basic = `Basic ${Buffer.from('desk:word two').toString('base64')}`;
  expect(heard).toEqual(['POST', '/tsr?policy=1', 'application/timestamp-query', basic, 'asked']);
});

test('one that leads on elsewhere is not followed', async () => {
  let asked = 0;
  const place = await plain((_asked, answer) => {
    asked += 1;
    answer.writeHead(307, { location: '/other' }).end();
  });
  await expect(ask(`http://${place}`)).rejects.toMatchObject({ fault: 'refused' });
  expect(asked).toBe(1);
});

test.each<[string, RequestListener]>([
  ['says nothing', () => undefined],
  [
    'drips',
    (_asked, answer) => {
      const drip = setInterval(() => answer.write('x'), 50);
      answer.once('close', () => clearInterval(drip));
    },
  ],
  ['hangs up', (asked) => void asked.socket.destroy()],
  [
    'hangs up in the middle',
    (_asked, answer) => void answer.writeHead(200, { 'content-length': 9 }).write('x', () => answer.destroy()),
  ],
  ['has a fault', (_asked, answer) => void answer.writeHead(500).end()],
])('one that %s does not answer', async (_, answer) => {
  await expect(ask(`http://${await plain(answer)}`, 1)).rejects.toMatchObject({ fault: 'unreachable' });
});

test('over a connection that nobody vouches for, it is not asked', async () => {
  let asked = 0;
  const secure = createSecure({ key: KEY, cert: CERTIFICATE }, (_asked, answer) => {
    asked += 1;
    answer.end();
  });
  await expect(ask(`https://${await at(secure)}`)).rejects.toMatchObject({ fault: 'unreachable' });
  expect(asked).toBe(0);
});
