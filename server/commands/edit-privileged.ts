import { decidePrivilegedEdit, privilegedEditInput } from '@/domain/privileged-note';
import { noteView, privilegedNote, sealNote } from '../sealing/privileged';
import { storyCommand } from './command';

/** Its writer gives a privileged note other words; those from before are kept, sealed with it. */
export const editPrivileged = storyCommand({
  name: 'edit-privileged',
  action: 'note.privileged',
  secret: true,
  input: privilegedEditInput,
  scope: (input) => ({ privileged: input.privileged }),
  load: ({ tx }, input) => privilegedNote(tx, input.privileged),
  decide: ({ actor, given }, note, input) => decidePrivilegedEdit(actor, note, input, given),
  save: async ({ tx }, after, { id, revision }) => {
    const { count } = await tx.sealedRecord.updateMany({
      where: { id, revision },
      data: { revision: after.revision, sealed: sealNote(after) },
    });
    return count === 0 ? 'stale' : 'saved';
  },
  sealed: (after) => after.id,
  answer: async ({ actor }, after) => noteView(actor, after),
});
