import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { encoded, type S3, signed } from './s3-sign';
import { StoreFailed } from './store';

interface Asked {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Empty: the bucket itself. */
  key?: string;
  query?: Record<string, string>;
  range?: string;
  body?: { bytes: Readable | Uint8Array; size: number; sha256: string };
}

const NOTHING = createHash('sha256').digest('hex');
/** A store that says nothing for so long is out of reach. */
const SILENCE_MS = 30_000;
const FULL = /QuotaExceeded|StorageFull|InsufficientStorage/i;

async function failed(answer: IncomingMessage): Promise<StoreFailed> {
  const said = (await text(answer).catch(() => '')).slice(0, 1000);
  const why = answer.statusCode === 507 || FULL.test(said) ? 'full' : 'unreachable';
  return new StoreFailed(why, `S3 answered ${answer.statusCode}: ${said}`);
}

async function sent(s3: S3, { method, key = '', query = {}, range, body }: Asked): Promise<IncomingMessage> {
  const url = new URL(s3.endpoint);
  const path = ['', s3.bucket, ...key.split('/')].map(encoded).join('/').replace(/\/$/, '');
  const asked = Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const headers = {
    host: url.host,
    ...(range ? { range } : {}),
    ...(body ? { 'content-length': String(body.size) } : {}),
  };
  const sha256 = body?.sha256 ?? NOTHING;
  const going = (url.protocol === 'http:' ? plain : secure)({
    method,
    host: url.hostname,
    port: url.port,
    path: asked === '' ? path : `${path}?${asked}`,
    headers: signed(s3, { method, path, query: asked, headers, sha256, at: new Date() }),
  });
  going.setTimeout(SILENCE_MS, () => going.destroy(new Error('S3 is silent')));
  const answer = once(going, 'response') as Promise<[IncomingMessage]>;
  if (body && !(body.bytes instanceof Uint8Array)) await Promise.all([pipeline(body.bytes, going), answer]);
  else going.end(body?.bytes);
  return (await answer)[0];
}

/** Asks the store; null where there is no such thing. Whatever else is not done fails with `StoreFailed`. */
export async function ask(s3: S3, asked: Asked): Promise<IncomingMessage | null> {
  let answer: IncomingMessage;
  try {
    answer = await sent(s3, asked);
  } catch (error) {
    throw new StoreFailed('unreachable', error);
  }
  if (answer.statusCode === 404) {
    answer.resume();
    return null;
  }
  if (!answer.statusCode || answer.statusCode >= 300) throw await failed(answer);
  return answer;
}

/** Asks for what has no answer but that it is done. */
export async function done(s3: S3, asked: Asked): Promise<IncomingMessage | null> {
  const answer = await ask(s3, asked);
  answer?.resume();
  return answer;
}
