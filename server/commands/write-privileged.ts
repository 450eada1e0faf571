import { decidePrivileged, newPrivilegedInput } from '@/domain/privileged-note';
import { noteView, sealNote } from '../sealing/privileged';
import { storyCommand } from './command';
import { subjectHere } from './privileged-subject';

/** A note on a claim or the story for legal readers and the story's editors alone. */
export const writePrivileged = storyCommand({
  name: 'write-privileged',
  action: 'note.privileged',
  secret: true,
  input: newPrivilegedInput,
  scope: (input) => ({ story: input.story }),
  load: subjectHere,
  decide: ({ actor, given }, { on }, input) => decidePrivileged(actor, on, input.text, given),
  save: async ({ tx, story }, note) => {
    await tx.sealedRecord.create({
      data: {
        id: note.id,
        kind: 'note',
        storyId: story.id,
        sealed: sealNote(note),
        ...(note.on && { uses: { create: { claimId: note.on.id } } }),
      },
      select: { id: true },
    });
    return 'saved';
  },
  sealed: (note) => note.id,
  answer: async ({ actor }, note) => noteView(actor, note),
});
