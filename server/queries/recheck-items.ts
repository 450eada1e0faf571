import { sameWords } from '@/domain/anchor/same-words';
import type { Actor } from '@/domain/given';
import { type RecheckNeed, recheckNeed } from '@/domain/recheck-needs';
import type { RecheckCheck, RecheckItem, RecheckRest } from '@/domain/views-text';
import type { WholeClaim } from '../claim-records';
import type { Tx } from '../database';
import type { StoryRow } from '../scope';
import { ability } from './ability';
import { type DatedCheck, type Earlier, heldAgainst, readEarlier, recheckPlace } from './checked-places';
import { isHidden, rowOf } from './claim-view';

/** The claims that something is asked about, and what. */
export interface Asked {
  claim: WholeClaim;
  needs: RecheckNeed;
}

export const askedOf = (claims: readonly WholeClaim[]): Asked[] =>
  claims.flatMap((claim) => {
    const needs = recheckNeed(claim);
    return needs ? [{ claim, needs }] : [];
  });

/** The checks that count on these claims, each with the version it was made on. */
async function datedChecks(tx: Tx, claims: readonly WholeClaim[]): Promise<Map<string, DatedCheck[]>> {
  const standing = claims.flatMap((claim) => claim.judgement.standing.map((check) => check.id));
  const rows = await tx.check.findMany({ where: { id: { in: standing } }, select: { id: true, version: true } });
  const versions = new Map(rows.map((row) => [row.id, row.version]));
  return new Map(
    claims.map((claim) => [
      claim.id,
      claim.judgement.standing.map((check) => ({ ...check, version: versions.get(check.id) ?? 1 })),
    ]),
  );
}

/** What is told beside a claim's own record: excerpts, notes, and corrections that nobody has decided. */
interface Beside {
  excerpts: ReadonlyMap<string, string>;
  notes: ReadonlyMap<string, number>;
  proposedBy: ReadonlyMap<string, string>;
}

async function besideOf(tx: Tx, claims: readonly WholeClaim[]): Promise<Beside> {
  const ids = claims.map((claim) => claim.id);
  const rests = claims.flatMap((claim) => claim.rests.map((rest) => rest.id));
  const excerpts = await tx.evidence.findMany({
    where: { id: { in: rests }, visibility: 'story' },
    select: { id: true, excerpt: true },
  });
  const notes = await tx.note.groupBy({
    by: ['claimId'],
    where: { claimId: { in: ids }, visibility: 'story' },
    _count: true,
  });
  const corrections = await tx.correction.findMany({
    where: { claimId: { in: ids }, decision: null },
    select: { id: true, proposedBy: true },
  });
  return {
    excerpts: new Map(excerpts.map((row) => [row.id, row.excerpt])),
    notes: new Map(notes.map((row) => [row.claimId ?? '', row._count])),
    proposedBy: new Map(corrections.map((row) => [row.id, row.proposedBy])),
  };
}

function checkOf(check: DatedCheck, hidden: boolean): RecheckCheck {
  const { id, by, at, version } = check;
  const { finding, rationale, wording } = hidden ? { finding: null, rationale: '', wording: '' } : check;
  return { id, finding, rationale, wording, by, at, version };
}

/** What a claim rests on: what supports it first. */
const restsOf = (claim: WholeClaim, { excerpts }: Beside): RecheckRest[] =>
  [...claim.rests]
    .sort((a, b) => Number(b.stance === 'supports') - Number(a.stance === 'supports'))
    .map(({ id, source, tier, stance, locator, url }) => ({
      id,
      source,
      tier,
      stance,
      locator,
      excerpt: excerpts.get(id) ?? '',
      url,
    }));

interface Around {
  actor: Actor;
  earlier: Earlier;
  beside: Beside;
  text: string;
  language: string;
}

function itemOf({ claim, needs }: Asked, checks: readonly DatedCheck[], around: Around): RecheckItem {
  const { actor, earlier, beside } = around;
  const hidden = isHidden(actor, claim);
  const check = heldAgainst(checks);
  const stated = check?.seen.statement ?? claim.statement;
  return {
    claim: rowOf(actor, claim),
    needs,
    checks: checks.map((one) => checkOf(one, hidden && one.by !== actor.id)),
    places: claim.spans.map((span) => recheckPlace(span, check, earlier, around)),
    statementBefore: sameWords(stated, claim.statement) ? null : stated,
    rests: restsOf(claim, beside),
    notes: beside.notes.get(claim.id) ?? 0,
    corrections: claim.corrections
      .filter((one) => one.decision === null)
      .map(({ id, span, words, replacement }) => ({
        id,
        span,
        words,
        replacement,
        by: beside.proposedBy.get(id) ?? '',
      })),
    abilities: {
      check: ability(actor, 'check.record'),
      change: ability(actor, 'claim.write'),
      correct: ability(actor, 'correction.propose'),
    },
  };
}

const ORDER: Record<RecheckNeed, number> = { recheck: 0, lost: 1, tick: 2 };
const startOf = ({ claim }: Asked) => Math.min(...claim.spans.map((span) => span.start));

/** What is asked about each of these claims, in the order in which the screen shows them. */
export async function recheckItems(
  { tx, actor, story }: { tx: Tx; actor: Actor; story: StoryRow },
  asked: readonly Asked[],
  text: string,
): Promise<RecheckItem[]> {
  const claims = asked.map((one) => one.claim);
  const checks = await datedChecks(tx, claims);
  const earlier = await readEarlier(tx, story, claims, checks, text);
  const around: Around = { actor, earlier, beside: await besideOf(tx, claims), text, language: story.language };
  return [...asked]
    .sort((a, b) => ORDER[a.needs] - ORDER[b.needs] || startOf(a) - startOf(b) || a.claim.number - b.claim.number)
    .map((one) => itemOf(one, checks.get(one.claim.id) ?? [], around));
}
