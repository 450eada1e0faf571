import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { endCapture } from '../commands/end-capture';
import { keep, perform } from '../gate';
import { type TakenCapture, takeCapture } from '../keeps/job-lease';
import { type Means, runCapture } from './run-capture';

const CAPTURE = { kind: 'system', name: 'capture' } as const;

/** How long an idle worker waits before it looks again. */
const IDLE_MS = 1000;
/** A job that was begun so often without an end takes its worker down with it. */
const MOST_TAKEN = 5;

async function end({ story, capture, lease }: TakenCapture, made: Awaited<ReturnType<typeof runCapture>>) {
  const isFault = typeof made === 'string';
  const outcome = { story, capture, lease, made: isFault ? null : made, fault: isFault ? made : null };
  const done = await perform(endCapture, outcome, CAPTURE);
  // Not there: another worker had it meanwhile, or the story is gone. Busy: the lease runs out, and it is made again.
  if (!done.ok && done.refusal.code !== 'not-found' && done.refusal.code !== 'busy')
    throw new Error(`a capture could not be ended: ${done.refusal.sentence}`);
}

/** Takes one job up and does it; false where there was none. */
export async function captureOnce(means: Means, now = new Date()): Promise<boolean> {
  const taken = await keep(takeCapture(randomUUID(), now));
  if (!taken) return false;
  await end(taken, taken.taken > MOST_TAKEN ? 'gave-up' : await runCapture(taken, means));
  return true;
}

const nameOf = (error: unknown) =>
  error instanceof Error ? `${error.name} ${(error as { code?: string }).code ?? ''}` : typeof error;

/** Works until it is told to stop, and finishes what it has begun. */
async function work(means: Means, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const worked = await captureOnce(means).catch((error) => {
      // Never the message: it may quote an address that nobody else is to read.
      console.error(`A capture failed: ${nameOf(error)}`);
      return false;
    });
    if (!worked) await wait(IDLE_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Workers of this process. `stop` waits for what they are at. */
export function startCaptures(means: Means, workers: number): { stop: () => Promise<void> } {
  const ending = new AbortController();
  const working = Array.from({ length: workers }, () => work(means, ending.signal));
  return {
    stop: async () => {
      ending.abort();
      await Promise.all(working);
    },
  };
}
