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

/** A page that was captured since; `changed`: whether it reads otherwise than in the capture that there was, null for none. */
export interface LaterCapture {
  source: string;
  number: number;
  changed: boolean | null;
  excerpt: string | null;
}

const MOST_NAMED = 8;

function captureTold({ source, number, changed, excerpt }: LaterCapture): string {
  const again = number === 1 ? 'was captured' : 'was captured again';
  const reads = changed === null ? '' : changed ? ' and reads otherwise than it did then' : ' and reads as it did then';
  return `The page of the evidence from ${source} ${again}${reads}${excerpt === 'absent' ? '; its excerpt was not found in it' : ''}.`;
}

/** Captures made since a signature: those that tell something new first, and no more of them than anybody reads. */
export function captureNews(captures: readonly LaterCapture[]): string[] {
  const weight = ({ changed, excerpt }: LaterCapture) => Number(changed === true) + Number(excerpt === 'absent');
  const sorted = [...captures].sort((a, b) => weight(b) - weight(a));
  const more = sorted.length - MOST_NAMED;
  const named = sorted.slice(0, MOST_NAMED).map(captureTold);
  return more > 0 ? [...named, `${countOf(more, 'more page was', 'more pages were')} captured.`] : named;
}
