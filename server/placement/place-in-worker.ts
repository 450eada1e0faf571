import { Worker } from 'node:worker_threads';
import type { PlacedSpan, SpanToPlace } from '@/domain/anchor/place-spans';
import { changedBlocks } from '@/domain/passages';
import type { Block } from '@/domain/story-text';
import { WorkerEnded, workerJob, workerOptions } from '../worker';

export interface PlacementJob {
  before: string;
  after: string;
  spans: readonly SpanToPlace[];
  language: string;
}

/** Two texts, of which is asked in how many passages they differ. */
export interface PassagesJob {
  blocks: { before: readonly Block[]; after: readonly Block[] };
}

const LIMITS = { seconds: 20, waiting: 100 };

const inWorker = workerJob<PlacementJob | PassagesJob, PlacedSpan[] | number>(
  () =>
    new Worker(new URL('./place-worker.ts', import.meta.url), { ...workerOptions({ maxOldGenerationSizeMb: 512 }) }),
  LIMITS,
);

/** Finds spans again in a new text, away from the thread that answers requests; it rejects with `WorkerEnded` alone. */
export const placeInWorker = (job: PlacementJob): Promise<PlacedSpan[]> => inWorker(job) as Promise<PlacedSpan[]>;

/** In how many passages two texts differ, counted by the same thread; by blocks where that takes too long or too much. */
export const passagesInWorker = (before: readonly Block[], after: readonly Block[]): Promise<number> =>
  (inWorker({ blocks: { before, after } }) as Promise<number>).catch((error) => {
    if (error instanceof WorkerEnded) return changedBlocks(before, after);
    throw error;
  });
