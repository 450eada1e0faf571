import { decideRedirect, queryRedirectInput } from '@/domain/query';
import { queryOf } from '../queries/query-view';
import { addresseesOn } from '../story-addressees';
import { storyCommand } from './command';
import { saveQuery, standingQuery } from './save-query';

/** Puts a query that nobody has answered to another person, or sets another date. */
export const redirectQuery = storyCommand({
  name: 'redirect-query',
  action: 'query.close',
  input: queryRedirectInput,
  scope: (input) => ({ query: input.query }),
  load: async ({ tx, story }, input) => {
    const query = await standingQuery(tx, input.query);
    return query && { query, people: await addresseesOn(tx, story) };
  },
  decide: ({ given }, { query, people }, input) => decideRedirect(query, people, input, given.now),
  save: (running, change, { query }) => saveQuery(running, change, query),
  touched: (_change, { query }) => [query.claim.id],
  answer: ({ tx, actor, story }, _change, input) => queryOf(tx, actor, story, input.query),
  present: ({ tx, actor, story }, input) => queryOf(tx, actor, story, input.query),
});
