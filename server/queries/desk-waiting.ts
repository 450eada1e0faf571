import type { Actor } from '@/domain/given';
import type { DeskRow, WaitingItem } from '@/domain/views-desk';
import type { Sign, State } from '@/domain/vocabulary';
import type { Tx } from '../database';

const MOST = 30;

const ACT: Partial<Record<State, { sign: Sign; act: string }>> = {
  disputed: { sign: 'disputed', act: 'Disputed' },
  recheck: { sign: 'recheck', act: 'Recheck' },
  open: { sign: 'open', act: 'Check' },
};

/** Soonest due first; what has no due date last. */
const byDue = (a: WaitingItem, b: WaitingItem) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');

/** What waits on the person: stories to sign, and the unsettled claims given to them. */
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
        detail: row.before.void ? row.before.detail : `Version ${row.version}, nothing in the way`,
        dueAt: row.dueAt,
      }),
    );
  const claims = await tx.claim.findMany({
    where: { assigneeId: actor.id, removedAt: null, state: { not: 'settled' }, storyId: { in: [...known.keys()] } },
    orderBy: [{ createdAt: 'asc' }, { number: 'asc' }],
    take: MOST,
    select: { id: true, storyId: true, number: true, statement: true, state: true, risk: true },
  });
  const toCheck = claims.flatMap((claim): WaitingItem[] => {
    const row = known.get(claim.storyId);
    const act = ACT[claim.state as State];
    if (!row || !act) return [];
    const risk = claim.risk === 'high' ? 'High risk, ' : '';
    return [
      {
        story: row.id,
        claim: claim.id,
        number: claim.number,
        ...act,
        wording: claim.statement,
        detail: `${risk}${row.headline}, claim ${claim.number}`,
        dueAt: row.dueAt,
      },
    ];
  });
  return [...toSign, ...toCheck].sort(byDue).slice(0, MOST);
}
