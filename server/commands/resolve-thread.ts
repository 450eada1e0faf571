import {
  decideReopening,
  decideResolution,
  reopeningInput,
  resolutionInput,
  type StandingThread,
  type ThreadChange,
} from '@/domain/thread';
import type { ThreadView } from '@/domain/views';
import { threadOf } from '../queries/notes';
import type { StoryRow } from '../scope';
import { type Running, storyCommand } from './command';

/** The thread that the note is in. */
async function threadWith({ tx }: Running<StoryRow>, input: { note: string }): Promise<StandingThread | null> {
  const named = await tx.note.findFirst({
    where: { id: input.note, visibility: 'story' },
    select: { threadId: true },
  });
  const first =
    named &&
    (await tx.note.findUnique({
      where: { id: named.threadId },
      select: { id: true, resolvedAt: true, claim: { select: { id: true, number: true } } },
    }));
  return first && { id: first.id, on: first.claim, resolved: first.resolvedAt !== null };
}

async function saveThread(
  { tx, actor, given }: Running<StoryRow>,
  { thread, reason }: ThreadChange,
): Promise<'saved' | 'stale'> {
  const resolved = { resolvedAt: new Date(given.now), resolvedBy: actor.id, resolvedWhy: reason };
  const open = { resolvedAt: null, resolvedBy: null, resolvedWhy: null };
  const { count } = await tx.note.updateMany({
    where: { id: thread, resolvedAt: reason === null ? { not: null } : null },
    data: reason === null ? open : resolved,
  });
  return count === 0 ? 'stale' : 'saved';
}

const answer = ({ tx, actor }: Running<StoryRow>, { thread }: ThreadChange): Promise<ThreadView> =>
  threadOf(tx, actor, thread);

/** Nobody need answer any more, and says why. */
export const resolveThread = storyCommand({
  name: 'resolve-thread',
  action: 'note.write',
  input: resolutionInput,
  scope: (input) => ({ note: input.note }),
  load: threadWith,
  decide: (_running, thread, input) => decideResolution(thread, input.reason),
  save: saveThread,
  answer,
});

export const reopenThread = storyCommand({
  name: 'reopen-thread',
  action: 'note.write',
  input: reopeningInput,
  scope: (input) => ({ note: input.note }),
  load: threadWith,
  decide: (_running, thread) => decideReopening(thread),
  save: saveThread,
  answer,
});
