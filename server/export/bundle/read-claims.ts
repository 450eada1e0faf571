import type { Actor } from '@/domain/given';
import { type WholeClaim, wholeClaims } from '../../claim-records';
import type { Tx } from '../../database';
import { isHidden } from '../../queries/claim-view';
import { vouchersOf } from '../../sealing/confidential-view';
import { inStretches } from './json-parts';

const HIDDEN = { finding: null, rationale: '', wording: '' };

/** A claim as it stands, with every check on it. What a reader may not know yet of a blind check is not there. */
function claimTold(actor: Actor, claim: WholeClaim) {
  const { id, number, revision, statement, kind, risk, assignee, judgement } = claim;
  const standing = new Set(judgement.standing.map((check) => check.id));
  const blind = isHidden(actor, claim);
  return {
    ...{ id, number, revision, statement, kind, risk, assignee },
    state: judgement.state,
    finding: blind ? null : judgement.finding,
    clear: judgement.clear,
    unmet: judgement.unmet,
    spans: claim.spans.map(({ id: span, exact, prefix, suffix, start, placement, contextChanged }) => ({
      ...{ id: span, exact, prefix, suffix, start, state: placement, contextChanged },
    })),
    evidence: claim.rests.map((rest) => rest.id).sort(),
    vouchedBy: vouchersOf(claim),
    checks: claim.checks.map((check) => ({
      ...check,
      ...(blind && check.by !== actor.id ? HIDDEN : {}),
      standing: standing.has(check.id),
    })),
  };
}

/** The claims that stand, by number. */
export async function* claimsTold(tx: Tx, actor: Actor, story: string) {
  const rows = inStretches(
    (after, most) =>
      tx.claim.findMany({
        where: { storyId: story, removedAt: null, visibility: 'story', number: { gt: after } },
        orderBy: { number: 'asc' },
        take: most,
        select: { id: true, number: true },
      }),
    0,
    (row) => row.number,
  );
  let ids: string[] = [];
  const judged = async () => (await wholeClaims(tx, { ids })).map((claim) => claimTold(actor, claim));
  for await (const { id } of rows) {
    ids.push(id);
    if (ids.length < 200) continue;
    yield* await judged();
    ids = [];
  }
  yield* await judged();
}
