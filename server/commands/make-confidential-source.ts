import { decideConfidentialSource, newConfidentialSourceInput } from '@/domain/confidential-source';
import { sealSource, sourceReaders } from '../sealing/confidential-source';
import { deskCommand } from './command';
import { openedSourceNow } from './confidential-source-now';

/** A source that only those named know of. Nobody learns of another of the same name. */
export const makeConfidentialSource = deskCommand({
  name: 'make-confidential-source',
  action: 'source.seal',
  secret: true,
  scope: 'desk',
  input: newConfidentialSourceInput,
  load: ({ tx }) => sourceReaders(tx),
  decide: ({ actor, given }, known, input) => decideConfidentialSource(actor, known, input, given),
  save: async ({ tx }, source) => {
    await tx.sealedRecord.create({
      data: {
        id: source.id,
        kind: 'source',
        sealed: sealSource(source),
        named: { create: source.named.map((personId) => ({ personId })) },
      },
      select: { id: true },
    });
    return 'saved';
  },
  sealed: (source) => source.id,
  answer: (running, source) => openedSourceNow(running, source.id),
});
