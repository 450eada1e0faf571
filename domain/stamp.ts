import { z } from 'zod';
import type { Given } from './given';
import { invalid } from './refusal';
import { nextStampAt, STAMP_FAULTS } from './stamp-fault';
import { id, plainText } from './text-input';
import { type Decision, decided } from './trail-event';

/** A verified trusted timestamp: who gave it, the time in it, and what its bytes in the file store are found by. */
export const madeStamp = z.object({
  by: plainText(200),
  at: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type MadeStamp = z.infer<typeof madeStamp>;

/** How a try at a stamp ended. `lease`: the worker's right to say so. */
export const stampOutcome = z.object({
  story: id,
  capture: id,
  lease: id,
  made: madeStamp.nullable(),
  fault: z.enum(STAMP_FAULTS).nullable(),
});
export type StampOutcome = z.infer<typeof stampOutcome>;

/** A capture that was made and waits for its stamp. `warc`: the SHA-256 that is stamped. */
export interface Unstamped {
  id: string;
  evidence: string;
  source: string;
  number: number;
  warc: string;
  tries: number;
}

/** What becomes of a stamp when a worker is done with it. */
export interface StampEnd {
  made: MadeStamp | null;
  fault: string | null;
  tries: number;
  nextTryAt: string | null;
}

/** A worker's word on a stamp: given, or not, and whether it is asked for again. The capture stands either way. */
export function decideStampEnd(capture: Unstamped, outcome: StampOutcome, given: Given): Decision<StampEnd> {
  const { id, evidence, source, number: captureNumber, warc } = capture;
  const tries = capture.tries + 1;
  const told = { capture: id, evidence, source, captureNumber, warc };
  const { made, fault } = outcome;
  if (made)
    return decided(
      { made, fault: null, tries, nextTryAt: null },
      { type: 'stamp.given', payload: { ...told, by: made.by, at: made.at, stamp: made.sha256 } },
    );
  if (!fault) return invalid({ fault: 'A stamp is given, or it is not for a reason.' });
  const next = nextStampAt(fault, tries, given.now);
  return decided(
    { made: null, fault, tries, nextTryAt: next },
    { type: 'stamp.failed', payload: { ...told, fault, tries, nextTryAt: next } },
  );
}
