import { canonicalJson, type Json } from './canonical-json';
import type { JudgedCheck } from './judgement';
import { quoted } from './sentences/quoted';
import type { Sha256 } from './trail-entry';

/** What of a claim a sign-off binds. Threads, assignment, dates and people are not in it. */
export interface BoundClaim {
  id: string;
  number: number;
  statement: string;
  kind: string;
  risk: string;
  spans: { id: string; exact: string; start: number; placement: string; contextChanged: boolean }[];
  checks: Pick<JudgedCheck, 'id' | 'finding' | 'rationale' | 'wording' | 'by'>[];
  evidence: { id: string; recordHash: string; source: string; tier: string; stance: string }[];
}

const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The bound facts in their one order: claims, spans, checks and evidence by id. */
export const boundClaims = (claims: readonly BoundClaim[]): BoundClaim[] =>
  byId(claims).map((claim) => ({
    id: claim.id,
    number: claim.number,
    statement: claim.statement,
    kind: claim.kind,
    risk: claim.risk,
    spans: byId(claim.spans).map(({ id, exact, start, placement, contextChanged }) => ({
      id,
      exact,
      start,
      placement,
      contextChanged,
    })),
    checks: byId(claim.checks).map(({ id, finding, rationale, wording, by }) => ({
      id,
      finding,
      rationale,
      wording,
      by,
    })),
    evidence: byId(claim.evidence).map(({ id, recordHash, source, tier, stance }) => ({
      id,
      recordHash,
      source,
      tier,
      stance,
    })),
  }));

/** `sha256:` + hex of the canonical JSON of what is bound. */
export const claimsDigest = (bound: readonly BoundClaim[], sha256: Sha256): string =>
  `sha256:${sha256(canonicalJson(bound as unknown as Json))}`;

type Bound = readonly BoundClaim[];
const same = (a: unknown, b: unknown) => canonicalJson(a as Json) === canonicalJson(b as Json);

function changesOf(before: BoundClaim, after: BoundClaim): string[] {
  const name = `Claim ${after.number}`;
  const changes: string[] = [];
  if (before.statement !== after.statement) changes.push(`${name}: the statement was changed.`);
  if (before.kind !== after.kind || before.risk !== after.risk) changes.push(`${name}: its kind or risk was changed.`);
  if (!same(before.spans, after.spans)) changes.push(`${name}: its places in the text were changed.`);
  // On other words other checks count, without anybody having made one.
  const onSameWords = before.statement === after.statement && same(before.spans, after.spans);
  if (!same(before.checks, after.checks))
    changes.push(`${name}: ${onSameWords ? 'a check was recorded' : 'other checks count now'}.`);
  for (const one of after.evidence) {
    const earlier = before.evidence.find((other) => other.id === one.id);
    if (!earlier) changes.push(`${name}: evidence from ${one.source} was attached.`);
    else if (!same(earlier, one)) changes.push(`${name}: the evidence from ${one.source} was corrected.`);
  }
  if (before.evidence.some((one) => !after.evidence.some((other) => other.id === one.id)))
    changes.push(`${name}: evidence was taken away.`);
  return changes;
}

/** What changed between two bound states, a sentence each, in the order of the claims' numbers. */
export function changesBetween(before: Bound, after: Bound): string[] {
  const earlier = new Map(before.map((claim) => [claim.id, claim]));
  const changes = [...after]
    .sort((a, b) => a.number - b.number)
    .flatMap((claim) => {
      const was = earlier.get(claim.id);
      return was ? changesOf(was, claim) : [`Claim ${claim.number} was made: ${quoted(claim.statement)}.`];
    });
  const removed = before.filter((claim) => !after.some((other) => other.id === claim.id));
  return [...changes, ...removed.map((claim) => `Claim ${claim.number} was removed.`)];
}
