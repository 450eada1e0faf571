import { beginning } from '../beginning';
import type { TrailKind } from '../trail-kinds';

export const TRAIL_KIND_WORDS: Record<TrailKind, string> = {
  text: 'Text and corrections',
  claims: 'Claims',
  evidence: 'Evidence',
  checks: 'Checks and rulings',
  queries: 'Queries',
  notes: 'Notes',
  'sign-offs': 'Overrides and sign-offs',
  people: 'People and story',
  other: 'Other',
};

const LONG = 60;

/** A claim as one picks it from a list: "4: 18,400 vehicles a day". */
export function claimChoice(number: number, statement: string): string {
  const line = statement.replace(/\s+/gu, ' ').trim();
  return `${number}: ${line.length > LONG ? `${beginning(line, LONG).trimEnd()} …` : line}`;
}

/** "1,204 entries", or, of a choice, "23 of 1,204 entries". */
export function entriesShown(matching: number, total: number): string {
  const all = `${total.toLocaleString('en')} ${total === 1 ? 'entry' : 'entries'}`;
  return matching === total ? all : `${matching.toLocaleString('en')} of ${all}`;
}

/** What the lines below are a choice of, for paper and for those who listen; empty where nothing is chosen. */
export function choiceTold(choice: { person?: string; claim?: string; kind?: TrailKind }): string {
  const parts = [
    choice.person && `what ${choice.person} did`,
    choice.claim && `what happened to claim ${choice.claim}`,
    choice.kind && `of the kind “${TRAIL_KIND_WORDS[choice.kind]}”`,
  ].filter(Boolean);
  return parts.length > 0 ? `Only ${parts.join(', and ')}.` : '';
}
