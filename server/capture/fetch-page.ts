import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { CaptureFault } from '@/domain/capture-fault';
import { admitUrl, type Resolve } from './address-guard';
import { CaptureFailed } from './capture-failed';
import { fetchHop, type Hop, MOST_BYTES } from './fetch-hop';

const MOST_HOPS = 5;
/** No address that leads to a page is longer. */
const MOST_ADDRESS = 20_000;

/** A page as it was received: every hop to it, the last one being the page. */
export interface FetchedPage {
  hops: Hop[];
  last: Hop;
  /** The body as its maker wrote it, any compression undone. */
  body: Buffer;
}

/** What the guard and the clock are, and how long the whole may take. */
export interface Fetching {
  resolve: Resolve;
  now: () => Date;
  seconds: number;
}

type Decode = (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECODE: Record<string, Decode> = {
  '': async (body) => body,
  identity: async (body) => body,
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** In what a page is packed we did not ask for; what we cannot unpack, nobody could read in it later either. */
async function decoded({ headers, body }: Hop): Promise<Buffer> {
  const decode = DECODE[(headers['content-encoding'] ?? '').trim().toLowerCase()];
  if (!decode) throw new CaptureFailed('not-understood');
  try {
    return await decode(body, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new CaptureFailed(isTooMuch ? 'too-large' : 'not-understood', error);
  }
}

/** What an answer that is no page says. A part of one (206) was not asked for, and is none. */
function refusedBy({ status, body }: Hop): CaptureFault | null {
  if (status === 204 || status === 205) return 'answer-empty';
  if (status >= 200 && status < 300 && status !== 206) return body.length === 0 ? 'answer-empty' : null;
  if (status === 404 || status === 410) return 'answer-gone';
  if (status === 408 || status === 429 || status >= 500) return 'answer-later';
  return status >= 400 ? 'answer-refused' : 'not-understood';
}

const redirect = ({ status, headers, url }: Hop): string | null => {
  const to = headers.location;
  if (![301, 302, 303, 307, 308].includes(status) || to === undefined) return null;
  return URL.canParse(to, url) ? new URL(to, url).href : to;
};

/**
 * Fetches a page by hand, hop by hop: each is admitted anew, resolved, pinned and recorded. Fails with `CaptureFailed`; what
 * was received of an answer that is no page is not kept.
 */
export async function fetchPage(address: string, { resolve, now, seconds }: Fetching): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(seconds * 1000);
  const hops: Hop[] = [];
  for (let next = address; ; ) {
    const { url, to } = await admitted(next, resolve, signal);
    const hop = await fetchHop(url, to, signal, now);
    hops.push(hop);
    const onward = redirect(hop);
    if (onward === null) {
      const fault = refusedBy(hop);
      if (fault) throw new CaptureFailed(fault);
      return { hops, last: hop, body: await decoded(hop) };
    }
    if (onward.length > MOST_ADDRESS) throw new CaptureFailed('not-understood');
    if (hops.length > MOST_HOPS) throw new CaptureFailed('too-many-hops');
    next = onward;
  }
}

/** A name that nobody answers for must not hold a capture either. */
async function admitted(address: string, resolve: Resolve, signal: AbortSignal) {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new CaptureFailed('too-slow')), { once: true });
  });
  return Promise.race([admitUrl(address, resolve), late]);
}
