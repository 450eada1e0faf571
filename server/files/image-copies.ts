import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { WorkerEnded, workerJob, workerOptions } from '../worker';
import type { Copies } from './image-worker';
import type { FileStore } from './store';

const limits = { maxOldGenerationSizeMb: 256 };

const copiesOf = workerJob<Uint8Array, Copies | null>(
  () => new Worker(new URL('./image-worker.ts', import.meta.url), { ...workerOptions(limits) }),
  { seconds: 60, waiting: 20 },
);

async function* alone(bytes: Uint8Array) {
  yield bytes;
}

/** Copies of an image to be looked at; null for one that cannot be opened here. */
export const copiesOfImage = (image: Uint8Array): Promise<Copies | null> =>
  copiesOf(new Uint8Array(image)).catch((error) => {
    if (error instanceof WorkerEnded) return null;
    throw error;
  });

/** The same, in the store; null for one that cannot be opened here: it is offered as it came. */
export async function imageCopies(
  store: FileStore,
  sha256: string,
): Promise<{ working: string; thumbnail: string } | null> {
  const original = await store.get(sha256);
  if (!original) return null;
  const copies = await copiesOfImage(await buffer(original.bytes));
  if (!copies) return null;
  const working = await store.put(alone(copies.working));
  const thumbnail = await store.put(alone(copies.thumbnail));
  return { working: working.sha256, thumbnail: thumbnail.sha256 };
}
