import { z } from 'zod';
import { decideNewEvidence, type EvidenceFacts, type EvidenceRecord, factsOf, newEvidenceInput } from './evidence';
import type { Given } from './given';
import { invalid } from './refusal';
import type { NamedSource } from './source-facts';
import { id } from './text-input';
import type { Decision } from './trail-event';

export const evidenceCopyInput = z.object({ evidence: id, claim: id });

/** A piece of another story as it is copied: what it says, and which story it is of. */
export interface CopiedPiece extends EvidenceFacts {
  id: string;
  story: string;
}

/**
 * A piece of another story is copied to a claim of this one, and remembers where it came from: evidence belongs to one story
 * (design: "what belongs where"). What it says is judged here as if it were attached anew.
 */
export function decideEvidenceCopy(
  piece: CopiedPiece,
  claim: { id: string; number: number; story: string },
  source: NamedSource | null,
  given: Given,
): Decision<EvidenceRecord> {
  if (piece.story === claim.story)
    return invalid({ evidence: 'This is evidence of the same story. Attach the piece itself to the claim.' });
  const { file = null, ...said } = factsOf(piece);
  const input = newEvidenceInput.parse({ ...said, credit: said.credit ?? '', claim: claim.id });
  return decideNewEvidence(claim, input, given, file, { source, copiedFrom: piece.id });
}
