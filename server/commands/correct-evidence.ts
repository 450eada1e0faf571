import { decideEvidenceCorrection, evidenceCorrectionInput, factsOf } from '@/domain/evidence';
import { captureLink, lookForExcerpt } from '../enqueue-capture';
import { evidenceView } from '../queries/evidence-view';
import { leaveSource, sourceNamed, sourceOfPiece } from '../sources';
import { storyCommand } from './command';

/** Evidence says something else from now on; what it said before is kept. */
export const correctEvidence = storyCommand({
  name: 'correct-evidence',
  action: 'evidence.write',
  input: evidenceCorrectionInput,
  scope: (input) => ({ evidence: input.evidence }),
  load: async ({ tx, actor, story }, input) => {
    const found = await tx.evidence.findFirst({
      where: { id: input.evidence, visibility: 'story' },
      include: {
        source: true,
        file: { select: { name: true, sha256: true } },
        claims: { where: { claim: { removedAt: null } }, select: { claim: { select: { id: true, number: true } } } },
      },
    });
    if (!found) return null;
    const { source, claims, file, ...facts } = found;
    return {
      evidence: { ...facts, source: source.name, ...(file ? { file } : {}) },
      claims: claims.map(({ claim }) => claim),
      known: await sourceOfPiece(tx, actor, source, { name: input.source, story: story.id }),
    };
  },
  decide: ({ given }, { evidence, claims, known }, input) =>
    decideEvidenceCorrection(evidence, claims, known ? { ...input, source: known.name } : input, given, known),
  save: async ({ tx, story, actor, given }, after, { evidence, claims, known }) => {
    const source = known?.id ?? (await sourceNamed(tx, after, { actor, story }, given));
    await tx.evidenceWording.create({
      data: {
        evidenceId: evidence.id,
        revision: evidence.revision,
        record: factsOf(evidence),
        replacedAt: new Date(given.now),
        replacedBy: actor.id,
      },
    });
    const { id, source: _, file: __, ...facts } = after;
    const { count } = await tx.evidence.updateMany({
      where: { id, revision: evidence.revision },
      data: {
        ...facts,
        sourceId: source,
      },
    });
    if (count === 0) return 'stale';
    if (source !== evidence.sourceId) await leaveSource(tx, evidence.sourceId, story.id);
    if (facts.url !== evidence.url || facts.type !== evidence.type)
      await captureLink(tx, after, { story: story.id, by: actor.id, given });
    else if (facts.excerpt !== evidence.excerpt) await lookForExcerpt(tx, id, facts.excerpt);
    const ids = claims.map((claim) => claim.id);
    await tx.claim.updateMany({ where: { id: { in: ids } }, data: { revision: { increment: 1 } } });
    return 'saved';
  },
  touched: (_after, { claims }) => claims.map((claim) => claim.id),
  answer: ({ tx }, after) => evidenceView(tx, after.id),
  present: ({ tx }, input) => evidenceView(tx, input.evidence),
});
