import type { QueryFacts } from '@/domain/desk-row';
import type { Actor } from '@/domain/given';
import { lateWords, waitingForWords } from '@/domain/sentences/queries';
import type { DeskRow, WaitingFor, WaitingItem } from '@/domain/views-desk';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';

const WAITS = Prisma.sql`q.outcome IS NULL AND q.visibility = 'story' AND c.removed_at IS NULL`;

interface Tally {
  story: string;
  kind: 'query' | 'answer' | 'correction';
  /** Who is to answer, or who asked; null where that was an author. */
  who: string | null;
  count: number;
  due: Date | null;
}

const tallies = (tx: Tx, ids: string[]): Promise<Tally[]> =>
  tx.$queryRaw<Tally[]>`
    SELECT q.story_id AS story, CASE WHEN q.answer IS NULL THEN 'query' ELSE 'answer' END AS kind,
      CASE WHEN q.answer IS NULL THEN q.to_id WHEN NOT EXISTS (SELECT 1 FROM story_person p
        WHERE p.story_id = q.story_id AND p.person_id = q.asked_by AND p.part = 'author') THEN q.asked_by END AS who,
      count(*)::int AS count, min(q.due_at) AS due
    FROM query q JOIN claim c ON c.id = q.claim_id WHERE q.story_id = ANY(${ids}) AND ${WAITS} GROUP BY 1, 2, 3
    UNION ALL
    SELECT x.story_id, 'correction', NULL, count(*)::int, NULL FROM correction x JOIN claim c ON c.id = x.claim_id
    WHERE x.story_id = ANY(${ids}) AND x.decision IS NULL AND c.removed_at IS NULL GROUP BY 1`;

/** What is asked, answered and proposed on stories and not done with, by story. */
export async function askedOn(tx: Tx, ids: string[], now: string): Promise<(story: string) => QueryFacts> {
  const rows = await tallies(tx, ids);
  const byStory = new Map<string, Tally[]>();
  for (const row of rows) byStory.set(row.story, [...(byStory.get(row.story) ?? []), row]);
  return (story) => {
    const of = (kind: Tally['kind']) => (byStory.get(story) ?? []).filter((row) => row.kind === kind);
    const late = (row: Tally) => lateWords(row.due?.toISOString() ?? null, now);
    return {
      queries: of('query').map((row) => ({ who: row.who ?? '', count: row.count, late: late(row) })),
      answers: of('answer').map(({ who, count }) => ({ who, count })),
      corrections: of('correction').reduce((sum, row) => sum + row.count, 0),
    };
  };
}

interface Waiting {
  story: string;
  claim: string;
  /** The claim's. */
  number: number;
  question: string;
  answered: boolean;
  other: string;
  at: Date;
  due: Date | null;
}

/** Queries to answer, and answers to read: one's own, and on stories one checks those that their authors asked for. */
const waitingRows = (tx: Tx, actor: Actor, ids: string[]): Promise<Waiting[]> =>
  tx.$queryRaw<Waiting[]>`
    SELECT q.story_id AS story, c.id AS claim, c.number, q.question, q.answer IS NOT NULL AS answered, q.due_at AS due,
      o.name AS other, coalesce(q.answered_at, q.asked_at) AS at
    FROM query q JOIN claim c ON c.id = q.claim_id
      JOIN person o ON o.id = CASE WHEN q.answer IS NULL THEN q.asked_by ELSE q.to_id END
    WHERE q.story_id = ANY(${ids}) AND ${WAITS} AND (q.answer IS NULL AND q.to_id = ${actor.id}
      OR q.answer IS NOT NULL AND q.to_id <> ${actor.id} AND NOT EXISTS (SELECT 1 FROM story_person p
          WHERE p.story_id = q.story_id AND p.person_id = ${actor.id} AND p.part = 'author')
        AND (q.asked_by = ${actor.id} OR EXISTS (SELECT 1 FROM story_person w
            WHERE w.story_id = q.story_id AND w.person_id = q.asked_by AND w.part = 'author')
          AND EXISTS (SELECT 1 FROM story_person m WHERE m.story_id = q.story_id AND m.person_id = ${actor.id}
            AND m.part IN ('checker', 'editor'))))
    ORDER BY q.due_at NULLS LAST, q.asked_at LIMIT 30`;

export async function queriesFor(tx: Tx, actor: Actor, known: ReadonlyMap<string, DeskRow>): Promise<WaitingItem[]> {
  const found = await waitingRows(tx, actor, [...known.keys()]);
  return found.flatMap(({ story, claim, number, question, answered, other, at, due }): WaitingItem[] => {
    const row = known.get(story);
    if (!row) return [];
    return [
      {
        ...{ story, claim, number, wording: question },
        sign: answered ? 'answered' : 'author',
        act: answered ? 'Read an answer' : 'Answer a query',
        did: { what: `${other} ${answered ? 'answered' : 'asked'}`, at: at.toISOString() },
        detail: `${row.headline}, claim ${number}`,
        dueAt: due?.toISOString() ?? row.dueAt,
      },
    ];
  });
}

/** Whom the person waits for: those who have not answered what they asked. */
export async function waitedFor(tx: Tx, actor: Actor, rows: readonly DeskRow[]): Promise<WaitingFor[]> {
  const found = await tx.$queryRaw<{ person: string; count: number; stories: string[]; since: Date }[]>`
    SELECT q.to_id AS person, count(*)::int AS count, array_agg(DISTINCT q.story_id) AS stories, min(q.asked_at) AS since
    FROM query q JOIN claim c ON c.id = q.claim_id
    WHERE q.asked_by = ${actor.id} AND q.answer IS NULL AND ${WAITS} AND q.story_id = ANY(${rows.map((row) => row.id)})
    GROUP BY 1 ORDER BY since, person`;
  return found.map(({ person, count, stories, since }) => {
    const [first = ''] = stories.map((id) => rows.find((row) => row.id === id)?.headline ?? '');
    return { person, since: since.toISOString(), detail: waitingForWords(count, stories.length, first) };
  });
}
