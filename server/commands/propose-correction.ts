import { correctionInput, decideProposal } from '@/domain/correction';
import { wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { correctionOf } from '../queries/correction-view';
import { storyCommand } from './command';

/** Other words for a place of a claim, with the reason; undecided, it stands in the way of signing off. */
export const proposeCorrection = storyCommand({
  name: 'propose-correction',
  action: 'correction.propose',
  input: correctionInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: ({ story, given }, claim, input) => decideProposal(claim, story.current, input, given),
  save: async ({ tx, story, actor, given }, proposed) => {
    const { claim: claimId, claimRevision, span: spanId, ...rest } = proposed;
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, revision: claimRevision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) return 'stale';
    const made = { storyId: story.id, claimId, spanId, proposedBy: actor.id, proposedAt: new Date(given.now) };
    await tx.correction.create({ data: { ...rest, ...made }, select: { id: true } });
    return 'saved';
  },
  touched: ({ claim }) => [claim],
  answer: ({ tx, actor }, { id }) => correctionOf(tx, actor, id),
  present: claimSince,
});
