import { z } from 'zod';
import { type ClaimRecord, isLost, type SpanRecord, staleClaim } from './claim';
import type { Actor, Given } from './given';
import type { JudgedCorrection } from './judgement';
import { invalid, type Refused, refuse } from './refusal';
import { whyNot } from './sentences/corrections';
import { id, plainText, requiredText, revision } from './text-input';
import { type Decision, decided } from './trail-event';
import type { CorrectionView } from './views-correction';
import type { CorrectionDecision } from './vocabulary';

const MOST_WORDS = 20_000;
const MOST_REASON = 5000;

export const replacementInput = plainText(MOST_WORDS);

export const correctionReason = requiredText(MOST_REASON, 'Say why the words should change: whoever decides reads it.');

export const correctionInput = z.object({
  claim: id,
  revision,
  span: id,
  replacement: replacementInput,
  reason: correctionReason,
});

export const correctionDecisionInput = z.object({
  correction: id,
  revision,
  accept: z.boolean({ error: 'Say whether it is accepted: true or false.' }),
  replacement: replacementInput.optional(),
  reason: plainText(MOST_REASON).default(''),
});

export const correctionWithdrawalInput = z.object({ correction: id, revision });

/** A proposed correction as it is decided on. */
export interface CorrectionRecord {
  id: string;
  claim: string;
  /** The claim's number and revision. */
  number: number;
  claimRevision: number;
  span: string;
  revision: number;
  words: string;
  replacement: string;
  by: string;
  byName: string;
  decision: CorrectionDecision | null;
  stands: CorrectionView['stands'];
}

export interface ProposedCorrection {
  id: string;
  claim: string;
  claimRevision: number;
  span: string;
  version: number;
  start: number;
  words: string;
  replacement: string;
  reason: string;
}

const BREAK = '[\\r\\n\\v\\f\\u0085\\u2028\\u2029]';
const AT_THE_EDGES = new RegExp(`^${BREAK}+|${BREAK}+$`, 'g');
const WITHIN = new RegExp(`\\s*${BREAK}\\s*`, 'g');

/** A replacement as it will stand in its line: a line break in it is a space, and white space alone takes the words out. */
export const oneLine = (replacement: string): string =>
  replacement.trim() === '' ? '' : replacement.replace(AT_THE_EDGES, '').replace(WITHIN, ' ');

/** Whether words stand in one paragraph: between two of them version.text has a line break. */
export const inOneParagraph = (words: string): boolean => !words.includes('\n');

/** Where a correction would replace words now. A merge may have given the same words another place of the claim. */
export function placeOf<S extends Pick<SpanRecord, 'id' | 'exact' | 'start' | 'placement'>>(
  correction: { span: string; words: string },
  spans: readonly S[],
): S | undefined {
  const same = spans.filter((one) => !isLost(one) && one.exact === correction.words);
  return spans.find((one) => one.id === correction.span) ?? (same.length === 1 ? same[0] : undefined);
}

/**
 * Whether a correction can still be made: only while the claim stands on the very words it was proposed for. `changedIn`:
 * the first version after it in which they read otherwise, where a version did that.
 */
export function standsOn(
  correction: { span: string; words: string; number: number; decision: CorrectionDecision | null },
  spans: readonly Pick<SpanRecord, 'id' | 'exact' | 'start' | 'placement'>[],
  changedIn: number | null,
): CorrectionView['stands'] {
  if (correction.decision !== null) return { ok: false, why: whyNot.decided(correction.decision) };
  const place = placeOf(correction, spans);
  if (!place) return { ok: false, why: whyNot.gone(correction.number) };
  if (isLost(place)) return { ok: false, why: whyNot.lost(changedIn) };
  if (place.exact !== correction.words) return { ok: false, why: whyNot.changed(place.exact, changedIn) };
  return { ok: true, start: place.start, end: place.start + place.exact.length };
}

