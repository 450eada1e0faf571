import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { CaptureFault } from '@/domain/capture-fault';
import { faultOfStatus, type WebhookFault } from '@/domain/webhook-fault';
import { admitUrl, type Resolve } from '../capture/address-guard';
import { CaptureFailed } from '../capture/capture-failed';
import { connectPlain, connectSecure } from '../capture/connect';
import { isAllowedAddress, isAllowedReceiver } from './webhook-setting';

/** What a receiver says beside its status is not read: so much is let in, for so long, that it need not break off. */
const MOST_BYTES = 16 * 1024;
const REST_MS = 500;
/** Answers before the answer (100, 103): one or two are usual. */
const MOST_HINTS = 20;

/** What became of it: the status that was answered, and why it does not count as delivered; null when it does. */
export interface Posted {
  status: number | null;
  fault: WebhookFault | null;
}

export interface Posting {
  resolve: Resolve;
  /** How long it may take, from the receiver's name to its status. */
  seconds: number;
}

/** What the guard and the connection of captures fail with, of a delivery. */
const FAULTS: Partial<Record<CaptureFault, WebhookFault>> = {
  'address-refused': 'address-refused',
  'name-unknown': 'name-unknown',
  unreachable: 'unreachable',
  'not-secure': 'not-secure',
  'too-slow': 'too-slow',
  'not-understood': 'not-understood',
};

function faultOf(error: unknown, signal: AbortSignal): WebhookFault {
  if (signal.aborted) return 'too-slow';
  if (error instanceof CaptureFailed) return FAULTS[error.fault] ?? 'unreachable';
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  return code.startsWith('HPE_') ? 'not-understood' : 'cut-off';
}

function ask(socket: Socket, url: URL, headers: Record<string, string>, body: string, signal: AbortSignal) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const path = `${url.pathname}${url.search}`;
    const asked = request({ createConnection: () => socket, method: 'POST', path, headers, signal });
    const refuse = () => reject(new CaptureFailed('not-understood'));
    let hints = 0;
    asked.on('information', () => {
      hints += 1;
      if (hints > MOST_HINTS) refuse();
    });
    asked.once('upgrade', refuse);
    // What is wrong behind the status changes nothing of what was answered.
    asked.on('error', reject).once('response', resolve);
    asked.end(body);
  });
}

/** Lets the rest of an answer run off, as far as is civil. */
function runOff(answer: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, REST_MS);
    const done = () => {
      clearTimeout(late);
      resolve();
    };
    let size = 0;
    answer.on('data', (part: Buffer) => {
      size += part.length;
      if (size > MOST_BYTES) done();
    });
    answer.once('close', done).on('error', done);
  });
}

/** A name that nobody answers for must not hold a worker either. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new CaptureFailed('too-slow')), { once: true });
  });
  return Promise.race([work, late]);
}

async function admitted(address: string, resolve: Resolve) {
  const found = await admitUrl(address, resolve, isAllowedReceiver);
  if (found.url.protocol === 'http:' && !isAllowedAddress(found.url)) throw new CaptureFailed('address-refused');
  return found;
}

/**
 * Sends a body to an address: to where its name was admitted to, over https, and no further: a redirect is an answer like any
 * other. Never throws but for a bug.
 */
export async function post(
  address: string,
  headers: Record<string, string>,
  body: string,
  { resolve, seconds }: Posting,
): Promise<Posted> {
  const signal = AbortSignal.timeout(seconds * 1000);
  let socket: Socket | undefined;
  try {
    const { url, to } = await inTime(admitted(address, resolve), signal);
    socket = await (url.protocol === 'https:' ? connectSecure(to, signal) : connectPlain(to, signal));
    const length = String(Buffer.byteLength(body));
    const all = { Host: url.host, ...headers, 'Content-Length': length, Connection: 'close' };
    const answer = await ask(socket, url, all, body, signal);
    const status = answer.statusCode ?? 0;
    await runOff(answer);
    return { status, fault: faultOfStatus(status) };
  } catch (error) {
    return { status: null, fault: faultOf(error, signal) };
  } finally {
    socket?.destroy();
  }
}
