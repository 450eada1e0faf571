import { decideNewClaim, newClaimInput } from '@/domain/claim';
import { assignableOn } from '../people';
import { claimView } from '../queries/claim-view';
import { storyTextOf } from '../story-records';
import { storyCommand } from './command';
import { spanRows } from './save-spans';

/** A claim on words of the story as it stands. */
export const makeClaim = storyCommand({
  name: 'make-claim',
  action: 'claim.write',
  input: newClaimInput,
  scope: (input) => ({ story: input.story }),
  load: async ({ tx, story }) => ({
    text: await storyTextOf(tx, story),
    nextNumber: story.nextNumber,
    people: await assignableOn(tx, story.id),
  }),
  decide: ({ given }, story, input) => decideNewClaim(story, input, given),
  save: async ({ tx, story, actor, given }, claim) => {
    await tx.claim.create({
      data: {
        id: claim.id,
        storyId: story.id,
        number: claim.number,
        statement: claim.statement,
        kind: claim.kind,
        risk: claim.risk,
        assigneeId: claim.assignee,
        state: 'unassigned',
        createdAt: new Date(given.now),
        createdBy: actor.id,
        spans: { createMany: { data: spanRows(story.id, claim.spans) } },
      },
      select: { id: true },
    });
    await tx.story.update({ where: { id: story.id }, data: { nextNumber: claim.number + 1 }, select: { id: true } });
    return 'saved';
  },
  touched: (claim) => [claim.id],
  answer: ({ tx, actor }, claim, _input, judged) => claimView(tx, actor, claim.id, judged.get(claim.id)),
});
