import { Worker } from 'node:worker_threads';
import type { PlacedSpan, SpanToPlace } from '@/domain/anchor/place-spans';
import { workerJob, workerOptions } from '../worker';

export interface PlacementJob {
  before: string;
  after: string;
  spans: readonly SpanToPlace[];
  language: string;
}

const LIMITS = { seconds: 20, waiting: 100 };

/** Finds spans again in a new text, away from the thread that answers requests; it rejects with `WorkerEnded` alone. */
export const placeInWorker = workerJob<PlacementJob, PlacedSpan[]>(
  () =>
    new Worker(new URL('./place-worker.ts', import.meta.url), { ...workerOptions({ maxOldGenerationSizeMb: 512 }) }),
  LIMITS,
);
