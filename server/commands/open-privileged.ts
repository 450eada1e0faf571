import { decidePrivilegedReading, privilegedReadingInput } from '@/domain/privileged-note';
import { noteView, privilegedNotes } from '../sealing/privileged';
import { storyCommand } from './command';
import { subjectHere } from './privileged-subject';

/** Reads the privileged notes on a claim or the story. An act, so that who read them is in the trail. */
export const openPrivileged = storyCommand({
  name: 'open-privileged',
  action: 'note.privileged',
  secret: true,
  input: privilegedReadingInput,
  scope: (input) => ({ story: input.story }),
  load: async (running, input) => {
    const subject = await subjectHere(running, input);
    return subject && { ...subject, notes: await privilegedNotes(running.tx, running.story.id, input.claim ?? null) };
  },
  decide: (_running, { on, notes }) => decidePrivilegedReading(on, notes),
  save: async () => 'saved',
  // All of a story's notes are read by the same people: the line hangs on the first of those that were read.
  sealed: (_change, { notes }) => notes[0]?.id ?? '',
  answer: async ({ actor }, _change, _input, _judged, { notes }) => ({
    notes: notes.map((note) => noteView(actor, note)),
  }),
});
