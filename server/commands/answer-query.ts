import { decideAnswer, type Enclosable, queryAnswerInput, type StandingQuery } from '@/domain/query';
import type { Tx } from '../database';
import { queryOf } from '../queries/query-view';
import { storyCommand } from './command';
import { saveQuery, standingQuery } from './save-query';

/** What on the claim can come with an answer of this person. */
async function enclosable(tx: Tx, claim: string, person: string): Promise<Enclosable> {
  const evidence = await tx.claimEvidence.findMany({ where: { claimId: claim }, select: { evidenceId: true } });
  const corrections = await tx.correction.findMany({
    where: { claimId: claim, proposedBy: person },
    select: { id: true },
  });
  return { evidence: evidence.map((one) => one.evidenceId), corrections: corrections.map((one) => one.id) };
}

type Loaded = { query: StandingQuery; at: Enclosable };

/** The answer of the person who was asked. */
export const answerQuery = storyCommand({
  name: 'answer-query',
  action: 'query.answer',
  input: queryAnswerInput,
  scope: (input) => ({ query: input.query }),
  load: async ({ tx, actor }, input): Promise<Loaded | null> => {
    const query = await standingQuery(tx, input.query);
    return query && { query, at: await enclosable(tx, query.claim.id, actor.id) };
  },
  decide: ({ actor }, { query, at }, input) => decideAnswer(actor, query, at, input),
  save: (running, change, { query }) => saveQuery(running, change, query),
  touched: (_change, { query }) => [query.claim.id],
  answer: ({ tx, actor, story }, _change, input) => queryOf(tx, actor, story, input.query),
  present: ({ tx, actor, story }, input) => queryOf(tx, actor, story, input.query),
});
