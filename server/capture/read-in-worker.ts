import { Worker } from 'node:worker_threads';
import { WorkerEnded, workerJob, workerOptions } from '../worker';
import type { PageIn, PageRead } from './read-page';

const SECONDS = 10;

const start = () =>
  new Worker(new URL('./page-worker.ts', import.meta.url), {
    ...workerOptions({ maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 }),
  });

const readApart = workerJob<PageIn, PageRead>(start, { seconds: SECONDS, waiting: 20 });

/** Reads a page in a thread of its own. One that cannot be read so is kept without its words: its bytes are the evidence. */
export async function readInWorker(page: PageIn): Promise<PageRead> {
  try {
    return await readApart(page);
  } catch (error) {
    if (error instanceof WorkerEnded) return { page: null, excerpt: null };
    throw error;
  }
}
