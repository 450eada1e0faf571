import { Worker } from 'node:worker_threads';
import type { Piece } from '@/domain/verification';
import { workerJob, workerOptions } from '../worker';
import { type PieceIn, readPiece } from './chain-piece';

const start = () =>
  new Worker(new URL('./chain-worker.ts', import.meta.url), { ...workerOptions({ maxOldGenerationSizeMb: 256 }) });

const thread = () => workerJob<PieceIn, Piece>(start, { seconds: 30, waiting: 200 });

/** One recomputes while the database and the program bring the other its next piece. */
const threads = [thread(), thread()] as const;

/** Chains up to this length are recomputed at once: others would wait longer for a thread than for that. */
const SHORT = 500;

let turns = 0;

/** Recomputes lines of a chain that has `total`, in a thread of its own where they are many: the two take turns. */
export async function verifyLines(piece: PieceIn, total: number): Promise<Piece> {
  if (total <= SHORT) return readPiece(piece);
  turns += 1;
  return threads[turns % 2 === 0 ? 0 : 1](piece);
}
