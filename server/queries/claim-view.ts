import { isBlindTo } from '@/domain/blind';
import { removalRefusal } from '@/domain/claim-removal';
import type { Actor } from '@/domain/given';
import { missingToConfirm } from '@/domain/house-rules';
import type { JudgedCheck } from '@/domain/judgement';
import { permits } from '@/domain/permissions';
import { rulingRefusal } from '@/domain/ruling';
import type { Ability, CheckView, ClaimRow, ClaimView } from '@/domain/views';
import { type WholeClaim, wholeClaim } from '../claim-records';
import { correctionRows } from '../correction-records';
import type { Tx } from '../database';
import { confidentialOnClaim } from '../sealing/confidential-view';
import { privilegedOn } from '../sealing/privileged';
import { ability } from './ability';
import { correctionViews } from './correction-view';
import { evidenceRows, evidenceViews } from './evidence-view';
import { noteRows, threadViews } from './notes';
import { queryRows, queryViews } from './query-view';

/** Whether what was found is hidden from this person until they have checked the claim themselves. */
export const isHidden = (actor: Actor, { judgement: { beneath, standing } }: WholeClaim): boolean =>
  isBlindTo(
    { id: actor.id, mayCheck: permits('check.record', actor.standing) },
    // A question that is open lifts nothing: the second check is awaited all the same.
    { state: beneath.state, standing },
    actor.blind ?? false,
  );

export const rowOf = (actor: Actor, claim: WholeClaim): ClaimRow => ({
  id: claim.id,
  number: claim.number,
  revision: claim.revision,
  statement: claim.statement,
  kind: claim.kind,
  risk: claim.risk,
  state: claim.judgement.state,
  finding: isHidden(actor, claim) ? null : claim.judgement.finding,
  clear: claim.judgement.clear,
  sign: claim.judgement.sign,
  assignee: claim.assignee,
  spans: claim.spans.map(({ placement, ...span }) => ({ ...span, state: placement })),
});

function checkView(check: JudgedCheck, standing: boolean, hidden: boolean): CheckView {
  const { id, seen, claimRevision, by, at, ruling } = check;
  const told = hidden ? { finding: null, rationale: '', wording: '' } : check;
  const { finding, rationale, wording } = told;
  return { id, finding, rationale, wording, seen, claimRevision, by, at, ruling, standing };
}

/** The table's word first, then what only the claim itself can tell. */
const and = (first: Ability, then: { refusal: { sentence: string } } | null): Ability =>
  first.may && then ? { may: false, why: then.refusal.sentence } : first;

type Around = Record<'evidence' | 'notes' | 'queries' | 'corrections', unknown[]>;

/** What is shown beside a claim's own record, read in one statement. */
async function aroundClaim(tx: Tx, id: string): Promise<Around> {
  const [around] = await tx.$queryRaw<Around[]>`
    SELECT (SELECT coalesce(json_agg(e), '[]') FROM (${evidenceRows(id)}) e) AS evidence,
      (SELECT coalesce(json_agg(n), '[]') FROM (${noteRows({ claimId: id })}) n) AS notes,
      (SELECT coalesce(json_agg(q), '[]') FROM (${queryRows({ claimId: id })}) q) AS queries,
      (SELECT coalesce(json_agg(x), '[]') FROM (${correctionRows({ claim: id })}) x) AS corrections`;
  return around ?? { evidence: [], notes: [], queries: [], corrections: [] };
}

/** The open claim, as the screens and the interface show it; `known` when it was read already. */
export async function claimView(tx: Tx, actor: Actor, id: string, known?: WholeClaim): Promise<ClaimView> {
  const claim = known ?? (await wholeClaim(tx, id));
  if (!claim) throw new Error(`claim ${id} was written and is not there`);
  const standing = new Set(claim.judgement.standing.map((check) => check.id));
  const hidden = isHidden(actor, claim);
  const around = await aroundClaim(tx, id);
  const on = { id: claim.story, restricted: actor.standing.story?.restricted ?? false };
  return {
    ...rowOf(actor, claim),
    story: claim.story,
    unmet: claim.judgement.unmet,
    toConfirm: standing.size === 0 ? missingToConfirm(claim.judged) : [],
    evidence: evidenceViews(around.evidence),
    checks: claim.checks.map((check) => checkView(check, standing.has(check.id), hidden && check.by !== actor.id)),
    threads: threadViews(actor, around.notes),
    queries: await queryViews(tx, actor, on, around.queries),
    corrections: correctionViews(actor, around.corrections),
    confidential: await confidentialOnClaim(tx, actor, claim, on),
    privileged: await privilegedOn(tx, actor, on, id),
    abilities: {
      change: ability(actor, 'claim.write'),
      remove: and(ability(actor, 'claim.write'), removalRefusal(actor, claim)),
      attach: ability(actor, 'evidence.write'),
      seal: ability(actor, 'evidence.seal'),
      note: ability(actor, 'note.write'),
      check: ability(actor, 'check.record'),
      ask: ability(actor, 'query.ask'),
      correct: ability(actor, 'correction.propose'),
      rule: and(ability(actor, 'ruling.give'), rulingRefusal(actor.id, claim.judged, claim.number)),
    },
  };
}
