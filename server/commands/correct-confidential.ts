import { confidentialCorrectionInput } from '@/domain/confidential-evidence';
import { decideEvidenceCorrection, factsOf } from '@/domain/evidence';
import { sourceAfterCorrection, sourceFault } from '@/domain/evidence-source';
import { sealContent } from '../sealing/confidential';
import { sourceOfEvidence, sourceReaders } from '../sealing/confidential-source';
import { storyCommand } from './command';
import { claimsOf, confidentialHere, openedNow } from './confidential-now';

/** Confidential evidence says something else from now on; what it said before is kept, sealed with it. */
export const correctConfidential = storyCommand({
  name: 'correct-confidential',
  action: 'evidence.seal',
  secret: true,
  input: confidentialCorrectionInput,
  scope: (input) => ({ confidential: input.confidential }),
  load: async (running, input) => {
    const evidence = await confidentialHere(running, input.confidential);
    if (!evidence) return null;
    const from = await sourceOfEvidence(running.tx, running.actor, input.confidentialSource);
    return { evidence, from, known: input.confidentialSource ? await sourceReaders(running.tx) : [] };
  },
  decide: ({ given }, { evidence, from, known }, { confidential, confidentialSource, ...said }) => {
    const people = evidence.named.map((one) => one.person);
    const stopped = sourceFault(confidentialSource, from, people, known);
    if (stopped) return stopped;
    const asked = from ? { ...said, source: from.name } : said;
    const { id: same, revision, recordHash, content, claims } = evidence;
    const now = { ...content.facts, id: same, revision, recordHash, salt: content.salt };
    return decideEvidenceCorrection(now, claims, { evidence: confidential, ...asked }, given);
  },
  save: async ({ tx, actor, given }, after, { evidence: { id: same, revision, content }, from }) => {
    const before = [...content.before, { revision, facts: content.facts, at: given.now, by: actor.id }];
    const facts = factsOf(after);
    // What the desk knows of a source is known of that one.
    const { sourceFacts, ...kept } = content;
    const isSame = facts.source === content.facts.source;
    const confidentialSource = from?.id ?? sourceAfterCorrection(content, facts);
    const sealed = sealContent(same, after.revision, {
      ...kept,
      ...(isSame && sourceFacts ? { sourceFacts } : {}),
      facts,
      salt: after.salt,
      before,
      confidentialSource,
    });
    const { count } = await tx.sealedRecord.updateMany({
      where: { id: same, revision },
      data: { revision: after.revision, sealed, recordHash: after.recordHash },
    });
    return count === 0 ? 'stale' : 'saved';
  },
  sealed: (_after, { evidence }) => evidence.id,
  touched: (_after, { evidence }) => claimsOf(evidence),
  answer: (running, _after, input) => openedNow(running, input.confidential),
});
