import { decideQuery, queryInput } from '@/domain/query';
import { claimSince } from '../queries/claim-since';
import { queryOf } from '../queries/query-view';
import { addresseesOn } from '../story-addressees';
import { storyCommand } from './command';

/** A question on a claim to one person on its story. */
export const askQuery = storyCommand({
  name: 'ask-query',
  action: 'query.ask',
  input: queryInput,
  scope: (input) => ({ claim: input.claim }),
  load: async ({ tx, story }, input) => {
    const claim = await tx.claim.findFirst({
      where: { id: input.claim, removedAt: null },
      select: { id: true, number: true, revision: true },
    });
    return claim && { claim, people: await addresseesOn(tx, story), number: story.nextQuery };
  },
  decide: ({ actor, given }, { claim, ...story }, input) => decideQuery(actor, claim, story, input, given),
  save: async ({ tx, story, actor, given }, query, { claim }) => {
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) return 'stale';
    await tx.query.create({
      data: {
        id: query.id,
        storyId: story.id,
        claimId: claim.id,
        number: query.number,
        question: query.question,
        askedBy: actor.id,
        askedAt: new Date(given.now),
        toId: query.to,
        dueAt: query.due === null ? null : new Date(query.due),
      },
      select: { id: true },
    });
    await tx.story.update({ where: { id: story.id }, data: { nextQuery: query.number + 1 }, select: { id: true } });
    return 'saved';
  },
  touched: (query) => [query.claim.id],
  answer: ({ tx, actor, story }, query) => queryOf(tx, actor, story, query.id),
  present: claimSince,
});
