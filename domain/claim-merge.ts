import { z } from 'zod';
import { type ClaimRecord, isLost, MOST_SPANS, type SpanRecord, samePlace, staleClaim, told } from './claim';
import { type Removable, type RemovedClaim, removalRefusal } from './claim-removal';
import type { Actor } from './given';
import { invalid, type Refused, refuse } from './refusal';
import { id, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const claimMergeInput = z.object({ claim: id, revision, other: z.object({ claim: id, revision }) });

/** A claim with what comes along when it is merged into another. */
export interface Mergeable extends ClaimRecord, Removable {
  rests: readonly { id: string }[];
  threads: readonly string[];
}

export interface MergedClaim {
  claim: ClaimRecord;
  removed: RemovedClaim;
  /** What the claim rests on from now on and did not before. */
  evidence: string[];
}

function spansTogether(claim: ClaimRecord, other: ClaimRecord): SpanRecord[] {
  const here = (span: SpanRecord) => claim.spans.some((one) => samePlace(one, span) && isLost(one) === isLost(span));
  return [...claim.spans, ...other.spans.filter((span) => !here(span))];
}

function mergeRefusal(
  actor: Actor,
  claim: Mergeable,
  other: Mergeable,
  input: z.infer<typeof claimMergeInput>,
): Refused | null {
  if (claim.revision !== input.revision) return staleClaim(claim);
  if (other.revision !== input.other.revision) return staleClaim(other);
  if (claim.judgement.state === 'disputed')
    return refuse('blocked', `Claim ${claim.number} is disputed. Rule on it first; then others can be merged into it.`);
  return removalRefusal(actor, other);
}

/**
 * Two claims that are one: places, evidence and threads of the other come to this one, nothing twice, and the other is
 * removed. Statement, kind and risk of this one stay. `other` is null when this story has no such claim.
 */
export function decideMerge(
  actor: Actor,
  claim: Mergeable,
  other: Mergeable | null,
  input: z.infer<typeof claimMergeInput>,
): Decision<MergedClaim> {
  if (input.other.claim === claim.id)
    return invalid({ 'other.claim': 'A claim cannot be merged with itself. Choose another one.' });
  if (!other)
    return invalid({ 'other.claim': 'There is no such claim on this story. Choose another claim of the same story.' });
  const stopped = mergeRefusal(actor, claim, other, input);
  if (stopped) return stopped;
  const spans = spansTogether(claim, other);
  if (spans.length > MOST_SPANS)
    return invalid({ 'other.claim': `Together they stand in ${spans.length} places; ${MOST_SPANS} is the most.` });
  const after: ClaimRecord = { ...claim, spans, revision: claim.revision + 1 };
  const evidence = other.rests.map((one) => one.id).filter((one) => !claim.rests.some((rest) => rest.id === one));
  const reason = `merged into claim ${claim.number}`;
  const removed: RemovedClaim = { id: other.id, number: other.number, reason, mergedInto: claim.id };
  return decided(
    { claim: after, removed, evidence },
    {
      type: 'claim.merged',
      payload: {
        claim: claim.id,
        number: claim.number,
        revision: after.revision,
        before: told(claim),
        after: told(after),
        merged: { claim: other.id, number: other.number },
        evidence,
        threads: [...other.threads],
      },
    },
    {
      type: 'claim.removed',
      payload: { claim: other.id, number: other.number, statement: other.statement, reason, mergedInto: claim.id },
    },
  );
}
