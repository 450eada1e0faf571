import { decideRuling, rulingInput } from '@/domain/ruling';
import { wholeClaim, withCheck } from '../claim-records';
import { claimView } from '../queries/claim-view';
import { storyCommand } from './command';
import { saveCheck } from './save-check';

/** A third person's finding on a dispute, with its reason. */
export const giveRuling = storyCommand({
  name: 'give-ruling',
  action: 'ruling.give',
  input: rulingInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: ({ actor, given }, claim, input) => decideRuling(actor, claim, input, given),
  save: saveCheck,
  touched: (ruling, claim) => [withCheck(claim, ruling)],
  answer: ({ tx, actor }, _ruling, input, judged) => claimView(tx, actor, input.claim, judged.get(input.claim)),
  present: ({ tx, actor }, input) => claimView(tx, actor, input.claim),
});
