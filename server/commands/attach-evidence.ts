import { decideNewEvidence, newEvidenceInput } from '@/domain/evidence';
import { evidenceView } from '../queries/evidence-view';
import { knownSource, sourceNamed } from '../sources';
import { storyCommand } from './command';

/** A piece of evidence on a claim. */
export const attachEvidence = storyCommand({
  name: 'attach-evidence',
  action: 'evidence.write',
  input: newEvidenceInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx }, input) => {
    const claim = await tx.claim.findFirst({
      where: { id: input.claim, removedAt: null },
      select: { id: true, number: true, revision: true },
    });
    return claim && { claim, source: await knownSource(tx, input.source) };
  },
  decide: ({ given }, { claim, source }, input) =>
    decideNewEvidence(claim, { ...input, source: source?.name ?? input.source }, given),
  save: async ({ tx, story, actor, given }, record, { claim }) => {
    const at = new Date(given.now);
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) return 'stale';
    const { source, ...facts } = record;
    await tx.evidence.create({
      data: {
        ...facts,
        storyId: story.id,
        sourceId: await sourceNamed(tx, source, actor, given),
        createdAt: at,
        createdBy: actor.id,
        claims: { create: { claimId: claim.id, attachedAt: at, attachedBy: actor.id } },
      },
      select: { id: true },
    });
    return 'saved';
  },
  touched: (_record, { claim }) => [claim.id],
  answer: ({ tx }, record) => evidenceView(tx, record.id),
});
