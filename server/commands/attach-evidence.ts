import { decideNewEvidence, newEvidenceInput } from '@/domain/evidence';
import { ok } from '@/domain/refusal';
import { keepFile } from '../files/keep-file';
import { takeIn } from '../files/take-in';
import { evidenceView } from '../queries/evidence-view';
import { knownSource } from '../sources';
import { storyCommand } from './command';
import { saveEvidence } from './save-evidence';

/** A piece of evidence on a claim. */
export const attachEvidence = storyCommand({
  name: 'attach-evidence',
  action: 'evidence.write',
  input: newEvidenceInput,
  scope: (input) => ({ claim: input.claim }),
  prepare: async (input, _caller, { tx, actor, story }) =>
    input.upload === undefined ? ok(null) : takeIn(tx, { id: input.upload, person: actor.id, story: story.id }),
  load: async ({ tx, actor, story }, input) => {
    const claim = await tx.claim.findFirst({
      where: { id: input.claim, removedAt: null },
      select: { id: true, number: true, revision: true },
    });
    return claim && { claim, source: await knownSource(tx, actor, input.source, story.id) };
  },
  decide: ({ given }, { claim, source }, input, file) => decideNewEvidence(claim, input, given, file, { source }),
  save: (running, record, { claim, source }, file) =>
    saveEvidence(running, record, claim, {
      source,
      fileId: async (by) => file && (await keepFile(running.tx, running.given.newId(), file, by)),
    }),
  touched: (_record, { claim }) => [claim.id],
  answer: ({ tx }, record) => evidenceView(tx, record.id),
});
