import type { CorrectionDecision } from '../vocabulary';
import { claimNumbers } from './claim-numbers';
import { quoted } from './quoted';

const when = (version: number | null) => (version === null ? '' : ` in version ${version}`);

/** Why a correction cannot be made any more, and what to do instead. */
export const whyNot = {
  decided: (decision: CorrectionDecision) => `It was ${decision}.`,
  quicker: (claim: number, decision: CorrectionDecision | null) =>
    decision === null
      ? `Somebody was quicker: this correction of claim ${claim} changed while you looked at it. Look at it as it is now.`
      : `Somebody was quicker: this correction of claim ${claim} was ${decision} meanwhile. There is nothing left to decide.`,
  gone: (claim: number) =>
    `Claim ${claim} no longer has the place that it was proposed for. Decline it, and propose it where the words stand now.`,
  lost: (version: number | null) =>
    `The words it replaces are no longer in the text: they were lost${when(version)}. Re-attach them, or decline it.`,
  changed: (words: string, version: number | null) =>
    version === null
      ? `Its claim stands on other words now: ${quoted(words)}. Decline it, or propose it anew on these.`
      : `The words it replaces were changed${when(version)}: they read ${quoted(words)} now. Decline it, or propose it anew on these.`,
};

interface Told {
  number: number;
  words: string;
  replacement: string;
  byName: string;
}

const told = ({ number, words, byName }: Told) => `${quoted(words)} (claim ${number}, proposed by ${byName})`;

/** Two corrections that would both replace the same words. */
export const overlapOf = (one: Told, other: Told): string =>
  `${told(one)} and ${told(other)} overlap: both replace the same words. Accept one of them, and look at the other again after it.`;

/** What became of the words, for a list of versions: the summary where nobody wrote one. */
export function summaryOf(accepted: readonly Omit<Told, 'byName'>[]): string {
  const [first, ...others] = accepted;
  if (!first) return '';
  const numbers = [...new Set(accepted.map((one) => one.number))];
  if (others.length > 0) return `${accepted.length} corrections: ${claimNumbers(numbers)}`;
  return first.replacement === ''
    ? `Correction of claim ${first.number}: ${quoted(first.words)} taken out`
    : `Correction of claim ${first.number}: ${quoted(first.words)} is now ${quoted(first.replacement)}`;
}

/** A place for which other words were not proposed, beside others for which they were. */
export const notProposed = ({ replacement, why }: { replacement: string; why: string }): string =>
  `${replacement === '' ? 'Words to take out' : quoted(replacement)} could not be proposed. ${why}`;

/** What a correction would do, in words, while it is typed. */
export function proposedSentence(words: string, replacement: string): string {
  if (replacement === words) return 'These are the words as they stand. Change them.';
  return replacement.trim() === ''
    ? `The words ${quoted(words)} would be taken out.`
    : `${quoted(replacement)} would stand in place of ${quoted(words)}.`;
}

export const correctionLine = (name: string, replacement: string): string =>
  replacement === '' ? `${name} proposed to take words out` : `${name} proposed other words`;

/** Stands under words that are ticked in place of proposed ones. */
export const amendedSentence = (replacement: string): string =>
  `Amended, to be accepted with the others that are ticked. Proposed was ${replacement === '' ? 'to take the words out' : quoted(replacement)}.`;

/** What became of a correction: who decided, how, and why. */
export function decisionLine(
  name: string,
  decided: { decision: CorrectionDecision; reason: string; version: number | null },
  moment: string,
): string {
  const { decision, reason, version } = decided;
  const made = version === null ? '' : ` as version ${version}`;
  const why = reason.trim() === '' ? '' : `: ${quoted(reason)}`;
  return decision === 'withdrawn'
    ? `${name} took it back, ${moment}.`
    : `${name} ${decision} it${made}, ${moment}${why}`;
}

/** What was just decided, and what comes next. `version`: null where nothing was accepted. */
export const decidedSentence = (claims: readonly number[], version: number | null): string =>
  version === null
    ? `The correction of ${claimNumbers(claims)} is declined. The words stay.`
    : `Version ${version} has the new words of ${claimNumbers([...new Set(claims)])}. A check of them is next.`;
