import type { Actor } from '@/domain/given';
import { countOf } from '@/domain/sentences/progress';
import type { DeskRow, WaitingItem } from '@/domain/views-desk';
import type { Sign, State } from '@/domain/vocabulary';
import type { Tx } from '../database';
import { queriesFor } from './desk-queries';

const MOST = 30;

const ACT: Partial<Record<State | 'ruling', { sign: Sign; act: string }>> = {
  disputed: { sign: 'disputed', act: 'Disputed' },
  ruling: { sign: 'disputed', act: 'Rule' },
  'awaiting-second-check': { sign: 'second', act: 'Second check' },
  recheck: { sign: 'recheck', act: 'Recheck' },
  open: { sign: 'open', act: 'Check' },
};

/** Soonest due first; what has no due date last. */
const byDue = (a: WaitingItem, b: WaitingItem) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');

interface Waiting {
  id: string;
  storyId: string;
  number: number;
  statement: string;
  state: State | 'ruling';
  risk: string;
}

/** The unsettled claims given to the person; one that awaits its second check waits on somebody else. */
async function given(tx: Tx, actor: Actor, stories: string[]): Promise<Waiting[]> {
  const rows = await tx.claim.findMany({
    where: {
      assigneeId: actor.id,
      removedAt: null,
      state: { notIn: ['settled', 'awaiting-author', 'awaiting-second-check'] },
      storyId: { in: stories },
    },
    orderBy: [{ createdAt: 'asc' }, { number: 'asc' }],
    take: MOST,
    select: { id: true, storyId: true, number: true, statement: true, state: true, risk: true },
  });
  return rows.map((row) => ({ ...row, state: row.state as State }));
}

/** Second checks and rulings that the person may give, on stories they check or edit: on what they have not checked. */
const forAnother = (tx: Tx, actor: Actor, stories: string[]): Promise<Waiting[]> =>
  tx.$queryRaw<Waiting[]>`
    SELECT c.id, c.story_id AS "storyId", c.number, c.statement, c.risk,
      CASE WHEN c.state = 'disputed' THEN 'ruling' ELSE c.state END AS state
    FROM claim c
    WHERE c.story_id = ANY(${stories}) AND c.removed_at IS NULL AND c.state IN ('awaiting-second-check', 'disputed')
      AND (c.assignee_id IS DISTINCT FROM ${actor.id} OR c.state = 'awaiting-second-check')
      AND EXISTS (SELECT 1 FROM story_person p WHERE p.story_id = c.story_id AND p.person_id = ${actor.id}
        AND p.part IN ('checker', 'editor'))
      AND NOT EXISTS (SELECT 1 FROM story_person p WHERE p.story_id = c.story_id AND p.person_id = ${actor.id}
        AND p.part = 'author')
      AND NOT EXISTS (SELECT 1 FROM check_record k WHERE k.claim_id = c.id AND k.created_by = ${actor.id}
        AND k.claim_revision >= c.checked_from)
    ORDER BY c.created_at, c.number LIMIT ${MOST}`;

/** Stories with corrections that the person decides, and how many: as their editor, or as an author where the desk says so. */
const toDecide = (tx: Tx, actor: Actor, stories: string[]): Promise<{ story: string; count: number }[]> =>
  tx.$queryRaw<{ story: string; count: number }[]>`
    SELECT x.story_id AS story, count(*)::int AS count
    FROM correction x JOIN claim c ON c.id = x.claim_id
    WHERE x.story_id = ANY(${stories}) AND x.decision IS NULL AND c.removed_at IS NULL
      AND EXISTS (SELECT 1 FROM story_person p WHERE p.story_id = x.story_id AND p.person_id = ${actor.id}
        AND (p.part = 'editor' OR (p.part = 'author' AND ${actor.standing.authorsDecide ?? false})))
    GROUP BY x.story_id ORDER BY x.story_id`;

async function corrections(tx: Tx, actor: Actor, known: ReadonlyMap<string, DeskRow>): Promise<WaitingItem[]> {
  const found = await toDecide(tx, actor, [...known.keys()]);
  return found.flatMap(({ story, count }): WaitingItem[] => {
    const row = known.get(story);
    if (!row) return [];
    const act = `Decide ${countOf(count, 'correction')}`;
    const none = { claim: null, number: null, wording: '' };
    return [{ story, ...none, did: null, sign: 'correction', act, detail: row.headline, dueAt: row.dueAt }];
  });
}

/** What waits on the person: stories to sign, the unsettled claims given to them, and what needs another person. */
export async function waitingOn(tx: Tx, actor: Actor, rows: readonly DeskRow[]): Promise<WaitingItem[]> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const toSign = rows
    .filter((row) => row.stage === 'ready' && row.move.group === 'yours')
    .map(
      (row): WaitingItem => ({
        story: row.id,
        claim: null,
        number: null,
        sign: 'sign',
        act: row.before.void ? 'Sign again' : 'Sign off',
        wording: row.headline,
        did: null,
        detail: row.before.void ? row.before.detail : `Version ${row.version}, nothing in the way`,
        dueAt: row.dueAt,
      }),
    );
  const claims = [...(await given(tx, actor, [...known.keys()])), ...(await forAnother(tx, actor, [...known.keys()]))];
  const toCheck = claims.flatMap((claim): WaitingItem[] => {
    const row = known.get(claim.storyId);
    const act = ACT[claim.state];
    if (!row || !act) return [];
    const risk = claim.risk === 'high' ? 'High risk, ' : '';
    return [
      {
        story: row.id,
        claim: claim.id,
        number: claim.number,
        ...act,
        wording: claim.statement,
        did: null,
        detail: `${risk}${row.headline}, claim ${claim.number}`,
        dueAt: row.dueAt,
      },
    ];
  });
  const asked = await queriesFor(tx, actor, known);
  return [...toSign, ...asked, ...(await corrections(tx, actor, known)), ...toCheck].sort(byDue).slice(0, MOST);
}
