import { z } from 'zod';
import type { Actor, Given } from './given';
import type { Subject } from './note';
import { invalid, refuse } from './refusal';
import { PRIVILEGED_REFUSED as SAY } from './sentences/privileged';
import { id, requiredText, revision } from './text-input';
import { type Decision, decided } from './trail-event';
import type { Ability } from './views';

const text = requiredText(50_000, 'There is nothing in this note yet.');

/** Without `claim` it is about the whole story. */
export const newPrivilegedInput = z.object({ story: id, claim: id.optional(), text });
export const privilegedReadingInput = z.object({ story: id, claim: id.optional() });
export const privilegedEditInput = z.object({ privileged: id, revision, text });

/** All that is sealed of a privileged note: what it says, whose it is, and what it said before. */
export interface PrivilegedContent {
  by: string;
  at: string;
  text: string;
  before: { revision: number; text: string; at: string }[];
}

/** A privileged note as its decisions see it, opened. */
export interface PrivilegedNote {
  id: string;
  revision: number;
  on: Subject;
  content: PrivilegedContent;
}

const placeOf = (on: Subject) => ({ claim: on?.id ?? null, number: on?.number ?? null });

/** A note for legal readers and the story's editors alone. */
export function decidePrivileged(
  actor: Pick<Actor, 'id'>,
  on: Subject,
  words: string,
  given: Given,
): Decision<PrivilegedNote> {
  const content = { by: actor.id, at: given.now, text: words, before: [] };
  const note = { id: given.newId(), revision: 1, on, content };
  return decided(note, { type: 'privileged.written', payload: { note: note.id, ...placeOf(on), text: words } });
}

/** Reading what there is on a claim or the story is an act: who read it, and when, is in the trail for those who may. */
export function decidePrivilegedReading(on: Subject, notes: readonly PrivilegedNote[]): Decision<null> {
  if (notes.length === 0) return invalid({ claim: SAY.none });
  return decided(null, {
    type: 'privileged.read',
    payload: { ...placeOf(on), notes: notes.map((note) => note.id) },
  });
}

/** A privileged note is changed by nobody but its writer. */
export const mayEditPrivileged = (by: string, actor: Pick<Actor, 'id'>): Ability =>
  by === actor.id ? { may: true } : { may: false, why: SAY.notYours };

/** Other words for it; what it said before is kept, sealed with it. */
export function decidePrivilegedEdit(
  actor: Pick<Actor, 'id'>,
  note: PrivilegedNote,
  asked: { revision: number; text: string },
  given: Given,
): Decision<PrivilegedNote> {
  const { content } = note;
  const allowed = mayEditPrivileged(content.by, actor);
  if (!allowed.may) return refuse('not-permitted', allowed.why);
  if (asked.revision !== note.revision) return refuse('stale', SAY.stale);
  if (asked.text === content.text) return invalid({ text: SAY.same });
  const before = [...content.before, { revision: note.revision, text: content.text, at: given.now }];
  const after = { ...note, revision: note.revision + 1, content: { ...content, text: asked.text, before } };
  return decided(after, {
    type: 'privileged.edited',
    payload: {
      note: note.id,
      ...placeOf(note.on),
      revision: after.revision,
      before: content.text,
      after: asked.text,
    },
  });
}
