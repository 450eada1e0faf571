import type { BlockingClaim } from '../blockers';
import type { State } from '../vocabulary';

const UNSETTLED: Record<State, string> = {
  disputed: 'is disputed: two checks differ. One of their makers checks it again, or a third person rules.',
  recheck: 'needs a recheck: its words changed after the check.',
  'awaiting-author': 'waits for an answer from the author.',
  'awaiting-second-check': 'waits for a second check by another person.',
  open: 'is open: no finding settles it yet. Check it, or add what its finding lacks.',
  unassigned: 'is nobody’s yet: assign it, or check it.',
  settled: 'is settled.',
};

const NOT_CLEAR: Record<string, string> = {
  wrong: 'is settled as wrong. Its words must change before it is printed.',
  'cannot-confirm': 'could not be confirmed. Its words must change before it is printed.',
  'conflicting-sources': 'rests on sources that disagree. Its words must change before it is printed.',
  cut: 'is to be cut, and its words still stand in the text.',
  'confirmed-with-change': 'is confirmed with a change, and the text does not read so yet.',
};

export const sentenceOf = {
  noClaims: () => 'No claim is marked yet. Select the words of the first one and press m.',
  unsettled: (claim: BlockingClaim) => `Claim ${claim.number} ${UNSETTLED[claim.state]}`,
  notClear: (claim: BlockingClaim) =>
    `Claim ${claim.number} ${NOT_CLEAR[claim.finding ?? ''] ?? 'is settled, but its finding does not let it be printed.'}`,
  unmarked: (count: number) =>
    count === 1
      ? 'One paragraph with a figure, a quotation or a name has no claim. Mark one in it.'
      : `${count} paragraphs with a figure, a quotation or a name have no claim. Mark one in each.`,
};
