import { z } from 'zod';
import type { Given } from './given';
import { id, requiredText } from './text-input';
import { type Decision, decided } from './trail-event';

const text = requiredText(50_000, 'There is nothing in this note yet.');

export const claimNoteInput = z.object({ claim: id, text });
export const storyNoteInput = z.object({ story: id, text });

export interface WrittenNote {
  id: string;
  claim: string | null;
  text: string;
}

export function decideNote(
  on: { id: string; number: number } | null,
  words: string,
  given: Given,
): Decision<WrittenNote> {
  const note = { id: given.newId(), claim: on?.id ?? null, text: words };
  return decided(note, {
    type: 'note.written',
    payload: { note: note.id, claim: note.claim, number: on?.number ?? null, text: words },
  });
}
