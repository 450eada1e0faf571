import { z } from 'zod';
import type { Actor, Given } from './given';
import { invalid, refuse } from './refusal';
import { id, requiredText, revision } from './text-input';
import { type Decision, decided, type TrailEvent } from './trail-event';
import type { Ability } from './views';

const text = requiredText(50_000, 'There is nothing in this note yet.');
const thread = id.optional();

/** With `thread` it answers there, without it begins one. */
export const claimNoteInput = z.object({ claim: id, text, thread });
export const storyNoteInput = z.object({ story: id, text, thread });
export const noteEditInput = z.object({ note: id, revision, text });

/** What a note is about: a claim, or with `null` the whole story. */
export type Subject = { id: string; number: number } | null;

export interface WrittenNote {
  id: string;
  claim: string | null;
  thread: string;
  text: string;
  /** It answers in a resolved thread, which is open again. */
  reopens: boolean;
}

/** The thread that an answer names, if the subject has it; `missing` where it does not. */
export type Answered = { id: string; resolved: boolean } | 'missing' | null;

/** A note that begins a thread, or answers in one; an answer to a resolved thread opens it again. */
export function decideNote(on: Subject, answers: Answered, words: string, given: Given): Decision<WrittenNote> {
  if (answers === 'missing')
    return invalid({
      thread: 'The thread that this answers is not here. Send it without one: it then begins its own.',
    });
  const newId = given.newId();
  const thread = answers?.id ?? newId;
  const place = { claim: on?.id ?? null, number: on?.number ?? null };
  const note = { id: newId, claim: place.claim, thread, text: words, reopens: answers?.resolved ?? false };
  const written: TrailEvent = { type: 'note.written', payload: { note: newId, ...place, text: words, thread } };
  return note.reopens
    ? decided(note, { type: 'thread.reopened', payload: { thread, ...place } }, written)
    : decided(note, written);
}

export interface StandingNote {
  id: string;
  on: Subject;
  revision: number;
  text: string;
  by: string;
}

/** A note is changed by nobody but its writer, and by them while they may write notes at all. */
export function mayEdit(write: Ability, writer: string, actor: Actor): Ability {
  if (!write.may || writer === actor.id) return write;
  return { may: false, why: 'Only the one who wrote a note can edit it. Answer it instead.' };
}

/** Other words for a note; what it said before is kept beside it. */
export function decideNoteEdit(
  note: StandingNote,
  input: { revision: number; text: string },
  actor: Actor,
): Decision<{ id: string; revision: number; text: string }> {
  const allowed = mayEdit({ may: true }, note.by, actor);
  if (!allowed.may) return refuse('not-permitted', allowed.why);
  if (input.revision !== note.revision)
    return refuse(
      'stale',
      'This note was edited while you worked on it, perhaps by you in another window. What you typed is kept; look at what it says now and send it again.',
    );
  if (input.text === note.text) return invalid({ text: 'The note says exactly this already.' });
  const revision = note.revision + 1;
  return decided(
    { id: note.id, revision, text: input.text },
    {
      type: 'note.edited',
      payload: {
        note: note.id,
        claim: note.on?.id ?? null,
        number: note.on?.number ?? null,
        revision,
        before: note.text,
        after: input.text,
      },
    },
  );
}
