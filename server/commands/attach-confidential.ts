import { decideConfidential, newConfidentialInput } from '@/domain/confidential-evidence';
import { factsOf } from '@/domain/evidence';
import { sourceFault } from '@/domain/evidence-source';
import { ok } from '@/domain/refusal';
import { takenUp } from '../keeps/unused-bytes';
import { nameableOn, sealContent } from '../sealing/confidential';
import { sourceOfEvidence } from '../sealing/confidential-source';
import { takeInSealed } from '../sealing/take-in-sealed';
import { storyCommand } from './command';
import { openedNow } from './confidential-now';

const hashesOf = (kept: readonly { sha256: string }[]) => kept.map((one) => one.sha256);

/** Evidence that only those named may see. Not even the claim's revision tells others of it. */
export const attachConfidential = storyCommand({
  name: 'attach-confidential',
  action: 'evidence.seal',
  secret: true,
  input: newConfidentialInput,
  scope: (input) => ({ claim: input.claim }),
  prepare: async (input, _caller, { tx, actor, story }) =>
    input.upload === undefined ? ok(null) : takeInSealed(tx, { id: input.upload, person: actor.id, story: story.id }),
  load: async ({ tx, actor, story }, input) => {
    const claim = await tx.claim.findFirst({
      where: { id: input.claim, removedAt: null },
      select: { id: true, number: true },
    });
    const from = await sourceOfEvidence(tx, actor, input.confidentialSource);
    return claim && { claim, known: await nameableOn(tx, story), from };
  },
  decide: ({ actor, given }, { claim, known, from }, input, taken) =>
    sourceFault(input.confidentialSource, from, [actor.id, ...input.people], known) ??
    decideConfidential(actor, claim, known, from ? { ...input, source: from.name } : input, given, taken?.file),
  save: async ({ tx, story, actor, given }, { record, named, vouches }, { claim, from }, taken) => {
    const content = {
      owner: actor.id,
      at: given.now,
      facts: factsOf(record),
      salt: record.salt,
      before: [],
      confidentialSource: from?.id ?? null,
      ...(taken && { kept: taken.kept }),
    };
    if (taken) await takenUp(tx, hashesOf(taken.kept));
    if (taken) await tx.upload.deleteMany({ where: { id: taken.upload } });
    await tx.sealedRecord.create({
      data: {
        id: record.id,
        kind: 'evidence',
        storyId: story.id,
        sealed: sealContent(record.id, record.revision, content),
        recordHash: record.recordHash,
        uses: { create: { claimId: claim.id } },
        named: { create: named.map((personId) => ({ personId, vouches: vouches && personId === actor.id })) },
      },
      select: { id: true },
    });
    return 'saved';
  },
  sealed: ({ record }) => record.id,
  touched: (_change, { claim }) => [claim.id],
  answer: (running, { record }) => openedNow(running, record.id),
});
