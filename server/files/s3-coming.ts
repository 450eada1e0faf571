import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Coming } from './coming';
import { ask, done } from './s3-request';
import type { S3 } from './s3-sign';
import { rangeHeader, s3Store } from './s3-store';
import { type ByteRange, StoreFailed } from './store';

/** What is held in memory of an upload at most: an object each. */
const PIECE = 8 * 1024 * 1024;
const ID = /^[\w-]{1,64}$/;

interface Piece {
  key: string;
  offset: number;
  size: number;
  at: Date;
}

const tag = (name: string, xml: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

function folderOf(id: string): string {
  if (!ID.test(id)) throw new Error('this is not the id of an upload');
  return `coming/${id}/`;
}

/** All pieces under a prefix, by upload and place. */
async function listed(s3: S3, prefix: string): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (let next = ''; ; ) {
    const query = { 'list-type': '2', prefix, ...(next ? { 'continuation-token': next } : {}) };
    const answer = await ask(s3, { method: 'GET', query });
    if (!answer) throw new StoreFailed('unreachable', 'there is no such bucket');
    const xml = await text(answer);
    for (const [, content = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = tag('Key', content);
      const offset = Number(key.split('/').at(-1));
      pieces.push({ key, offset, size: Number(tag('Size', content)), at: new Date(tag('LastModified', content)) });
    }
    next = tag('NextContinuationToken', xml);
    if (next === '') return pieces.sort((one, other) => one.key.localeCompare(other.key));
  }
}

/** Those that follow each other from the beginning. */
async function piecesOf(s3: S3, id: string): Promise<Piece[]> {
  const following: Piece[] = [];
  let end = 0;
  for (const piece of await listed(s3, folderOf(id))) {
    if (piece.offset !== end) break;
    following.push(piece);
    end += piece.size;
  }
  return following;
}

async function* bytesIn(s3: S3, pieces: readonly Piece[], range: ByteRange | undefined): AsyncGenerator<Uint8Array> {
  for (const { key, offset, size } of pieces) {
    const first = Math.max(0, (range?.first ?? 0) - offset);
    const last = Math.min(size - 1, (range?.last ?? Number.POSITIVE_INFINITY) - offset);
    if (first > last) continue;
    const answer = await ask(s3, { method: 'GET', key, range: rangeHeader({ first, last }) });
    if (!answer) throw new StoreFailed('unreachable', 'a piece of an upload is gone');
    yield* answer;
  }
}

async function put(s3: S3, id: string, offset: number, held: Buffer): Promise<number> {
  if (held.length === 0) return offset;
  const sha256 = createHash('sha256').update(held).digest('hex');
  const key = `${folderOf(id)}${String(offset).padStart(12, '0')}`;
  await done(s3, { method: 'PUT', key, body: { bytes: held, size: held.length, sha256 } });
  return offset + held.length;
}

async function write(s3: S3, id: string, from: number, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let [at, size, held]: [number, number, Uint8Array[]] = [from, 0, []];
  const flush = async () => {
    const piece = Buffer.concat(held);
    [held, size] = [[], 0];
    at = await put(s3, id, at, piece);
  };
  try {
    for await (const part of bytes) {
      held.push(part);
      size += part.length;
      if (size >= PIECE) await flush();
    }
  } finally {
    await flush();
  }
  return at;
}

/** Bytes that come in stand in the bucket, in pieces, so that any process can go on with them. */
export const s3Coming = (s3: S3): Coming => ({
  size: async (id) => (await piecesOf(s3, id)).reduce((sum, piece) => sum + piece.size, 0),
  write: (id, offset, bytes) => write(s3, id, offset, bytes),
  read: async (id, range) => Readable.from(bytesIn(s3, await piecesOf(s3, id), range)),
  keep: async (id) => s3Store(s3).put(bytesIn(s3, await piecesOf(s3, id), undefined)),
  remove: async (id) => {
    for (const { key } of await listed(s3, folderOf(id))) await done(s3, { method: 'DELETE', key });
  },
  clear: async (before) => {
    for (const { key, at } of await listed(s3, 'coming/')) if (at < before) await done(s3, { method: 'DELETE', key });
  },
});
