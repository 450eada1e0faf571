import type { Actor } from '@/domain/given';
import { type Action, permits } from '@/domain/permissions';
import { notPermitted } from '@/domain/sentences/not-permitted';
import type { Ability, ClaimRow, ClaimView, NoteView } from '@/domain/views';
import { type WholeClaim, wholeClaim } from '../claim-records';
import type { Tx } from '../database';
import { evidenceOf } from './evidence-view';

/** Whether the actor may, and the sentence if not. */
export const ability = (actor: Actor, action: Action): Ability =>
  permits(action, actor.standing) ? { may: true } : { may: false, why: notPermitted(action, actor.standing) };

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

/** Notes that everybody on the story may see, oldest first. */
export async function notesOf(
  tx: Tx,
  where: { claimId: string } | { storyId: string; claimId: null },
): Promise<NoteView[]> {
  const rows = await tx.note.findMany({
    where: { ...where, visibility: 'story' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    claim: row.claimId,
    text: row.text,
    by: row.createdBy,
    at: row.createdAt.toISOString(),
  }));
}

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
    notes: await notesOf(tx, { claimId: id }),
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
