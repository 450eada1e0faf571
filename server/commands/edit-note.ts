import { decideNoteEdit, noteEditInput } from '@/domain/note';
import { noteOf } from '../queries/notes';
import { storyCommand } from './command';

/** Its writer gives a note other words; those from before are kept. */
export const editNote = storyCommand({
  name: 'edit-note',
  action: 'note.write',
  input: noteEditInput,
  scope: (input) => ({ note: input.note }),
  load: async ({ tx }, input) => {
    const row = await tx.note.findFirst({
      where: { id: input.note, visibility: 'story' },
      include: { claim: { select: { id: true, number: true } } },
    });
    return row && { id: row.id, on: row.claim, revision: row.revision, text: row.text, by: row.createdBy };
  },
  decide: ({ actor }, note, input) => decideNoteEdit(note, input, actor),
  save: async ({ tx, given }, { id, revision, text }, before) => {
    const { count } = await tx.note.updateMany({ where: { id, revision: before.revision }, data: { revision, text } });
    if (count === 0) return 'stale';
    await tx.noteWording.create({
      data: { noteId: id, revision: before.revision, text: before.text, replacedAt: new Date(given.now) },
    });
    return 'saved';
  },
  answer: ({ tx, actor }, { id }) => noteOf(tx, actor, id),
  present: ({ tx, actor }, input) => noteOf(tx, actor, input.note),
});
