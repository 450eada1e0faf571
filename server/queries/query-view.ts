import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { answerRefusal, closeRefusal, outcomesOf, redirectRefusal } from '@/domain/query';
import type { Refused } from '@/domain/refusal';
import { queryWaits } from '@/domain/sentences/queries';
import { id } from '@/domain/text-input';
import type { Ability } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';
import type { QueryOutcome } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { addresseesOn } from '../story-addressees';
import { ability } from './ability';
import { BY_NUMBER, cursorOf, pageInput, pageOf, placeOf } from './page';
import { storyQuery } from './query';

type Moment = Date | string;
interface Row
  extends Pick<QueryView, 'id' | 'claim' | 'claimNumber' | 'number' | 'revision' | 'question' | 'by' | 'to'> {
  at: Moment;
  toName: string;
  due: Moment | null;
  answer: string | null;
  answeredAt: Moment | null;
  byAuthor: boolean;
  evidence: string[];
  correction: string | null;
  outcome: QueryOutcome | null;
  reason: string;
  closedBy: string | null;
  closedAt: Moment | null;
}
type Where =
  | { claimId: string }
  | { queryId: string }
  | { storyId: string; state: QueryView['state'] | null; after: number; limit: number };

const IN_STATE: Record<QueryView['state'], Prisma.Sql> = {
  open: Prisma.sql`q.outcome IS NULL AND q.answer IS NULL`,
  answered: Prisma.sql`q.outcome IS NULL AND q.answer IS NOT NULL`,
  closed: Prisma.sql`q.outcome IS NOT NULL`,
};

function rowsWhere(where: Where): Prisma.Sql {
  if ('claimId' in where) return Prisma.sql`q.claim_id = ${where.claimId}`;
  if ('queryId' in where) return Prisma.sql`q.id = ${where.queryId}`;
  const state = where.state === null ? Prisma.sql`true` : IN_STATE[where.state];
  return Prisma.sql`q.story_id = ${where.storyId} AND q.number > ${where.after} AND c.removed_at IS NULL AND ${state}`;
}

/** Queries that everybody on the story may see, in the order they were asked: one statement. */
export const queryRows = (where: Where) => Prisma.sql`
  SELECT q.id, q.claim_id AS claim, c.number AS "claimNumber", q.number, q.revision, q.question, q.asked_by AS by,
    q.asked_at AS at, q.to_id AS to, p.name AS "toName", q.due_at AS due, q.answer, q.answered_at AS "answeredAt",
    q.answered_by_author AS "byAuthor", q.answer_evidence AS evidence, q.answer_correction AS correction, q.outcome,
    q.outcome_reason AS reason, q.outcome_by AS "closedBy", q.outcome_at AS "closedAt"
  FROM query q JOIN claim c ON c.id = q.claim_id JOIN person p ON p.id = q.to_id
  WHERE ${rowsWhere(where)} AND q.visibility = 'story' ORDER BY q.number
  LIMIT ${'limit' in where ? where.limit : 1000}`;

const iso = (at: Moment | null): string => (at === null ? '' : new Date(at).toISOString());

/** The table's word first, then what only the query itself can tell. */
const and = (first: Ability, then: Refused | null): Ability =>
  first.may && then ? { may: false, why: then.refusal.sentence } : first;

function stateOf({ answer, outcome }: Row): QueryView['state'] {
  if (outcome !== null) return 'closed';
  return answer === null ? 'open' : 'answered';
}

const answerOf = ({ answer: text, answeredAt, evidence, correction, byAuthor }: Row): QueryView['answer'] =>
  text === null ? null : { text, at: iso(answeredAt), evidence, correction, byAuthor };

const outcomeOf = ({ outcome, reason, closedBy, closedAt }: Row): QueryView['outcome'] =>
  outcome && { outcome, reason, by: closedBy ?? '', at: iso(closedAt) };

function queryView(actor: Actor, row: Row, canAnswer: ReadonlySet<string>): QueryView {
  const { id, claim, claimNumber, number, revision, question, by, to } = row;
  const state = stateOf(row);
  const away = state === 'open' && !canAnswer.has(to);
  return {
    ...{ id, claim, claimNumber, number, revision, state, question, by, at: iso(row.at), to },
    due: row.due && iso(row.due),
    answer: answerOf(row),
    outcome: outcomeOf(row),
    away,
    outcomes: outcomesOf(row),
    waits: queryWaits({ state, away }, row.toName, to === actor.id),
    abilities: {
      answer: and(ability(actor, 'query.answer'), answerRefusal(actor.id, row)),
      close: and(ability(actor, 'query.close'), closeRefusal(actor.id, row)),
      redirect: and(ability(actor, 'query.close'), redirectRefusal({ ...row, answered: row.answer !== null })),
    },
  };
}

/** The views of rows of one story. Who can still answer is asked only while something is open. */
export async function queryViews(
  tx: Tx,
  actor: Actor,
  story: { id: string; restricted: boolean },
  rows: readonly unknown[],
): Promise<QueryView[]> {
  const found = rows as readonly Row[];
  const people = found.some((row) => stateOf(row) === 'open') ? await addresseesOn(tx, story) : [];
  const canAnswer = new Set(people.map((one) => one.id));
  return found.map((row) => queryView(actor, row, canAnswer));
}

export async function queryOf(
  tx: Tx,
  actor: Actor,
  story: { id: string; restricted: boolean },
  id: string,
): Promise<QueryView> {
  const rows = await tx.$queryRaw<unknown[]>(queryRows({ queryId: id }));
  const [query] = await queryViews(tx, actor, story, rows);
  if (!query) throw new Error(`query ${id} was written and is not there`);
  return query;
}

/** GET /stories/{id}/queries: in the order they were asked. */
export const queryList = storyQuery({
  name: 'query-list',
  action: 'story.see',
  input: z.object({ story: id, ...pageInput(BY_NUMBER), state: z.enum(['open', 'answered', 'closed']).optional() }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, { limit, after, state = null }) => {
    const past = placeOf(after, BY_NUMBER)?.[0] ?? 0;
    const where = { storyId: story.id, state, after: past, limit: limit + 1 };
    const rows = await tx.$queryRaw<unknown[]>(queryRows(where));
    const views = await queryViews(tx, actor, story, rows);
    return pageOf(
      views,
      limit,
      (one) => one,
      (one) => cursorOf(one.number),
    );
  },
});

export const queryById = storyQuery({
  name: 'query',
  action: 'story.see',
  input: z.object({ query: id }),
  scope: ({ query }) => ({ query }),
  read: ({ tx, actor, story }, { query }) => queryOf(tx, actor, story, query),
});
