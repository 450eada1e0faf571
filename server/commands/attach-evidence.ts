import { decideNewEvidence, newEvidenceInput } from '@/domain/evidence';
import { ok } from '@/domain/refusal';
import { captureLink } from '../enqueue-capture';
import { keepFile } from '../files/keep-file';
import { takeIn } from '../files/take-in';
import { evidenceView } from '../queries/evidence-view';
import { knownSource, sourceNamed } from '../sources';
import { storyCommand } from './command';

/** A piece of evidence on a claim. */
export const attachEvidence = storyCommand({
  name: 'attach-evidence',
  action: 'evidence.write',
  input: newEvidenceInput,
  scope: (input) => ({ claim: input.claim }),
  prepare: async (input, _caller, { tx, actor, story }) =>
    input.upload === undefined ? ok(null) : takeIn(tx, { id: input.upload, person: actor.id, story: story.id }),
  load: async ({ tx }, input) => {
    const claim = await tx.claim.findFirst({
      where: { id: input.claim, removedAt: null },
      select: { id: true, number: true, revision: true },
    });
    return claim && { claim, source: await knownSource(tx, input.source) };
  },
  decide: ({ given }, { claim, source }, input, file) => decideNewEvidence(claim, input, given, file, { source }),
  save: async ({ tx, story, actor, given }, record, { claim }, file) => {
    const at = new Date(given.now);
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) return 'stale';
    const { source: _, file: __, ...facts } = record;
    const by = { storyId: story.id, createdAt: at, createdBy: actor.id };
    await tx.evidence.create({
      data: {
        ...facts,
        fileId: file && (await keepFile(tx, given.newId(), file, by)),
        storyId: story.id,
        sourceId: await sourceNamed(tx, record, actor, given),
        createdAt: at,
        createdBy: actor.id,
        claims: { create: { claimId: claim.id, attachedAt: at, attachedBy: actor.id } },
      },
      select: { id: true },
    });
    await captureLink(tx, facts, { story: story.id, by: actor.id, given });
    return 'saved';
  },
  touched: (_record, { claim }) => [claim.id],
  answer: ({ tx }, record) => evidenceView(tx, record.id),
});
