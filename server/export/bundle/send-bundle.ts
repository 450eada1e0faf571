import { Readable } from 'node:stream';
import type { Refused, Result } from '@/domain/refusal';
import type { Caller } from '../../caller';
import { fileStore } from '../../files/file-store';
import { storeFault } from '../../files/store-fault';
import { view } from '../../gate';
import { bytesHeaders } from '../../http/file-answer';
import { problem } from '../../http/problem';
import { bundleParts } from '../../queries/bundle-parts';
import { takePlace } from '../places';
import { signedParts } from './manifest';
import type { BundleParts } from './read-parts';
import type { Part } from './sink';
import { Spool } from './spool';
import { storedPart } from './stored-part';
import { zipOf, zipSize } from './write-zip';

async function storedParts({ files }: BundleParts): Promise<Result<Part[]>> {
  const parts: Part[] = [];
  try {
    for (const file of files) {
      const part = await storedPart(fileStore(), file);
      if ('ok' in part) return part;
      parts.push(part);
    }
  } catch (error) {
    return storeFault(error);
  }
  return { ok: true, value: parts };
}

/** What goes out of a bundle, until it is closed. */
export interface Bundle {
  name: string;
  size: number;
  bytes: () => AsyncIterable<Uint8Array>;
  close: () => Promise<void>;
}

/** A bundle that is whole and signed, or why there is none. Whoever has it closes it. */
export async function makeBundle(
  read: (spool: Spool) => Promise<Result<BundleParts>>,
  more: (parts: BundleParts) => Promise<Result<Part[]>> = () => Promise.resolve({ ok: true, value: [] }),
): Promise<Result<Bundle>> {
  const spool = await Spool.make();
  const failed = async (refused: Refused) => {
    await spool.close();
    return refused;
  };
  try {
    const leave = await takePlace();
    const told = await read(spool).finally(leave);
    if (!told.ok) return await failed(told);
    const stored = await storedParts(told.value);
    if (!stored.ok) return await failed(stored);
    const along = await more(told.value);
    if (!along.ok) return await failed(along);
    const { slug, parts } = told.value;
    const all = signedParts(told.value, [...parts, ...stored.value, ...along.value]);
    return {
      ok: true,
      value: { name: slug, size: zipSize(all), bytes: () => zipOf(all), close: () => spool.close() },
    };
  } catch (error) {
    await spool.close();
    throw error;
  }
}

/** Sends a bundle as fast as it is taken, and lets go of it when it was taken or nobody takes it any more. */
export function streamed(bundle: Bundle, bytes: AsyncIterable<Uint8Array>, headers: Headers): Response {
  const stream = Readable.from(bytes);
  stream.once('close', () => void bundle.close());
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { headers });
}

/** A story's bundle, for one whose asking is in the trail already. */
export async function sendBundle(caller: Caller, story: string): Promise<Response> {
  const made = await makeBundle((into) => view(bundleParts, { story, into }, caller));
  if (!made.ok) return problem(made.refusal);
  const { name, size, bytes } = made.value;
  const headers = bytesHeaders({ type: 'application/zip', name: `${name}.bundle.zip` });
  headers.set('content-length', String(size));
  return streamed(made.value, bytes(), headers);
}
