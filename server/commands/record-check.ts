import { checkInput, decideCheck } from '@/domain/check';
import { wholeClaim, withCheck } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import { storyCommand } from './command';
import { saveCheck } from './save-check';

/** One person's finding on a claim, on the revision they saw. */
export const recordCheck = storyCommand({
  name: 'record-check',
  action: 'check.record',
  input: checkInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: ({ actor, given }, claim, input) => decideCheck(actor, claim, input, given),
  save: saveCheck,
  touched: (check, claim) => [withCheck(claim, check)],
  answer: async ({ tx, actor }, check, input, judged) => {
    const claim = await claimView(tx, actor, input.claim, judged.get(input.claim));
    return { check: claim.checks.find((one) => one.id === check.id), claim, unmet: claim.unmet };
  },
  present: claimSince,
});
