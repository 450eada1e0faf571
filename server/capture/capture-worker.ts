import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { MadeCapture } from '@/domain/capture';
import type { Result } from '@/domain/refusal';
import { endCapture } from '../commands/end-capture';
import { endStamp } from '../commands/end-stamp';
import { keep, perform } from '../gate';
import { handBack, takeCapture, takeStamp } from '../keeps/job-lease';
import { noteUnused } from '../keeps/unused-bytes';
import { logEvent, logFailure } from '../log/log';
import { runStamp } from '../stamp/run-stamp';
import { type Means, runCapture } from './run-capture';

const CAPTURE = { kind: 'system', name: 'capture' } as const;

/** How long those who stop are waited for; what they have not done by then is handed back. */
const STOP_MS = 8_000;
/** How long an idle worker waits before it looks again. */
const IDLE_MS = 1000;
/** A job that was begun so often without an end takes its worker down with it. */
const MOST_TAKEN = 5;

/**
 * Not there: another worker had it meanwhile, or its evidence was made confidential. Busy: the lease runs out, and it is made
 * again. Nothing rests then on what was put into the store for it.
 */
async function ended(done: Result<unknown>, stored: readonly (string | null)[]): Promise<void> {
  if (done.ok) return;
  if (done.refusal.code !== 'not-found' && done.refusal.code !== 'busy')
    throw new Error(`a job could not be ended: ${done.refusal.sentence}`);
  const bytes = stored.filter((one) => one !== null);
  await keep(noteUnused(bytes, new Date()));
}

const storedFor = ({ warcSha256, screenshotSha256, pdfSha256 }: MadeCapture) => [
  warcSha256,
  screenshotSha256,
  pdfSha256,
];

/** What became of a job, as the command that ends it is told. */
const outcomeOf = <M extends object, F extends string>(
  { story, capture, lease }: { story: string; capture: string; lease: string },
  ended: M | F,
) => ({
  ...{ story, capture, lease },
  made: typeof ended === 'string' ? null : ended,
  fault: typeof ended === 'string' ? ended : null,
});

/** The leases of what is being worked on in this process. */
const inHand = new Set<string>();

/** Works on what was taken up until it is ended, and writes its line in the log. */
async function handled(
  kind: 'capture' | 'stamp',
  { lease, capture, taken }: { lease: string; capture: string; taken: number },
  work: () => Promise<string>,
): Promise<true> {
  const began = performance.now();
  inHand.add(lease);
  try {
    const outcome = await work();
    logEvent('job', { kind, about: capture, taken, outcome, ms: Math.round(performance.now() - began) });
  } finally {
    inHand.delete(lease);
  }
  return true;
}

/** Takes one capture up and makes it; false where there was none. */
export async function captureOnce(means: Means, now = new Date()): Promise<boolean> {
  const taken = await keep(takeCapture(randomUUID(), now));
  if (!taken) return false;
  return handled('capture', taken, async () => {
    const made = taken.taken > MOST_TAKEN ? 'gave-up' : await runCapture(taken, means);
    const done = await perform(endCapture, outcomeOf(taken, made), CAPTURE);
    await ended(done, typeof made === 'string' ? [] : storedFor(made));
    return typeof made === 'string' ? made : 'made';
  });
}

/** Takes one capture up that was made, and has it stamped; false where there was none. */
export async function stampOnce({ store }: Pick<Means, 'store'>, now = new Date()): Promise<boolean> {
  const taken = await keep(takeStamp(randomUUID(), now));
  if (!taken) return false;
  return handled('stamp', taken, async () => {
    const made = taken.taken > MOST_TAKEN ? 'gave-up' : await runStamp(taken.warc, store);
    const done = await perform(endStamp, outcomeOf(taken, made), CAPTURE);
    await ended(done, typeof made === 'string' ? [] : [made.sha256]);
    return typeof made === 'string' ? made : 'made';
  });
}

/** Does a job; one that ends in an error is left to its lease. */
const tried = (what: string, once: () => Promise<boolean>): Promise<boolean> =>
  once().catch((error) => {
    logFailure(`a ${what}`, error);
    return false;
  });

/** Works until it is told to stop, and finishes what it has begun. Stamps and captures take turns: neither waits for all of the other. */
async function work(means: Means, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const captured = await tried('capture', () => captureOnce(means));
    const stamped = !signal.aborted && (await tried('stamp', () => stampOnce(means)));
    if (!captured && !stamped) await wait(IDLE_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Workers of this process. `stop` waits for what they are at, and hands back what takes too long. */
export function startCaptures(means: Means, workers: number): { stop: (most?: number) => Promise<void> } {
  const ending = new AbortController();
  const working = Array.from({ length: workers }, () => work(means, ending.signal));
  return {
    stop: async (most = STOP_MS) => {
      ending.abort();
      const late = new AbortController();
      const tooLong = wait(most, undefined, { signal: late.signal }).catch(() => undefined);
      await Promise.race([Promise.all(working), tooLong]);
      late.abort();
      if (inHand.size > 0) await keep(handBack([...inHand]));
    },
  };
}
