import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Admitted } from './address-guard';
import { CaptureFailed } from './capture-failed';
import { connectPlain, connectSecure } from './connect';

/** No page that is evidence is larger. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Answers before the answer (100, 103): one or two are usual. */
const MOST_HINTS = 20;

/** One request and its answer, byte for byte. */
export interface Hop {
  url: string;
  at: string;
  address: string;
  request: Buffer;
  /** Status line, headers and body as they came over the connection (under TLS: as it was decrypted). */
  response: Buffer;
  status: number;
  headers: Record<string, string>;
  /** The body, any chunks joined; still as the server encoded it. */
  body: Buffer;
  /** Of a secure connection: the certificate that the server showed, PEM. */
  certificate: string | null;
}

const HEADERS = {
  'User-Agent': 'Mozilla/5.0 (compatible; Stet; keeps evidence for a newsroom)',
  Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'Accept-Language': 'en,*;q=0.5',
  'Accept-Encoding': 'identity',
  Connection: 'close',
};

const pem = (raw: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${(raw.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

const certificateOf = (socket: Socket) =>
  socket instanceof TLSSocket ? pem(socket.getPeerCertificate(true).raw ?? Buffer.alloc(0)) : null;

/** Keeps what comes over the connection beside the parser that reads it, up to the most. */
function recorded(socket: Socket, onTooMuch: () => void): () => Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  socket.prependListener('data', (part: Buffer) => {
    size += part.length;
    if (size > MOST_BYTES) onTooMuch();
    else parts.push(part);
  });
  return () => Buffer.concat(parts);
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  if (!answer.complete) throw new CaptureFailed('wrong-length');
  return Buffer.concat(parts);
}

/** More bytes than the answer said it has are as wrong as fewer. */
function refuseSurplus(answer: IncomingMessage, response: Buffer): void {
  const said = answer.headers['content-length'];
  const end = response.indexOf('\r\n\r\n');
  if (said !== undefined && end !== -1 && response.length - end - 4 > Number(said))
    throw new CaptureFailed('wrong-length');
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code ?? '');

/** What the connection died of, in our words. */
function faultOf(error: unknown, signal: AbortSignal): CaptureFailed {
  if (signal.aborted) return signal.reason instanceof CaptureFailed ? signal.reason : new CaptureFailed('too-slow');
  if (error instanceof CaptureFailed) return error;
  if (codeOf(error).startsWith('HPE_')) return new CaptureFailed('not-understood', error);
  return new CaptureFailed('wrong-length', error);
}

function ask(socket: Socket, path: string, headers: object, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({ createConnection: () => socket, path, headers: { ...headers }, signal });
    asked.once('error', reject).once('response', (answer) => {
      // What is wrong in the midst of a body is told to the request alone; what comes behind it is judged by its length.
      asked.on('error', (error) => {
        if (!answer.complete) answer.destroy(error);
      });
      resolve(answer);
    });
    const refuse = () => reject(new CaptureFailed('not-understood'));
    let hints = 0;
    asked.on('information', () => {
      hints += 1;
      if (hints > MOST_HINTS) refuse();
    });
    asked.once('upgrade', refuse);
    asked.end();
  });
}

const oneEach = (answer: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(answer.headers).map(([name, said]) => [name, String(said)]));

/** Asks for one address at where it was admitted to, and follows nothing. `signal` ends it, too slow. */
export async function fetchHop(url: URL, to: Admitted, signal: AbortSignal, now: () => Date): Promise<Hop> {
  const at = now().toISOString();
  const socket = await (url.protocol === 'https:' ? connectSecure(to, signal) : connectPlain(to, signal));
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const response = recorded(socket, () => stop.abort(new CaptureFailed('too-large')));
  const path = `${url.pathname}${url.search}`;
  const headers = { Host: url.host, ...HEADERS };
  const lines = Object.entries(headers).map(([name, said]) => `${name}: ${said}\r\n`);
  try {
    const answer = await ask(socket, path, headers, either);
    const body = await bodyOf(answer);
    // A body without a length that is cut off by us looks whole.
    either.throwIfAborted();
    refuseSurplus(answer, response());
    return {
      url: url.href,
      at,
      address: socket.remoteAddress ?? to.addresses[0] ?? '',
      request: Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`),
      response: response(),
      status: answer.statusCode ?? 0,
      headers: oneEach(answer),
      body,
      certificate: certificateOf(socket),
    };
  } catch (error) {
    throw faultOf(error, either);
  } finally {
    socket.destroy();
  }
}
