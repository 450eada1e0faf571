import { beginning } from './beginning';
import type { Given } from './given';
import { decideNote, type WrittenNote } from './note';
import { footnoteNote } from './sentences/footnote';
import type { Footnote } from './text-in';
import type { TrailEvent } from './trail-event';

/** As long as a note may be. */
const MOST_NOTE = 50_000;

/**
 * The notes on the story that come with a text: those sent along with it, then its footnotes, each a thread of its own, with
 * their events.
 */
export function textNotes(
  sent: readonly string[],
  footnotes: readonly Footnote[],
  given: Given,
): { notes: WrittenNote[]; events: TrailEvent[] } {
  const texts = [...sent, ...footnotes.map((one) => beginning(footnoteNote(one), MOST_NOTE))];
  const decisions = texts.map((text) => decideNote(null, null, text, given)).filter((one) => one.ok);
  return { notes: decisions.map((one) => one.change), events: decisions.flatMap((one) => one.events) };
}
