import { z } from 'zod';
import { type ClaimRecord, staleClaim } from './claim';
import { correctionReason, decideProposal, type ProposedCorrection, replacementInput } from './correction';
import type { Given } from './given';
import type { JudgedCorrection } from './judgement';
import { invalid } from './refusal';
import { notProposed } from './sentences/corrections';
import { id, revision } from './text-input';
import type { Decision, TrailEvent } from './trail-event';

const MOST_AT_ONCE = 200;

export const correctionsInput = z.object({
  claim: id,
  revision,
  proposals: z
    .array(z.object({ span: id, replacement: replacementInput }))
    .min(1, { error: 'Say which words should change.' })
    .max(MOST_AT_ONCE, { error: `At most ${MOST_AT_ONCE} places are corrected at once.` }),
  reason: correctionReason,
});

/** A place for which nothing was proposed, by the replacement that was asked for, and why. */
export interface LeftPlace {
  span: string;
  replacement: string;
  why: string;
}

export interface SeveralProposed {
  proposed: ProposedCorrection[];
  left: LeftPlace[];
}

const judged = ({ id, span, words, replacement }: ProposedCorrection): JudgedCorrection => ({
  ...{ id, span, words, replacement },
  ...{ decision: null, accepted: null },
});

/**
 * Replacements for several places of a claim in one act, on the revision that was seen: each its own correction, and each
 * raises the claim by one. Places that cannot be corrected are named with the reason and the others done; where none can,
 * it is refused.
 */
export function decideProposals(
  claim: ClaimRecord & { corrections: readonly JudgedCorrection[] },
  version: number,
  { proposals, ...input }: z.infer<typeof correctionsInput>,
  given: Given,
): Decision<SeveralProposed> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const made: SeveralProposed = { proposed: [], left: [] };
  const events: TrailEvent[] = [];
  for (const asked of proposals) {
    const at = claim.revision + made.proposed.length;
    const now = { ...claim, revision: at, corrections: [...claim.corrections, ...made.proposed.map(judged)] };
    const decision = decideProposal(now, version, { ...input, ...asked, revision: at }, given);
    if (decision.ok) {
      made.proposed.push(decision.change);
      events.push(...decision.events);
    } else made.left.push({ ...asked, why: decision.refusal.sentence });
  }
  const [first, ...more] = events;
  return first
    ? { ok: true, change: made, events: [first, ...more] }
    : invalid({ proposals: made.left.map(notProposed).join(' ') });
}
