import { withSpan } from '@/domain/context-tick';
import { decideReattachment, reattachmentInput } from '@/domain/span-reattachment';
import { changedClaim, wholeClaim } from '../claim-records';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import { storyTextOf } from '../story-records';
import { storyCommand } from './command';
import { saveSpan } from './raise-claim';

/** A place that lost its words stands again, on words that a person selected. */
export const reattachSpan = storyCommand({
  name: 'reattach-span',
  action: 'claim.write',
  input: reattachmentInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx, story }, input) => {
    const claim = await wholeClaim(tx, input.claim);
    return claim && { claim, text: await storyTextOf(tx, story) };
  },
  decide: ({ story }, { claim, text }, input) => decideReattachment(claim, { text, language: story.language }, input),
  save: ({ tx }, span, { claim }) => saveSpan(tx, claim, span),
  touched: (span, { claim }) => [changedClaim(claim, { spans: withSpan(claim.spans, span) })],
  answer: ({ tx, actor }, _span, input, judged) => claimView(tx, actor, input.claim, judged.get(input.claim)),
  present: claimSince,
});
