import { decideOutcome, queryOutcomeInput } from '@/domain/query';
import { queryOf } from '../queries/query-view';
import { storyCommand } from './command';
import { saveQuery, standingQuery } from './save-query';

/** What the asker's side makes of an answer, or of none. */
export const closeQuery = storyCommand({
  name: 'close-query',
  action: 'query.close',
  input: queryOutcomeInput,
  scope: (input) => ({ query: input.query }),
  load: ({ tx }, input) => standingQuery(tx, input.query),
  decide: ({ actor }, query, input) => decideOutcome(actor, query, input),
  save: saveQuery,
  touched: (_change, query) => [query.claim.id],
  answer: ({ tx, actor, story }, _change, input) => queryOf(tx, actor, story, input.query),
  present: ({ tx, actor, story }, input) => queryOf(tx, actor, story, input.query),
});
