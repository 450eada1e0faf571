import { confidentialCorrectionInput } from '@/domain/confidential-evidence';
import { decideEvidenceCorrection, factsOf } from '@/domain/evidence';
import { sealContent } from '../sealing/confidential';
import { storyCommand } from './command';
import { claimsOf, confidentialHere, openedNow } from './confidential-now';

/** Confidential evidence says something else from now on; what it said before is kept, sealed with it. */
export const correctConfidential = storyCommand({
  name: 'correct-confidential',
  action: 'evidence.seal',
  secret: true,
  input: confidentialCorrectionInput,
  scope: (input) => ({ confidential: input.confidential }),
  load: (running, input) => confidentialHere(running, input.confidential),
  decide: ({ given }, evidence, { confidential, ...asked }) => {
    const { id: same, revision, recordHash, content, claims } = evidence;
    const now = { ...content.facts, id: same, revision, recordHash, salt: content.salt };
    return decideEvidenceCorrection(now, claims, { evidence: confidential, ...asked }, given);
  },
  save: async ({ tx, actor, given }, after, { id: same, revision, content }) => {
    const before = [...content.before, { revision, facts: content.facts, at: given.now, by: actor.id }];
    const sealed = sealContent(same, after.revision, { ...content, facts: factsOf(after), salt: after.salt, before });
    const { count } = await tx.sealedRecord.updateMany({
      where: { id: same, revision },
      data: { revision: after.revision, sealed, recordHash: after.recordHash },
    });
    return count === 0 ? 'stale' : 'saved';
  },
  sealed: (_after, evidence) => evidence.id,
  touched: (_after, evidence) => claimsOf(evidence),
  answer: (running, _after, input) => openedNow(running, input.confidential),
  present: (running, input) => openedNow(running, input.confidential),
});
