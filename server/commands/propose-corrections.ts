import { correctionsInput, decideProposals } from '@/domain/correction-several';
import type { CorrectionsProposed } from '@/domain/views-correction';
import { wholeClaim } from '../claim-records';
import { readCorrections } from '../correction-records';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import { correctionViews } from '../queries/correction-view';
import { storyCommand } from './command';
import { saveProposals } from './save-proposals';

/** Other words for several places of a claim in one act, as where the old words are to come back in all of them. */
export const proposeCorrections = storyCommand({
  name: 'propose-corrections',
  action: 'correction.propose',
  input: correctionsInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: ({ story, given }, claim, input) => decideProposals(claim, story.current, input, given),
  save: (running, { proposed }, claim) => saveProposals(running, claim, proposed),
  touched: (_change, claim) => [claim.id],
  answer: async ({ tx, actor, story }, { proposed, left }, { claim }, judged): Promise<CorrectionsProposed> => {
    const rows = await readCorrections(tx, { ids: proposed.map((one) => one.id), story: story.id });
    return {
      corrections: correctionViews(actor, rows),
      left,
      claim: await claimView(tx, actor, claim, judged.get(claim)),
    };
  },
  present: claimSince,
});
