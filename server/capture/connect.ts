import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Admitted } from './address-guard';
import { CaptureFailed } from './capture-failed';

const EACH_MS = 8_000;

/** One address, in a time of its own: a silent one must not use up what the others need. */
function open(make: () => Socket, ready: 'connect' | 'secureConnect', signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = make();
    const fail = (error: unknown) => {
      done();
      socket.destroy();
      reject(error);
    };
    const gone = () => fail(signal.reason);
    const late = setTimeout(() => fail(new Error('no answer')), EACH_MS);
    const done = () => {
      clearTimeout(late);
      signal.removeEventListener('abort', gone);
      socket.off('error', fail);
    };
    signal.addEventListener('abort', gone, { once: true });
    socket.once('error', fail).once(ready, () => {
      done();
      resolve(socket);
    });
    if (signal.aborted) gone();
  });
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
const isOfTrust = (error: unknown) => /CERT|SIGNATURE|SSL|TLS|ALTNAME|ISSUER/i.test(codeOf(error));

/** Connects to an address that was admitted, and to no other: no name is looked up from here on. */
async function toAny<S extends Socket>(
  { addresses }: Admitted,
  make: (address: string) => Socket,
  ready: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<S> {
  let last: unknown;
  for (const address of addresses) {
    if (signal.aborted) break;
    try {
      return (await open(() => make(address), ready, signal)) as S;
    } catch (error) {
      last = error;
    }
  }
  if (signal.aborted) throw new CaptureFailed('too-slow', last);
  throw new CaptureFailed(isOfTrust(last) ? 'not-secure' : 'unreachable', last);
}

export const connectPlain = (to: Admitted, signal: AbortSignal): Promise<Socket> =>
  toAny(to, (host) => connectTcp({ host, port: to.port }), 'connect', signal);

export const connectSecure = (to: Admitted, signal: AbortSignal): Promise<TLSSocket> =>
  toAny(
    to,
    (host) => {
      const servername = isIP(to.host) === 0 ? to.host : undefined;
      return connectTls({ host, port: to.port, servername, ALPNProtocols: ['http/1.1'] });
    },
    'secureConnect',
    signal,
  );
