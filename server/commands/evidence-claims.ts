import {
  decideEvidenceDetachment,
  decideEvidenceUse,
  evidenceDetachmentInput,
  evidenceUseInput,
} from '@/domain/evidence-use';
import { claimSince } from '../queries/claim-since';
import { evidenceView } from '../queries/evidence-view';
import type { StoryRow } from '../scope';
import { type Running, storyCommand } from './command';

/** Evidence and claim of the same story; a claim of another one is not there. */
async function bothOf({ tx, story }: Running<StoryRow>, input: { evidence: string; claim: string }) {
  const [evidence, claim] = [
    await tx.evidence.findFirst({
      where: { id: input.evidence, visibility: 'story' },
      select: { id: true, source: { select: { name: true } }, claims: { select: { claimId: true } } },
    }),
    await tx.claim.findFirst({
      where: { id: input.claim, storyId: story.id, removedAt: null },
      select: { id: true, number: true, revision: true },
    }),
  ];
  if (!evidence || !claim) return null;
  const used = { id: evidence.id, source: evidence.source.name, claims: evidence.claims.map((one) => one.claimId) };
  return { evidence: used, claim };
}

async function raised({ tx }: Running<StoryRow>, claim: { id: string; revision: number }): Promise<boolean> {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, revision: claim.revision },
    data: { revision: { increment: 1 } },
  });
  return count === 1;
}

/** One more claim rests on a piece of evidence that the story has already. */
export const useEvidence = storyCommand({
  name: 'use-evidence',
  action: 'evidence.write',
  input: evidenceUseInput,
  scope: (input) => ({ evidence: input.evidence }),
  load: bothOf,
  decide: (_running, { evidence, claim }, input) => decideEvidenceUse(evidence, claim, input),
  save: async (running, { evidence, claim }, loaded) => {
    if (!(await raised(running, loaded.claim))) return 'stale';
    const { tx, actor, given } = running;
    await tx.claimEvidence.create({
      data: { evidenceId: evidence, claimId: claim, attachedAt: new Date(given.now), attachedBy: actor.id },
    });
    return 'saved';
  },
  touched: ({ claim }) => [claim],
  answer: ({ tx }, { evidence }) => evidenceView(tx, evidence),
  present: claimSince,
});

/** A claim no longer rests on a piece of evidence; the piece stays on the story. */
export const detachEvidence = storyCommand({
  name: 'detach-evidence',
  action: 'evidence.write',
  input: evidenceDetachmentInput,
  scope: (input) => ({ evidence: input.evidence }),
  load: bothOf,
  decide: (_running, { evidence, claim }, input) => decideEvidenceDetachment(evidence, claim, input),
  save: async (running, { evidence, claim }, loaded) => {
    if (!(await raised(running, loaded.claim))) return 'stale';
    await running.tx.claimEvidence.delete({ where: { claimId_evidenceId: { claimId: claim, evidenceId: evidence } } });
    return 'saved';
  },
  touched: ({ claim }) => [claim],
  answer: ({ tx }, { evidence }) => evidenceView(tx, evidence),
  present: claimSince,
});
