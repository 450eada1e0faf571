import { Worker } from 'node:worker_threads';
import type { Stretch } from '@/domain/verification';
import { workerJob, workerOptions } from '../worker';
import { readStretch, type StretchIn } from './chain-stretch';

const start = () =>
  new Worker(new URL('./chain-worker.ts', import.meta.url), { ...workerOptions({ maxOldGenerationSizeMb: 256 }) });

const apart = workerJob<StretchIn, Stretch>(start, { seconds: 30, waiting: 200 });

/** Chains up to this length are recomputed at once: others would wait longer for a thread than for that. */
const SHORT = 500;

/** Recomputes lines of a chain that has this many, in a thread of its own where they are many. */
export const verifyLines = async (lines: StretchIn, total: number): Promise<Stretch> =>
  total > SHORT ? apart(lines) : readStretch(lines);
