import type { QueryAnswer, QueryChange, StandingQuery } from '@/domain/query';
import type { QueryOutcome } from '@/domain/vocabulary';
import type { Tx } from '../database';
import type { StoryRow } from '../scope';
import type { Running } from './command';

/** A query as it stands, on a claim that stands. */
export async function standingQuery(tx: Tx, id: string): Promise<StandingQuery | null> {
  const row = await tx.query.findFirst({
    where: { id, visibility: 'story', claim: { removedAt: null } },
    include: { claim: { select: { id: true, number: true, revision: true } } },
  });
  return (
    row && {
      id: row.id,
      number: row.number,
      revision: row.revision,
      question: row.question,
      by: row.askedBy,
      to: row.toId,
      due: row.dueAt?.toISOString() ?? null,
      answered: row.answer !== null,
      byAuthor: row.answeredByAuthor,
      outcome: row.outcome as QueryOutcome | null,
      claim: row.claim,
    }
  );
}

const answered = (answer: QueryAnswer, at: Date) => ({
  answer: answer.text,
  answeredAt: at,
  answeredByAuthor: answer.byAuthor,
  answerEvidence: answer.evidence,
  answerCorrection: answer.correction,
});

/** The columns that a change of a query sets. */
function columnsOf(change: QueryChange, by: string, at: Date) {
  if ('answer' in change) return answered(change.answer, at);
  if ('redirected' in change) {
    const { to, due } = change.redirected;
    return { toId: to, dueAt: due === null ? null : new Date(due) };
  }
  const { outcome, reason } = change.closed;
  return { outcome, outcomeReason: reason, outcomeBy: by, outcomeAt: at };
}

/** Writes a change of a query, which raises its revision and its claim's. */
export async function saveQuery(
  { tx, actor, given }: Running<StoryRow>,
  change: QueryChange,
  { id, revision, claim }: StandingQuery,
): Promise<'saved' | 'stale'> {
  const { count } = await tx.query.updateMany({
    where: { id, revision },
    data: { revision: revision + 1, ...columnsOf(change, actor.id, new Date(given.now)) },
  });
  if (count === 0) return 'stale';
  await tx.claim.update({ where: { id: claim.id }, data: { revision: { increment: 1 } }, select: { id: true } });
  return 'saved';
}
