import type { TrailType } from '../trail-event';
import { countOf } from './progress';

const NEW = {
  'note.written': (count: number) => `${countOf(count, 'note was', 'notes were')} written.`,
  'note.edited': (count: number) => `${countOf(count, 'note was', 'notes were')} edited.`,
  'thread.resolved': (count: number) => `${countOf(count, 'thread was', 'threads were')} resolved.`,
  'story.people-set': () => 'The people on the story were set anew.',
  'story.planned': () => 'When it is due, or its slug, was changed.',
} satisfies Partial<Record<TrailType, (count: number) => string>>;

/** Events that void no signature, and that whoever signs again should know of. */
export const NEWS = Object.keys(NEW);

/** "New since signing": a sentence for each kind of event that happened. */
export const newsSentences = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(NEW).flatMap(([type, tell]) => (counts[type] ? [tell(counts[type])] : []));

/** That other house rules are in force than a signature was given under. */
export const newRules = (then: number, now: number, holds: boolean): string[] =>
  then === now
    ? []
    : [
        `The house rules changed: it was given under version ${then}, version ${now} is in force.${holds ? ' A later rule voids no signature.' : ''}`,
      ];
