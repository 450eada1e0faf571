import { decideVouching, vouchingInput } from '@/domain/confidential-evidence';
import { storyCommand } from './command';
import { claimsOf, confidentialHere, openedNow } from './confidential-now';

/** One who may see it vouches for it before everybody on the story, or takes that back. */
export const vouchForConfidential = storyCommand({
  name: 'vouch-for-confidential',
  action: 'evidence.seal',
  secret: true,
  input: vouchingInput,
  scope: (input) => ({ confidential: input.confidential }),
  load: (running, input) => confidentialHere(running, input.confidential),
  decide: ({ actor }, evidence, input) => decideVouching(actor, evidence, input),
  save: async ({ tx, actor }, vouches, evidence) => {
    await tx.namedOn.update({
      where: { recordId_personId: { recordId: evidence.id, personId: actor.id } },
      data: { vouches },
    });
    return 'saved';
  },
  sealed: (_change, evidence) => evidence.id,
  touched: (_change, evidence) => claimsOf(evidence),
  answer: (running, _change, input) => openedNow(running, input.confidential),
});
