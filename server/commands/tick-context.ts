import { decideTick, tickInput, withSpan } from '@/domain/context-tick';
import { changedClaim, wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import { storyCommand } from './command';
import { saveSpan } from './raise-claim';

/** The sentence around unchanged words was read, and the check stands. */
export const tickContext = storyCommand({
  name: 'tick-context',
  action: 'check.record',
  input: tickInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: (_running, claim, input) => decideTick(claim, input),
  save: ({ tx }, span, claim) => saveSpan(tx, claim, span),
  touched: (span, claim) => [changedClaim(claim, { spans: withSpan(claim.spans, span) })],
  answer: ({ tx, actor }, _span, input, judged) => claimView(tx, actor, input.claim, judged.get(input.claim)),
  present: claimSince,
});
