import { type Answered, claimNoteInput, decideNote, storyNoteInput, type WrittenNote } from '@/domain/note';
import type { Tx } from '../database';
import { noteOf } from '../queries/notes';
import type { StoryRow } from '../scope';
import { type Running, storyCommand } from './command';

/** The thread that an answer names, on the claim or story that it is sent to. */
async function answered(
  tx: Tx,
  thread: string | undefined,
  on: { storyId: string; claimId: string | null },
): Promise<Answered> {
  if (thread === undefined) return null;
  const first = await tx.note.findFirst({
    where: { id: thread, threadId: thread, ...on, visibility: 'story' },
    select: { id: true, resolvedAt: true },
  });
  return first ? { id: first.id, resolved: first.resolvedAt !== null } : 'missing';
}

async function saveNote({ tx, story, actor, given }: Running<StoryRow>, note: WrittenNote): Promise<'saved'> {
  await tx.note.create({
    data: {
      id: note.id,
      storyId: story.id,
      claimId: note.claim,
      threadId: note.thread,
      text: note.text,
      createdAt: new Date(given.now),
      createdBy: actor.id,
    },
    select: { id: true },
  });
  if (note.reopens)
    await tx.note.update({
      where: { id: note.thread },
      data: { resolvedAt: null, resolvedBy: null, resolvedWhy: null },
      select: { id: true },
    });
  return 'saved';
}

const answer = ({ tx, actor }: Running<StoryRow>, note: WrittenNote) => noteOf(tx, actor, note.id);

/** A remark on a claim: it begins a thread or answers in one. */
export const writeClaimNote = storyCommand({
  name: 'write-claim-note',
  action: 'note.write',
  input: claimNoteInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx, story }, input) => {
    const claim = await tx.claim.findUnique({ where: { id: input.claim }, select: { id: true, number: true } });
    const on = { storyId: story.id, claimId: input.claim };
    return claim && { claim, answers: await answered(tx, input.thread, on) };
  },
  decide: ({ given }, { claim, answers }, input) => decideNote(claim, answers, input.text, given),
  save: saveNote,
  answer,
});

/** A remark on the story: it begins a thread or answers in one. */
export const writeStoryNote = storyCommand({
  name: 'write-story-note',
  action: 'note.write',
  input: storyNoteInput,
  scope: (input) => ({ story: input.story }),
  load: async ({ tx, story }, input) => ({
    answers: await answered(tx, input.thread, { storyId: story.id, claimId: null }),
  }),
  decide: ({ given }, { answers }, input) => decideNote(null, answers, input.text, given),
  save: saveNote,
  answer,
});
