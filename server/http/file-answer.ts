import { Readable } from 'node:stream';
import { notFound, refuse } from '@/domain/refusal';
import { STORE_FAULT } from '@/domain/sentences/files';
import { fileStore } from '../files/file-store';
import { storeFault } from '../files/store-fault';
import { NO_STORE, noSuchRange, problem } from './problem';
import { rangeOf } from './range';

/** What evidenceFile tells. */
export interface FileToSend {
  name: string;
  type: string;
  sha256: string;
  workingSha256: string | null;
  thumbnailSha256: string | null;
}

/** Bytes of the store, to be sent. */
export interface Sent {
  sha256: string;
  type: string;
  /** What it is saved as; null: it is looked at in the page. */
  name: string | null;
}

/** A name for a header (RFC 6266): in plain letters, and whole. */
const attachment = (name: string) =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/[*'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;

/** Whatever the bytes are, no browser runs them: not as a page, not as a script, not with our cookies. */
export const bytesHeaders = ({ type, name }: Pick<Sent, 'type' | 'name'>) =>
  new Headers({
    ...NO_STORE,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'content-type': type,
    'content-disposition': name === null ? 'inline' : attachment(name),
  });

const headersOf = ({ sha256, ...shown }: Sent) =>
  new Headers({
    ...Object.fromEntries(bytesHeaders(shown)),
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
  });

async function sent(request: Request, what: Sent): Promise<Response> {
  const size = await fileStore().size(what.sha256);
  if (size === null) return problem(refuse('busy', STORE_FAULT.missing, { retryAfter: 60 }).refusal);
  const headers = headersOf(what);
  const mayRange = [null, headers.get('etag')].includes(request.headers.get('if-range'));
  const range = mayRange ? rangeOf(request.headers.get('range'), size) : null;
  if (range === 'none') return noSuchRange(size);
  if (range) headers.set('content-range', `bytes ${range.first}-${range.last}/${size}`);
  headers.set('content-length', String(range ? range.last - range.first + 1 : size));
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const found = await fileStore().get(what.sha256, range ?? undefined);
  if (!found) return problem(refuse('busy', STORE_FAULT.missing, { retryAfter: 60 }).refusal);
  return new Response(Readable.toWeb(found.bytes) as ReadableStream<Uint8Array>, { status, headers });
}

export const safely = (request: Request, what: Sent | null): Promise<Response> =>
  what === null
    ? Promise.resolve(problem(notFound().refusal))
    : sent(request, what).catch((error) => problem(storeFault(error).refusal));

/** The original, to be saved. */
export const sendOriginal = (request: Request, { sha256, type, name }: FileToSend) =>
  safely(request, { sha256, type, name });

/** A copy of an image, to be looked at. */
export const sendCopy = (which: 'workingSha256' | 'thumbnailSha256') => (request: Request, file: FileToSend) => {
  const sha256 = file[which];
  return safely(request, sha256 === null ? null : { sha256, type: 'image/webp', name: null });
};
