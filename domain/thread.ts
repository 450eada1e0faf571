import { z } from 'zod';
import type { Subject } from './note';
import { refuse } from './refusal';
import { id, requiredText } from './text-input';
import { type Decision, decided } from './trail-event';

/** A thread is named by any note in it. */
export const resolutionInput = z.object({
  note: id,
  reason: requiredText(5000, 'Say how this was settled: whoever opens the thread later reads it.'),
});
export const reopeningInput = z.object({ note: id });

export interface StandingThread {
  /** The note that began it. */
  id: string;
  on: Subject;
  resolved: boolean;
}

/** What becomes of the thread: a reason resolves it, null opens it again. */
export interface ThreadChange {
  thread: string;
  reason: string | null;
}

const told = ({ id: thread, on }: StandingThread) => ({
  thread,
  claim: on?.id ?? null,
  number: on?.number ?? null,
});

/** Nobody need answer any more; the thread keeps who said so, when and why. */
export function decideResolution(thread: StandingThread, reason: string): Decision<ThreadChange> {
  if (thread.resolved)
    return refuse('invalid', 'This thread is resolved already. To change the reason, open it again first.');
  return decided({ thread: thread.id, reason }, { type: 'thread.resolved', payload: { ...told(thread), reason } });
}

export function decideReopening(thread: StandingThread): Decision<ThreadChange> {
  if (!thread.resolved) return refuse('invalid', 'This thread is open already. Answer in it.');
  return decided({ thread: thread.id, reason: null }, { type: 'thread.reopened', payload: told(thread) });
}
