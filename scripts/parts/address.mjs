import { createServer, isIPv6 } from 'node:net';
import { freePort } from './ports.mjs';
import { Stop } from './say.mjs';

/** Where to serve, from HOST, PORT and STET_URL: { host, port, url, loopback }; `url` is what people type. */
export async function readAddress() {
  const host = !process.env.HOST || process.env.HOST === 'localhost' ? '127.0.0.1' : process.env.HOST;
  const port = await readPort(host);
  const loopback = host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
  return { host, port, loopback, url: readUrl() ?? `http://${isIPv6(host) ? `[${host}]` : host}:${port}` };
}

async function readPort(host) {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Stop(`PORT must be a number from 0 to 65535, not "${text}".`);
  if (port === 0) return freePort();
  await refuseTaken(host, port);
  return port;
}

/** Said before the long work, not after it. */
function refuseTaken(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code, message }) => {
      if (code === 'EADDRINUSE')
        reject(new Stop(`Port ${port} of ${host} is in use by another program. Name a free one in PORT.`));
      else reject(new Stop(`The program cannot listen on ${host}, port ${port}: ${message}.`));
    });
    probe.listen({ host, port }, () => probe.close(resolve));
  });
}

function readUrl() {
  const given = process.env.STET_URL;
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Stop(`STET_URL must be the address that people type, such as https://stet.example.com, not "${given}".`);
  }
  return url.origin;
}

/** Sample accounts have a published password: the network must not reach them. */
export function refuseOpenSample({ host, loopback }) {
  if (loopback) return;
  throw new Stop(
    `HOST=${host} would open this desk to the network while its sample accounts, whose password is published, can sign in. ` +
      'Deactivate them on the administrator’s screen, or start an empty desk (STET_SAMPLE=off and another folder in STET_DATA), or leave HOST out.',
  );
}

/** Sign-in and the same-origin check rest on the address that people type. */
export function refuseUnknownUrl({ host }) {
  if (process.env.STET_URL || (host !== '0.0.0.0' && host !== '::')) return;
  throw new Stop(
    `HOST=${host} listens on every address of this machine: name the one that people type in STET_URL, such as http://stet.example.com:3000.`,
  );
}
