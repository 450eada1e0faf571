import { z } from 'zod';
import { decideEvidenceDetachment, decideEvidenceUse, evidenceDetachmentInput } from '@/domain/evidence-use';
import { id } from '@/domain/text-input';
import type { StoryRow } from '../scope';
import { type Running, storyCommand } from './command';
import { confidentialHere, openedNow } from './confidential-now';

/** Evidence and claim of the same story; a claim of another one is not there. */
async function bothOf(running: Running<StoryRow>, input: { confidential: string; claim: string }) {
  const evidence = await confidentialHere(running, input.confidential);
  const claim = await running.tx.claim.findFirst({
    where: { id: input.claim, storyId: running.story.id, removedAt: null },
    select: { id: true, number: true, revision: true },
  });
  if (!evidence || !claim) return null;
  const claims = evidence.claims.map((one) => one.id);
  return { used: { id: evidence.id, source: evidence.content.facts.source, claims }, claim };
}

/** One more claim rests on a piece of confidential evidence. */
export const useConfidential = storyCommand({
  name: 'use-confidential',
  action: 'evidence.seal',
  secret: true,
  input: z.object({ confidential: id, claim: id }),
  scope: (input) => ({ confidential: input.confidential }),
  load: bothOf,
  decide: (_running, { used, claim }) =>
    decideEvidenceUse(used, claim, { evidence: used.id, claim: claim.id, revision: claim.revision }),
  save: async ({ tx }, { evidence, claim }) => {
    await tx.sealedUse.create({ data: { recordId: evidence, claimId: claim } });
    return 'saved';
  },
  sealed: ({ evidence }) => evidence,
  touched: ({ claim }) => [claim],
  answer: (running, { evidence }) => openedNow(running, evidence),
});

/** A claim no longer rests on a piece of confidential evidence; the piece and its trail stay. */
export const detachConfidential = storyCommand({
  name: 'detach-confidential',
  action: 'evidence.seal',
  secret: true,
  input: z.object({ confidential: id, claim: id, reason: evidenceDetachmentInput.shape.reason }),
  scope: (input) => ({ confidential: input.confidential }),
  load: bothOf,
  decide: (_running, { used, claim }, { reason }) =>
    decideEvidenceDetachment(used, claim, { evidence: used.id, claim: claim.id, revision: claim.revision, reason }),
  save: async ({ tx }, { evidence, claim }) => {
    await tx.sealedUse.delete({ where: { recordId_claimId: { recordId: evidence, claimId: claim } } });
    return 'saved';
  },
  sealed: ({ evidence }) => evidence,
  touched: ({ claim }) => [claim],
  answer: (running, { evidence }) => openedNow(running, evidence),
});