function proposalRefusal(
  claim: { number: number; corrections: readonly JudgedCorrection[] },
  span: SpanRecord | undefined,
  replacement: string,
): Refused | null {
  if (!span) return invalid({ span: `Claim ${claim.number} has no such place. Choose one of its places.` });
  if (isLost(span))
    return invalid({
      span: 'These words are no longer in the text. Re-attach them first, then say how they should read.',
    });
  if (!inOneParagraph(span.exact))
    return invalid({
      span: 'These words run over two paragraphs, and a correction stays within one. Give the claim a place in each, or ask for the text to be edited.',
    });
  if (replacement === span.exact)
    return invalid({ replacement: 'These are the words that stand there already. Change them first.' });
  const already = claim.corrections.some(
    (one) =>
      one.decision === null && one.span === span.id && one.words === span.exact && one.replacement === replacement,
  );
  return already ? invalid({ replacement: 'Exactly this is proposed already, and waits for a decision.' }) : null;
}

/** A replacement for the words of one place of a claim, on the revision that was seen; empty, the words go. */
export function decideProposal(
  claim: ClaimRecord & { corrections: readonly JudgedCorrection[] },
  version: number,
  input: z.infer<typeof correctionInput>,
  given: Given,
): Decision<ProposedCorrection> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const replacement = oneLine(input.replacement);
  const span = claim.spans.find((one) => one.id === input.span);
  const stopped = proposalRefusal(claim, span, replacement);
  if (stopped || !span) return stopped ?? invalid({ span: 'There is no such place.' });
  const proposed: ProposedCorrection = {
    id: given.newId(),
    claim: claim.id,
    claimRevision: claim.revision,
    span: span.id,
    version,
    start: span.start,
    words: span.exact,
    replacement,
    reason: input.reason,
  };
  const { id: correction, words, reason } = proposed;
  return decided(proposed, {
    type: 'correction.proposed',
    payload: {
      correction,
      claim: claim.id,
      number: claim.number,
      revision: claim.revision + 1,
      span: span.id,
      version,
      words,
      replacement,
      reason,
    },
  });
}

/** Why a correction can no longer be decided by whoever saw this revision of it; null while it can. */
export function decidedAlready(correction: CorrectionRecord, seen: number): Refused | null {
  if (correction.decision !== null) return refuse('stale', whyNot.quicker(correction.number, correction.decision));
  return correction.revision === seen ? null : refuse('stale', whyNot.quicker(correction.number, null));
}

/** A correction that was not accepted, and how it ended. */
export interface EndedCorrection {
  id: string;
  decision: Exclude<CorrectionDecision, 'accepted'>;
  reason: string;
}

function ended(correction: CorrectionRecord, end: Omit<EndedCorrection, 'id'>): Decision<EndedCorrection> {
  const { id: correctionId, claim, number, claimRevision, words } = correction;
  return decided(
    { id: correctionId, ...end },
    {
      type: 'correction.decided',
      payload: {
        correction: correctionId,
        claim,
        number,
        revision: claimRevision + 1,
        decision: end.decision,
        words,
        replacement: null,
        reason: end.reason,
        version: null,
      },
    },
  );
}

/** The words stay as they are; whoever proposed others is told why. */
export function decideDecline(
  correction: CorrectionRecord,
  input: { revision: number; reason: string },
): Decision<EndedCorrection> {
  const stopped = decidedAlready(correction, input.revision);
  if (stopped) return stopped;
  if (input.reason.trim() === '')
    return invalid({ reason: `Say why it is declined: ${correction.byName}, who proposed it, reads it.` });
  return ended(correction, { decision: 'declined', reason: input.reason });
}

/** Whoever proposed a correction takes it back. */
export function decideWithdrawal(
  actor: Actor,
  correction: CorrectionRecord,
  input: { revision: number },
): Decision<EndedCorrection> {
  const stopped = withdrawalRefusal(actor, correction) ?? decidedAlready(correction, input.revision);
  return stopped ?? ended(correction, { decision: 'withdrawn', reason: '' });
}

/** Why this person cannot take a correction back; null when they can. */
export const withdrawalRefusal = (actor: Pick<Actor, 'id'>, { by, byName }: { by: string; byName: string }) =>
  by === actor.id
    ? null
    : refuse('not-permitted', `${byName} proposed it, so only they take it back. An editor can decline it.`);
