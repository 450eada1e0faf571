import type { State } from '../vocabulary';
import { quoted } from './quoted';
import { FINDING_WORDS } from './words';

interface Told {
  number: number;
  judgement: { finding: keyof typeof FINDING_WORDS | null; unmet: readonly { rule: string; sentence: string }[] };
}

const UNSETTLED: Record<State, string> = {
  disputed: 'is disputed: two checks differ. One of their makers checks it again, or a third person rules.',
  recheck: 'needs a recheck: its words changed after the check.',
  'awaiting-author': 'waits for an answer from the author.',
  'awaiting-second-check': 'waits for a second check: one person has checked it, and another gives it.',
  open: 'is open: nobody has checked it yet.',
  unassigned: 'is nobody’s yet: assign it, or check it.',
  settled: 'is settled.',
};

const NOT_CLEAR: Partial<Record<keyof typeof FINDING_WORDS, string>> = {
  wrong: 'is settled as wrong. Its words must change before it is printed.',
  'cannot-confirm': 'could not be confirmed. Its words must change before it is printed.',
  'conflicting-sources': 'rests on sources that disagree. Its words must change before it is printed.',
  cut: 'is to be cut, and its words still stand in the text.',
  'confirmed-with-change': 'is confirmed with a change, and the text does not read so yet.',
};

/** What is unmet, without the names of sources: evidence may be made confidential later, and what the trail said stays. */
const NAMELESS: Record<string, string> = {
  'independent-sources': 'It needs more sources of different origin.',
  'anonymous-source': 'An editor who did not write this story must know who an anonymous source is.',
};

const unmetRules = (
  { number, judgement: { finding, unmet } }: Told,
  say: (one: { rule: string; sentence: string }) => string,
) =>
  `Claim ${number}, ${finding ? FINDING_WORDS[finding].toLowerCase() : 'checked'}, is not settled yet. ${unmet.map(say).join(' ')}`;

const OTHERWISE = 'is settled, but its finding does not let it be printed.';

export const sentenceOf = {
  noClaims: () => 'No claim is marked yet. Select the words of the first one and press m.',
  unsettled: (number: number, state: State) => `Claim ${number} ${UNSETTLED[state]}`,
  unmetRules: (claim: Told) => unmetRules(claim, (one) => one.sentence),
  unmetRulesInTrail: (claim: Told) => unmetRules(claim, (one) => NAMELESS[one.rule] ?? one.sentence),
  notClear: ({ number, judgement: { finding } }: Told) =>
    `Claim ${number} ${(finding && NOT_CLEAR[finding]) ?? OTHERWISE}`,
  lost: (claim: Told, words: string) =>
    `Claim ${claim.number} lost its words ${quoted(words)}: re-attach them, or close it as cut.`,
  tickOwed: (claim: Told) =>
    `Claim ${claim.number} stands, but its sentence changed around it: read it, and tick that it still holds.`,
  queryOpen: (claim: Told, { number, question }: { number: number; question: string }) =>
    `Query ${number} on claim ${claim.number} is not answered yet: ${quoted(question)}`,
  queryOutcome: (claim: Told, { number, question }: { number: number; question: string }) =>
    `Query ${number} on claim ${claim.number} is answered and has no outcome: ${quoted(question)} Read the answer and say what comes of it.`,
  correction: (claim: Told, { words, replacement }: { words: string; replacement: string }) =>
    `A correction of claim ${claim.number} is undecided: ${replacement === '' ? `${quoted(words)} taken out` : `${quoted(replacement)} for ${quoted(words)}`}.`,
  unmarked: (count: number) =>
    count === 1
      ? 'One paragraph with a figure, a quotation or a name has no claim. Mark one in it.'
      : `${count} paragraphs with a figure, a quotation or a name have no claim. Mark one in each.`,
};
