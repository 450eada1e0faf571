import type { EvidenceFacts } from '@/domain/evidence';
import { decideEvidenceCopy, evidenceCopyInput } from '@/domain/evidence-copy';
import { evidenceView } from '../queries/evidence-view';
import { pieceToCopy } from '../queries/source-evidence';
import { sourceOfPiece } from '../sources';
import { storyCommand } from './command';
import { saveEvidence } from './save-evidence';

/** A piece of a story that one may read, copied to a claim of one that one may write on. */
export const copyEvidence = storyCommand({
  name: 'copy-evidence',
  action: 'evidence.write',
  input: evidenceCopyInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx, actor, story }, input) => {
    const claim = await tx.claim.findFirst({
      where: { id: input.claim, removedAt: null },
      select: { id: true, number: true, revision: true },
    });
    const piece = await pieceToCopy(tx, actor, input.evidence);
    return (
      claim && piece && { claim, piece, source: await sourceOfPiece(tx, actor, piece.source, { story: story.id }) }
    );
  },
  decide: ({ given, story }, { claim, piece, source }) => {
    const { file, storyId, ...said } = piece;
    const facts = { ...said, source: source?.name ?? piece.source.name, ...(file ? { file } : {}) } as EvidenceFacts;
    return decideEvidenceCopy({ ...facts, id: piece.id, story: storyId }, { ...claim, story: story.id }, source, given);
  },
  save: (running, record, { claim, piece, source }) =>
    saveEvidence(running, record, claim, {
      source,
      copiedFrom: piece.id,
      fileId: async (by) => {
        if (!piece.file) return null;
        const { id: _, ...file } = piece.file;
        const copy = { ...file, ...by, id: running.given.newId() };
        await running.tx.file.create({ data: copy, select: { id: true } });
        return copy.id;
      },
    }),
  touched: (_record, { claim }) => [claim.id],
  answer: ({ tx }, record) => evidenceView(tx, record.id),
});
