import { correctionInput, decideProposal } from '@/domain/correction';
import { wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { correctionOf } from '../queries/correction-view';
import { storyCommand } from './command';
import { saveProposals } from './save-proposals';

/** Other words for a place of a claim, with the reason; undecided, it stands in the way of signing off. */
export const proposeCorrection = storyCommand({
  name: 'propose-correction',
  action: 'correction.propose',
  input: correctionInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: ({ story, given }, claim, input) => decideProposal(claim, story.current, input, given),
  save: (running, proposed, claim) => saveProposals(running, claim, [proposed]),
  touched: ({ claim }) => [claim],
  answer: ({ tx, actor }, { id }) => correctionOf(tx, actor, id),
  present: claimSince,
});
