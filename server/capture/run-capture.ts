import type { MadeCapture } from '@/domain/capture';
import type { CaptureFault } from '@/domain/capture-fault';
import { type FileStore, StoreFailed } from '../files/store';
import { sha256 } from '../given';
import { type Resolve, resolveByName } from './address-guard';
import { CaptureFailed } from './capture-failed';
import { fetchPage } from './fetch-page';
import { keepPicture } from './keep-picture';
import { readInWorker } from './read-in-worker';
import { warcOf } from './warc';

const WHOLE_SECONDS = 30;

/** What is captured, and by what means. */
export interface ToCapture {
  url: string;
  excerpt: string;
}

export interface Means {
  store: FileStore;
  resolve?: Resolve;
  now?: () => Date;
  /** How long a page may take, from its name to its last byte. */
  seconds?: number;
}

/** Captures a page and keeps what was received. Never throws but for a bug. */
export async function runCapture({ url, excerpt }: ToCapture, means: Means): Promise<MadeCapture | CaptureFault> {
  const { store, resolve = resolveByName, now = () => new Date(), seconds = WHOLE_SECONDS } = means;
  try {
    const { hops, last, body } = await fetchPage(url, { resolve, now, seconds });
    const mediaType = (last.headers['content-type'] ?? '').slice(0, 200);
    const read = await readInWorker({ body, mediaType, url: last.url, excerpt });
    const warc = await store.put(warcOf(hops));
    const picture = await keepPicture({ ...last, mediaType, body }, { store, resolve });
    return {
      finalUrl: last.url,
      status: last.status,
      mediaType,
      sha256: sha256(body),
      size: body.length,
      warcSha256: warc.sha256,
      warcSize: warc.size,
      ...picture,
      excerpt: read.excerpt,
      lookedFor: excerpt,
      textSha256: read.page && sha256(read.page.text),
      page: read.page,
    };
  } catch (error) {
    if (error instanceof CaptureFailed) return error.fault;
    if (error instanceof StoreFailed) return 'store-failed';
    throw error;
  }
}
