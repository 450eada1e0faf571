import { createServer } from 'node:http';
import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import { decodableAddress } from './parts/decodable-address.mjs';
import { root } from './parts/root.mjs';

// The program itself, started by a launcher: HTTP on HOST and PORT, until the launcher or a signal ends it.

const dev = process.argv.includes('--dev');
const { HOST: host, PORT: port } = process.env;
const behindProxy = process.env.STET_PROXY === '1';
const drainLimit = 10_000;
const graceForIdle = 300;

// A closed terminal takes our output along; that is no reason to end before the requests are done.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// The framework greets; what is said in production is said by us (the launcher) or is a line of the log.
if (!dev) console.log = () => {};

const app = next({ dev, dir: root, hostname: host, port: Number(port), turbopack: dev });
const handle = app.getRequestHandler();
let draining = false;

const server = createServer((request, response) => {
  nameCaller(request);
  request.url = decodableAddress(request.url);
  if (draining) response.setHeader('Connection', 'close');
  const serve = () =>
    handle(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  // What writes the log is part of the bundle (server/log/begin-log.ts).
  if (globalThis.stetWatch) globalThis.stetWatch(request, response, serve);
  else serve();
});
// From the first moment: a launcher killed while we prepare must not leave us behind.
process.on('disconnect', drain);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, drain);

// Longer than a reverse proxy keeps an idle connection, so that it never writes into one we are closing.
server.keepAliveTimeout = 75_000;
server.once('error', (error) => {
  process.send?.({ failed: `The program cannot listen on ${host}, port ${port}: ${error.message}.` }, () =>
    process.exit(1),
  );
});

await app.prepare();
if (dev) {
  const upgrade = app.getUpgradeHandler();
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head).catch(() => socket.destroy()));
}
if (!draining) server.listen({ host, port: Number(port) }, () => process.send?.({ ready: true }));

/** The caller's address for rate limits: the socket's, or what the one proxy we trust appended. */
function nameCaller(request) {
  const { headers, socket } = request;
  const hops = headers['x-forwarded-for']?.split(',');
  headers['x-stet-address'] = (behindProxy && hops?.at(-1)?.trim()) || socket.remoteAddress || '';
  if (behindProxy) return;
  // Without a proxy, only a caller who wants to pass for another sends these.
  for (const name of Object.keys(headers))
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete headers[name];
}

async function drain() {
  if (draining) return;
  draining = true;
  const late = wait(drainLimit, undefined, { ref: false });
  const worked = globalThis.stetStop?.();
  await closeServer(late);
  await Promise.race([worked, late]);
  await globalThis.stetClose?.();
  await app.close();
  process.exit(0);
}

/**
 * No new connections; who is being answered is, whole. A caller may just be writing into a connection that was idle: those
 * stay a moment longer, which the server's own `close` would not let them.
 */
async function closeServer(late) {
  const closed = new Promise((resolve) => Server.prototype.close.call(server, resolve));
  await Promise.race([closed, wait(graceForIdle)]);
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  late.then(() => server.closeAllConnections());
  await closed;
  clearInterval(idle);
}
