import { decideReopening, reopeningInput } from '@/domain/claim-reopening';
import { changedClaim, wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import { storyCommand } from './command';
import { raiseClaim } from './raise-claim';

/** A claim goes back to open: it is to be checked anew. */
export const reopenClaim = storyCommand({
  name: 'reopen-claim',
  action: 'check.record',
  input: reopeningInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: (_running, claim, input) => decideReopening(claim, input),
  save: ({ tx }, change, claim) => raiseClaim(tx, claim, change),
  touched: (change, claim) => [changedClaim(claim, change)],
  answer: ({ tx, actor }, _change, input, judged) => claimView(tx, actor, input.claim, judged.get(input.claim)),
  present: claimSince,
});
