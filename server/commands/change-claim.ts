import { claimChangeInput, decideClaimChange } from '@/domain/claim';
import { wholeClaim } from '../claim-records';
import { assignableOn } from '../people';
import { claimSince } from '../queries/claim-since';
import { claimView } from '../queries/claim-view';
import { storyTextOf } from '../story-records';
import { storyCommand } from './command';
import { spanRows } from './save-spans';

/** Another statement, kind, risk, assignee or other places. */
export const changeClaim = storyCommand({
  name: 'change-claim',
  action: 'claim.write',
  input: claimChangeInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx, story }, input) => {
    const claim = await wholeClaim(tx, input.claim);
    return claim && { claim, text: await storyTextOf(tx, story), people: await assignableOn(tx, story.id) };
  },
  decide: ({ given }, { claim, text, people }, input) => decideClaimChange(claim, { text, people }, input, given),
  save: async ({ tx, story }, after, { claim }) => {
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: {
        revision: after.revision,
        statement: after.statement,
        kind: after.kind,
        risk: after.risk,
        assigneeId: after.assignee,
      },
    });
    if (count === 0) return 'stale';
    if (after.spans !== claim.spans) {
      await tx.span.deleteMany({ where: { claimId: claim.id } });
      const rows = spanRows(story.id, after.spans).map((row) => ({ ...row, claimId: claim.id }));
      await tx.span.createMany({ data: rows });
    }
    return 'saved';
  },
  touched: (after) => [after.id],
  answer: ({ tx, actor }, after, _input, judged) => claimView(tx, actor, after.id, judged.get(after.id)),
  present: claimSince,
});
