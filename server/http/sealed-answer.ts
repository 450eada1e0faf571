import { Readable } from 'node:stream';
import { refuse } from '@/domain/refusal';
import { STORE_FAULT } from '@/domain/sentences/files';
import type { OpenedBytes } from '../commands/open-confidential-file';
import { fileStore } from '../files/file-store';
import { storeFault } from '../files/store-fault';
import { openFrom } from '../sealing/sealed-bytes';
import { bytesHeaders } from './file-answer';
import { problem } from './problem';

/** Confidential bytes, opened as they are sent: always to be saved, never shown by the browser on its own. */
export async function sendSealed(bytes: OpenedBytes): Promise<Response> {
  try {
    const opened = await openFrom(fileStore(), bytes);
    if (!opened) return problem(refuse('busy', STORE_FAULT.missing, { retryAfter: 60 }).refusal);
    const headers = bytesHeaders(bytes);
    headers.set('content-length', String(bytes.size));
    return new Response(Readable.toWeb(opened) as ReadableStream<Uint8Array>, { headers });
  } catch (error) {
    return problem(storeFault(error).refusal);
  }
}
