import type { KeptBytes } from '@/domain/confidential-evidence';
import { ok } from '@/domain/refusal';
import { decideSealing, sealingInput, sealingRefusal } from '@/domain/seal-evidence';
import { staysOpen } from '@/domain/sentences/sealing';
import type { SealedNow } from '@/domain/views-confidential';
import { fileStore } from '../files/file-store';
import { orStoreFault } from '../files/store-fault';
import { notTakenUp } from '../keeps/unused-bytes';
import { leftOpen } from '../queries/evidence-sealing';
import { evidenceOf } from '../queries/evidence-view';
import { type OpenBytes, openBytesOf, sealedCopies } from '../sealing/bytes-to-seal';
import { nameableOn } from '../sealing/confidential';
import { sealableOf, sealLater, toSeal } from '../sealing/seal-later';
import { storyCommand } from './command';
import { openedNow } from './confidential-now';

interface Prepared {
  /** What lies in the store in the clear, and the same, sealed. */
  open: OpenBytes[];
  kept: KeptBytes[];
}

const hashesOf = (bytes: readonly { sha256: string }[]) => bytes.map((one) => one.sha256);
const isSame = (one: readonly OpenBytes[], other: readonly OpenBytes[]) => `${hashesOf(one)}` === `${hashesOf(other)}`;

/** Evidence that everybody on the story saw becomes confidential, with all that was written of it before. */
export const sealEvidence = storyCommand({
  name: 'seal-evidence',
  action: 'evidence.seal',
  secret: true,
  input: sealingInput,
  scope: (input) => ({ evidence: input.evidence }),
  prepare: async (input, _caller, { tx, actor }) => {
    const row = await toSeal(tx, input.evidence);
    if (!row || sealingRefusal(actor, row) !== null) return ok<Prepared>({ open: [], kept: [] });
    const open = await openBytesOf(tx, row.id);
    const sealing = async () => {
      const kept = await sealedCopies(fileStore(), open);
      await notTakenUp(tx, hashesOf(kept), new Date());
      return ok<Prepared>({ open, kept });
    };
    return orStoreFault(sealing());
  },
  load: async ({ tx, story, actor }, input, { open }) => {
    const row = await toSeal(tx, input.evidence);
    if (!row) return null;
    const isMine = sealingRefusal(actor, row) === null;
    if (isMine && !isSame(await openBytesOf(tx, row.id), open)) return 'again';
    const stays = staysOpen(await leftOpen(tx, actor, row));
    return { row, evidence: sealableOf(row), known: await nameableOn(tx, story), stays };
  },
  decide: ({ actor }, { evidence, known }, input) => decideSealing(actor, evidence, known, input),
  save: async ({ tx, actor, given }, sealing, { row }, bytes) => {
    await sealLater(tx, row, { owner: actor.id, now: new Date(given.now), ...sealing, ...bytes });
    return 'saved';
  },
  sealed: (_change, { row }) => row.id,
  touched: (_change, { evidence }) => evidence.claims.map((claim) => claim.id),
  answer: async (running, _change, input, _judged, { stays }): Promise<SealedNow> => ({
    ...(await openedNow(running, input.evidence)),
    stays,
  }),
  present: async ({ tx }, input) => (await evidenceOf(tx, { id: input.evidence }))[0],
});
