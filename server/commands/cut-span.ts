import { cutInput, decideCut } from '@/domain/span-cut';
import { changedClaim, wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import { storyCommand } from './command';
import { raiseClaim } from './raise-claim';

/** A place whose words were cut from the text is taken off its claim, which stands elsewhere. */
export const cutSpan = storyCommand({
  name: 'cut-span',
  action: 'claim.write',
  input: cutInput,
  scope: (input) => ({ claim: input.claim }),
  load: ({ tx }, input) => wholeClaim(tx, input.claim),
  decide: (_running, claim, input) => decideCut(claim, input),
  save: async ({ tx }, span, claim) => {
    if ((await raiseClaim(tx, claim)) === 'stale') return 'stale';
    await tx.span.delete({ where: { id: span.id }, select: { id: true } });
    return 'saved';
  },
  touched: (span, claim) => [changedClaim(claim, { spans: claim.spans.filter((one) => one.id !== span.id) })],
  answer: ({ tx, actor }, _span, input, judged) => claimView(tx, actor, input.claim, judged.get(input.claim)),
  present: claimSince,
});
