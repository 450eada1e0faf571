import type { Checkable } from './checkable';
import { sentenceOf } from './sentences/blockers';
import type { BlockerView } from './views';
import type { State } from './vocabulary';

export interface BlockingClaim {
  id: string;
  number: number;
  state: State;
  clear: boolean;
  finding: string | null;
}

/** Every reason why the story cannot be signed off, each with its place. None that is not overridden: it may be. */
export function blockersOf(claims: readonly BlockingClaim[], unmarkedParagraphs: readonly Checkable[]): BlockerView[] {
  const blockers: BlockerView[] = [];
  if (claims.length === 0) blockers.push({ code: 'no-claims', sentence: sentenceOf.noClaims(), overridden: false });
  for (const claim of [...claims].sort((a, b) => a.number - b.number)) {
    if (claim.state !== 'settled')
      blockers.push({ code: 'unsettled', sentence: sentenceOf.unsettled(claim), claim: claim.id, overridden: false });
    else if (!claim.clear)
      blockers.push({ code: 'not-clear', sentence: sentenceOf.notClear(claim), claim: claim.id, overridden: false });
  }
  const [first] = unmarkedParagraphs;
  if (first && claims.length > 0)
    blockers.push({
      code: 'unmarked',
      sentence: sentenceOf.unmarked(unmarkedParagraphs.length),
      start: first.start,
      overridden: false,
    });
  return blockers;
}
