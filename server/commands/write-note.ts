import { claimNoteInput, decideNote, storyNoteInput, type WrittenNote } from '@/domain/note';
import type { NoteView } from '@/domain/views';
import type { StoryRow } from '../scope';
import { type Running, storyCommand } from './command';

async function saveNote({ tx, story, actor, given }: Running<StoryRow>, note: WrittenNote): Promise<'saved'> {
  await tx.note.create({
    data: {
      id: note.id,
      storyId: story.id,
      claimId: note.claim,
      text: note.text,
      createdAt: new Date(given.now),
      createdBy: actor.id,
    },
    select: { id: true },
  });
  return 'saved';
}

const answer = async ({ actor, given }: Running<StoryRow>, note: WrittenNote): Promise<NoteView> => ({
  id: note.id,
  claim: note.claim,
  text: note.text,
  by: actor.id,
  at: given.now,
});

/** A remark in the thread of a claim. */
export const writeClaimNote = storyCommand({
  name: 'write-claim-note',
  action: 'note.write',
  input: claimNoteInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => tx.claim.findUnique({ where: { id: input.claim }, select: { id: true, number: true } }),
  decide: ({ given }, claim, input) => decideNote(claim, input.text, given),
  save: saveNote,
  answer,
});

/** A remark in the thread of the story. */
export const writeStoryNote = storyCommand({
  name: 'write-story-note',
  action: 'note.write',
  input: storyNoteInput,
  scope: (input) => ({ story: input.story }),
  load: async () => ({}),
  decide: ({ given }, _loaded, input) => decideNote(null, input.text, given),
  save: saveNote,
  answer,
});
