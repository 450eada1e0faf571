import { standsOn, withdrawalRefusal } from '@/domain/correction';
import type { Actor } from '@/domain/given';
import { whyNot } from '@/domain/sentences/corrections';
import type { Ability } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { type CorrectionRow, readCorrections } from '../correction-records';
import type { Tx } from '../database';
import { ability } from './ability';

const iso = (moment: Date | string) => new Date(moment).toISOString();

function decisionOf(row: CorrectionRow): CorrectionView['decision'] {
  const { decision, accepted, decidedReason, decidedBy, decidedAt, madeVersion } = row;
  if (decision === null || decidedBy === null || decidedAt === null) return null;
  return {
    decision,
    replacement: accepted,
    reason: decidedReason,
    by: decidedBy,
    at: iso(decidedAt),
    version: madeVersion,
  };
}

/** What may be done with it: nothing once it is decided. */
function abilitiesOf(actor: Actor, row: CorrectionRow): CorrectionView['abilities'] {
  if (row.decision !== null) {
    const over: Ability = { may: false, why: whyNot.decided(row.decision) };
    return { decide: over, withdraw: over };
  }
  const propose = ability(actor, 'correction.propose');
  const another = withdrawalRefusal(actor, row);
  return {
    decide: ability(actor, 'correction.decide'),
    withdraw: propose.may && another ? { may: false, why: another.refusal.sentence } : propose,
  };
}

/** A correction as the screens and the interface show it. */
export function correctionView(actor: Actor, row: CorrectionRow): CorrectionView {
  const { id, claim, number, span, revision, version, words, replacement, reason, by, at } = row;
  return {
    id,
    claim,
    claimNumber: number,
    span,
    revision,
    version,
    words,
    replacement,
    reason,
    by,
    at: iso(at),
    decision: decisionOf(row),
    stands: standsOn(row, row.spans, row.changedIn),
    abilities: abilitiesOf(actor, row),
  };
}

export const correctionViews = (actor: Actor, rows: readonly unknown[]): CorrectionView[] =>
  (rows as CorrectionRow[]).map((row) => correctionView(actor, row));

export async function correctionOf(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<CorrectionView & { claimRevision: number }> {
  const [row] = await readCorrections(tx, { correction: id });
  if (!row) throw new Error(`correction ${id} was written and is not there`);
  return { ...correctionView(actor, row), claimRevision: row.claimRevision };
}

export const undecidedCorrections = async (tx: Tx, actor: Actor, story: string): Promise<CorrectionView[]> =>
  correctionViews(actor, await readCorrections(tx, { undecidedOf: story }));
