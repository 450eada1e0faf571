import type { QueryFacts } from '@/domain/desk-row';
import type { Actor } from '@/domain/given';
import { lateWords, waitingForWords } from '@/domain/sentences/queries';
import { waitingAct } from '@/domain/sentences/waiting';
import type { DeskRow, WaitingFor, WaitingItem } from '@/domain/views-desk';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { type Answerers, answerersOn } from '../story-addressees';

const WAITS = Prisma.sql`q.outcome IS NULL AND q.visibility = 'story' AND c.removed_at IS NULL`;

/** Finds out whether whoever was asked can still answer: where they cannot, `able.person` is null. */
const withAble = ({ stories, people }: Answerers) => Prisma.sql`
  LEFT JOIN unnest(${stories}::text[], ${people}::text[]) AS able(story, person)
    ON able.story = q.story_id AND able.person = q.to_id`;

/** Whoever asked and is gone, or wrote the story, does not go on with it: somebody who checks it does. */
const ASKER_LEFT = Prisma.sql`(a.deactivated_at IS NOT NULL OR EXISTS (SELECT 1 FROM story_person p
  WHERE p.story_id = q.story_id AND p.person_id = q.asked_by AND p.part = 'author'))`;

interface Tally {
  story: string;
  kind: 'query' | 'away' | 'answer' | 'correction';
  /** Who is to answer, or who asked; null where they do not go on with it. */
  who: string | null;
  count: number;
  due: Date | null;
}

const tallies = (tx: Tx, ids: string[], answerers: Answerers): Promise<Tally[]> =>
  tx.$queryRaw<Tally[]>`
    SELECT q.story_id AS story, CASE WHEN q.answer IS NOT NULL THEN 'answer' WHEN able.person IS NULL THEN 'away'
        ELSE 'query' END AS kind,
      CASE WHEN q.answer IS NULL AND able.person IS NOT NULL THEN q.to_id WHEN NOT ${ASKER_LEFT} THEN q.asked_by END AS who,
      count(*)::int AS count, min(q.due_at) AS due
    FROM query q JOIN claim c ON c.id = q.claim_id JOIN person a ON a.id = q.asked_by ${withAble(answerers)}
    WHERE q.story_id = ANY(${ids}) AND ${WAITS} GROUP BY 1, 2, 3
    UNION ALL
    SELECT x.story_id, 'correction', NULL, count(*)::int, NULL FROM correction x JOIN claim c ON c.id = x.claim_id
    WHERE x.story_id = ANY(${ids}) AND x.decision IS NULL AND c.removed_at IS NULL GROUP BY 1`;

/** What is asked, answered and proposed on stories and not done with, by story. */
export async function askedOn(tx: Tx, ids: string[], now: string): Promise<(story: string) => QueryFacts> {
  const rows = await tallies(tx, ids, await answerersOn(tx, ids));
  const byStory = new Map<string, Tally[]>();
  for (const row of rows) byStory.set(row.story, [...(byStory.get(row.story) ?? []), row]);
  return (story) => {
    const of = (kind: Tally['kind']) => (byStory.get(story) ?? []).filter((row) => row.kind === kind);
    const late = (row: Tally) => lateWords(row.due?.toISOString() ?? null, now);
    return {
      queries: of('query').map((row) => ({ who: row.who ?? '', count: row.count, late: late(row) })),
      answers: of('answer').map(({ who, count }) => ({ who, count })),
      unanswerable: of('away').map(({ who, count }) => ({ who, count })),
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
  /** Whoever was asked can no longer answer. */
  away: boolean;
  asker: string;
  addressee: string;
  at: Date;
  due: Date | null;
}

/**
 * Queries to answer; answers to read and queries to put to another: one's own, and on stories one checks those whose asker
 * does not go on with them.
 */
const waitingRows = (tx: Tx, actor: Actor, ids: string[], answerers: Answerers): Promise<Waiting[]> =>
  tx.$queryRaw<Waiting[]>`
    SELECT q.story_id AS story, c.id AS claim, c.number, q.question, q.answer IS NOT NULL AS answered, q.due_at AS due,
      able.person IS NULL AS away, a.name AS asker, t.name AS addressee, coalesce(q.answered_at, q.asked_at) AS at
    FROM query q JOIN claim c ON c.id = q.claim_id JOIN person a ON a.id = q.asked_by JOIN person t ON t.id = q.to_id
      ${withAble(answerers)}
    WHERE q.story_id = ANY(${ids}) AND ${WAITS} AND (
      q.answer IS NULL AND able.person = ${actor.id}
      OR (q.answer IS NOT NULL OR able.person IS NULL) AND q.to_id <> ${actor.id} AND NOT EXISTS (
          SELECT 1 FROM story_person p WHERE p.story_id = q.story_id AND p.person_id = ${actor.id} AND p.part = 'author')
        AND (q.asked_by = ${actor.id} OR ${ASKER_LEFT} AND EXISTS (SELECT 1 FROM story_person m
            WHERE m.story_id = q.story_id AND m.person_id = ${actor.id} AND m.part IN ('checker', 'editor'))))
    ORDER BY q.due_at NULLS LAST, q.asked_at LIMIT 30`;

/** What is to be done about a query, and what was done last. */
function toldOf({ answered, away, asker, addressee }: Waiting) {
  if (answered) return { sign: 'answered', act: waitingAct('answer'), did: `${addressee} answered`, why: '' } as const;
  const why = away ? `${addressee} can no longer answer, ` : '';
  return { sign: 'author', act: waitingAct('query', away), did: `${asker} asked`, why } as const;
}

export async function queriesFor(tx: Tx, actor: Actor, known: ReadonlyMap<string, DeskRow>): Promise<WaitingItem[]> {
  const ids = [...known.keys()];
  const found = await waitingRows(tx, actor, ids, await answerersOn(tx, ids));
  return found.flatMap((query): WaitingItem[] => {
    const { story, claim, number, question, at, due } = query;
    const row = known.get(story);
    if (!row) return [];
    const { sign, act, did, why } = toldOf(query);
    return [
      {
        ...{ story, claim, number, sign, act, wording: question },
        did: { what: did, at: at.toISOString() },
        detail: `${why}${row.headline}, claim ${number}`,
        dueAt: due?.toISOString() ?? row.dueAt,
      },
    ];
  });
}

/** Whom the person waits for: those who have not answered what they asked, and still can. */
export async function waitedFor(tx: Tx, actor: Actor, rows: readonly DeskRow[]): Promise<WaitingFor[]> {
  const ids = rows.map((row) => row.id);
  const found = await tx.$queryRaw<{ person: string; count: number; stories: string[]; since: Date }[]>`
    SELECT q.to_id AS person, count(*)::int AS count, array_agg(DISTINCT q.story_id) AS stories, min(q.asked_at) AS since
    FROM query q JOIN claim c ON c.id = q.claim_id ${withAble(await answerersOn(tx, ids))}
    WHERE q.asked_by = ${actor.id} AND q.answer IS NULL AND ${WAITS} AND q.story_id = ANY(${ids})
      AND able.person IS NOT NULL
    GROUP BY 1 ORDER BY since, person`;
  return found.map(({ person, count, stories, since }) => {
    const [first = ''] = stories.map((id) => rows.find((row) => row.id === id)?.headline ?? '');
    return { person, since: since.toISOString(), detail: waitingForWords(count, stories.length, first) };
  });
}
