import { z } from 'zod';
import { staleClaim } from './claim';
import { invalid } from './refusal';
import { id, requiredText, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const evidenceUseInput = z.object({ evidence: id, claim: id, revision });

export const evidenceDetachmentInput = z.object({
  evidence: id,
  claim: id,
  revision,
  reason: requiredText(2000, 'Say why this evidence does not belong here: whoever looks for it later reads that.'),
});

interface Used {
  id: string;
  source: string;
  /** The claims it serves. */
  claims: readonly string[];
}

interface On {
  id: string;
  number: number;
  revision: number;
}

/** A piece of evidence of the story serves one more of its claims. */
export function decideEvidenceUse(
  evidence: Used,
  claim: On,
  input: z.infer<typeof evidenceUseInput>,
): Decision<{ evidence: string; claim: string }> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  if (evidence.claims.includes(claim.id))
    return invalid({ claim: `Claim ${claim.number} rests on this evidence already.` });
  return decided(
    { evidence: evidence.id, claim: claim.id },
    {
      type: 'evidence.used',
      payload: { evidence: evidence.id, claim: claim.id, number: claim.number, source: evidence.source },
    },
  );
}

/** It no longer serves this claim. The evidence stays on the story, for its other claims and for the trail. */
export function decideEvidenceDetachment(
  evidence: Used,
  claim: On,
  input: z.infer<typeof evidenceDetachmentInput>,
): Decision<{ evidence: string; claim: string }> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  if (!evidence.claims.includes(claim.id))
    return invalid({ claim: `Claim ${claim.number} does not rest on this evidence.` });
  return decided(
    { evidence: evidence.id, claim: claim.id },
    {
      type: 'evidence.detached',
      payload: {
        evidence: evidence.id,
        claim: claim.id,
        number: claim.number,
        source: evidence.source,
        reason: input.reason,
      },
    },
  );
}
