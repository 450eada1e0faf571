import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import { type Admitted, admitUrl, type Resolve } from '../address-guard';
import { CaptureFailed } from '../capture-failed';
import { isAllowedHost, isCaptured } from '../capture-setting';
import { connectPlain } from '../connect';

/** All that a page may load, and how many connections it may hold. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_CONNECTIONS = 128;

/** Between two who speak HTTP, and not for whoever is behind them. */
const HOP_BY_HOP = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;

export interface CheckingProxy {
  port: number;
  /** Who does not know it is let through nowhere: this page's browser alone does. */
  credential: { username: string; password: string };
  /** Whether the page loaded more than a page may. */
  isSpent: () => boolean;
  close: () => void;
}

interface Rules {
  resolve: Resolve;
  /** The page's own address: one of the open network never reaches a host that is allowed though it leads inward. */
  page: URL;
}

const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');
const isAllowed = (url: URL) => isAllowedHost(url.hostname, portOf(url));

/** The fetcher's own guard, and two rules more: what this desk does not capture, and what the page may not reach. */
async function admit(address: string, { resolve, page }: Rules): Promise<{ url: URL; to: Admitted }> {
  if (!isCaptured(address)) throw new CaptureFailed('address-refused');
  const admitted = await admitUrl(address, resolve);
  if (isAllowed(admitted.url) && !isAllowed(page)) throw new CaptureFailed('address-refused');
  return admitted;
}

const onward = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.test(name)));

function isKnown(asked: IncomingMessage, credential: string): boolean {
  const [said, wanted] = [Buffer.from(asked.headers['proxy-authorization'] ?? ''), Buffer.from(credential)];
  return said.length === wanted.length && timingSafeEqual(said, wanted);
}

const WHO = { 'Proxy-Authenticate': 'Basic realm="Stet"' };

async function forward(asked: IncomingMessage, answer: ServerResponse, { open, count }: Way): Promise<void> {
  const { url, socket } = await open(asked.url ?? '');
  const { method } = asked;
  const headers = { ...onward(asked.headers), host: url.host, connection: 'close' };
  const sent = request({ createConnection: () => socket, method, path: `${url.pathname}${url.search}`, headers });
  answer.once('close', () => socket.destroy());
  sent.once('error', () => answer.destroy());
  sent.once('response', (got) => {
    answer.writeHead(got.statusCode ?? 502, onward(got.headers));
    pipeline(got, answer, () => undefined);
  });
  pipeline(asked.on('data', count), sent, () => undefined);
}

async function tunnel(asked: IncomingMessage, client: Duplex, head: Buffer, { open, count }: Way): Promise<void> {
  const { socket } = await open(`https://${asked.url ?? ''}`);
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  socket.write(head);
  pipeline(client.on('data', count), socket, client, () => undefined);
}

/** How a page's browser comes out, and what counts what passes. */
interface Way {
  open: (address: string) => Promise<{ url: URL; socket: Socket }>;
  count: (part: Buffer) => void;
}

/** What passes through, counted; too much ends all of it. */
function meter() {
  const sockets = new Set<Duplex>();
  let bytes = 0;
  const end = () => {
    for (const socket of sockets) socket.destroy();
  };
  const hold = <S extends Duplex>(socket: S): S => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    return socket;
  };
  const count = (part: Buffer) => {
    bytes += part.length;
    if (bytes > MOST_BYTES) end();
  };
  return { hold, count, end, isSpent: () => bytes > MOST_BYTES };
}

/**
 * A proxy on a port of its own, for one browser and one page: each host and port that the page asks for is admitted,
 * resolved and pinned as the fetcher's own hops are. `signal` ends what is under way.
 */
export async function checkingProxy(rules: Rules, signal: AbortSignal): Promise<CheckingProxy> {
  const credential = { username: 'stet', password: randomBytes(24).toString('hex') };
  const basic = `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;
  const { hold, count, end, isSpent } = meter();
  const open: Way['open'] = async (address) => {
    const { url, to } = await admit(address, rules);
    if (isSpent()) throw new CaptureFailed('too-large');
    return { url, socket: hold((await connectPlain(to, signal)).on('data', count)) };
  };
  const server = createServer((asked, answer) => {
    if (!isKnown(asked, basic)) return void answer.writeHead(407, WHO).end();
    forward(asked, answer, { open, count }).catch(() => answer.writeHead(403).end('Not for a captured page.'));
  });
  server.on('connect', (asked: IncomingMessage, client: Duplex, head: Buffer) => {
    if (!isKnown(asked, basic))
      return void client.end(`HTTP/1.1 407 Who\r\nProxy-Authenticate: ${WHO['Proxy-Authenticate']}\r\n\r\n`);
    tunnel(asked, client, head, { open, count }).catch(() =>
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'),
    );
  });
  server.on('connection', hold);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const close = () => {
    server.close();
    end();
  };
  return { port: (server.address() as AddressInfo).port, credential, isSpent, close };
}
