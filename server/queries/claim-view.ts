import type { Actor } from '@/domain/given';
import type { ClaimRow, ClaimView } from '@/domain/views';
import { type WholeClaim, wholeClaim } from '../claim-records';
import type { Tx } from '../database';
import { ability } from './ability';
import { evidenceOf } from './evidence-view';
import { threadsOf } from './notes';

export const rowOf = (claim: WholeClaim): ClaimRow => ({
  id: claim.id,
  number: claim.number,
  revision: claim.revision,
  statement: claim.statement,
  kind: claim.kind,
  risk: claim.risk,
  state: claim.judgement.state,
  finding: claim.judgement.finding,
  clear: claim.judgement.clear,
  sign: claim.judgement.sign,
  assignee: claim.assignee,
  spans: claim.spans.map(({ id, exact, prefix, suffix, start, placement, contextChanged }) => ({
    id,
    exact,
    prefix,
    suffix,
    start,
    state: placement,
    contextChanged,
  })),
});

/** The open claim, as the screens and the interface show it. */
export async function claimView(tx: Tx, actor: Actor, id: string): Promise<ClaimView> {
  const claim = await wholeClaim(tx, id);
  if (!claim) throw new Error(`claim ${id} was written and is not there`);
  const standing = new Set(claim.judgement.standing.map((check) => check.id));
  return {
    ...rowOf(claim),
    story: claim.story,
    unmet: claim.judgement.unmet,
    evidence: await evidenceOf(tx, { claim: id }),
    checks: claim.checks.map(({ id: check, finding, rationale, wording, claimRevision, by, at }) => ({
      id: check,
      finding,
      rationale,
      wording,
      claimRevision,
      by,
      at,
      standing: standing.has(check),
    })),
    threads: await threadsOf(tx, actor, { claimId: id }),
    queries: [],
    corrections: [],
    abilities: {
      change: ability(actor, 'claim.write'),
      attach: ability(actor, 'evidence.write'),
      note: ability(actor, 'note.write'),
      check: ability(actor, 'check.record'),
    },
  };
}
