import { canonicalJson, type Json } from './canonical-json';
import type { JudgedCheck, JudgedCorrection, JudgedQuery } from './judgement';
import { claimNumbers } from './sentences/claim-numbers';
import { quoted } from './sentences/quoted';
import type { Sha256 } from './trail-entry';

/** What else the rules use of where it comes from; absent where there is nothing of it. */
interface SourceUse {
  credit?: string;
  origin?: string | null;
  identity?: string | null;
}

/** What of a claim a sign-off binds. Threads, assignment, dates and people are not in it. */
export interface BoundClaim {
  id: string;
  number: number;
  statement: string;
  kind: string;
  risk: string;
  spans: { id: string; exact: string; start: number; placement: string; contextChanged: boolean }[];
  checks: (Pick<JudgedCheck, 'id' | 'finding' | 'rationale' | 'wording' | 'by'> & {
    ruling?: boolean;
    /** A ruling that found what one of the checks before it had found. */
    shared?: boolean;
  })[];
  evidence: ({ id: string; recordHash: string; source: string; tier: string; stance: string } & SourceUse)[];
  /** Confidential evidence, by its salted hash alone; absent where there is none. */
  sealed?: { id: string; recordHash: string }[];
  /** Absent from what was signed before there were any. */
  queries?: Pick<JudgedQuery, 'id' | 'question' | 'to' | 'answer' | 'byAuthor' | 'outcome' | 'outcomeReason'>[];
  corrections?: Pick<JudgedCorrection, 'id' | 'span' | 'replacement' | 'decision' | 'accepted'>[];
}

export interface BoundOverride {
  id: string;
  key: string;
  reason: string;
  by: string;
}

/** What a sign-off binds beside the text. */
export interface Bound {
  claims: BoundClaim[];
  /** Those that let a blocker stand now; one that lapsed binds nothing. */
  overrides: BoundOverride[];
}

const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What was asked and proposed on a claim; a claim without any binds what it always bound. */
const boundPending = ({ queries = [], corrections = [] }: BoundClaim): Pick<BoundClaim, 'queries' | 'corrections'> => ({
  ...(queries.length > 0 && {
    queries: byId(queries).map(({ id, question, to, answer, byAuthor, outcome, outcomeReason }) => ({
      id,
      question,
      to,
      answer,
      byAuthor,
      outcome,
      outcomeReason,
    })),
  }),
  ...(corrections.length > 0 && {
    corrections: byId(corrections).map(({ id, span, replacement, decision, accepted }) => ({
      id,
      span,
      replacement,
      decision,
      accepted,
    })),
  }),
});

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
    checks: byId(claim.checks).map(({ id, finding, rationale, wording, by, ruling, shared }) => ({
      id,
      finding,
      rationale,
      wording,
      by,
      ...(ruling ? { ruling } : {}),
      ...(shared ? { shared } : {}),
    })),
    evidence: byId(claim.evidence).map(({ id, recordHash, source, tier, stance, credit, origin, identity }) => ({
      id,
      recordHash,
      source,
      tier,
      stance,
      ...(credit ? { credit } : {}),
      ...(origin ? { origin } : {}),
      ...(identity ? { identity } : {}),
    })),
    ...(claim.sealed?.length && { sealed: byId(claim.sealed).map(({ id, recordHash }) => ({ id, recordHash })) }),
    ...boundPending(claim),
  }));

/** Claims and the overrides that hold, in their one order. */
export const boundOf = (claims: readonly BoundClaim[], overrides: readonly BoundOverride[]): Bound => ({
  claims: boundClaims(claims),
  overrides: byId(overrides).map(({ id, key, reason, by }) => ({ id, key, reason, by })),
});

/** `sha256:` + hex of the canonical JSON of what is bound. */
export const claimsDigest = (bound: Bound, sha256: Sha256): string =>
  `sha256:${sha256(canonicalJson(bound as unknown as Json))}`;

/** Whether a signature on the one still holds on the other. */
export const sameBound = (before: Bound, after: Bound): boolean => same(before, after);

const same = (a: unknown, b: unknown) => canonicalJson(a as Json) === canonicalJson(b as Json);

const isRuling = (check: BoundClaim['checks'][number], before: BoundClaim) =>
  check.ruling === true && !before.checks.some((other) => other.id === check.id);

const checkChange = (before: BoundClaim, after: BoundClaim) =>
  after.checks.some((check) => isRuling(check, before)) ? 'a ruling was given' : 'a check was recorded';

type BoundSpan = BoundClaim['spans'][number];

/** Words that stand further on, as they stood, are bound at their new place and were not changed. */
const isAsItWas = (was: BoundSpan | undefined, now: BoundSpan): boolean =>
  was?.exact === now.exact &&
  was.contextChanged === now.contextChanged &&
  (now.placement === 'exact' ? was.placement !== 'lost' : now.placement === was.placement);

const samePlaces = (before: readonly BoundSpan[], after: readonly BoundSpan[]): boolean =>
  before.length === after.length &&
  after.every((now) =>
    isAsItWas(
      before.find((was) => was.id === now.id),
      now,
    ),
  );

/** What happened to one claim, without its name. */
function changesOf(before: BoundClaim, after: BoundClaim): string[] {
  const changes: string[] = [];
  if (before.statement !== after.statement) changes.push('the statement was changed.');
  if (before.kind !== after.kind || before.risk !== after.risk) changes.push('kind or risk was changed.');
  const atSamePlaces = samePlaces(before.spans, after.spans);
  if (!atSamePlaces) changes.push('places in the text were changed.');
  // On other words other checks count, without anybody having made one.
  const onSameWords = before.statement === after.statement && atSamePlaces;
  if (!same(before.checks, after.checks))
    changes.push(`${onSameWords ? checkChange(before, after) : 'other checks count now'}.`);
  for (const one of after.evidence) {
    const earlier = before.evidence.find((other) => other.id === one.id);
    if (!earlier) changes.push(`evidence from ${one.source} was attached.`);
    else if (!same(earlier, one)) changes.push(`the evidence from ${one.source} was corrected.`);
  }
  if (before.evidence.some((one) => !after.evidence.some((other) => other.id === one.id)))
    changes.push('evidence was taken away.');
  if (!same(before.queries ?? [], after.queries ?? [])) changes.push('a query was asked, answered or closed.');
  if (!same(before.corrections ?? [], after.corrections ?? [])) changes.push('a correction was proposed or decided.');
  return changes;
}

/** What happened to several claims alike is said once: one piece of evidence may stand behind a hundred. */
function changedClaims(earlier: ReadonlyMap<string, BoundClaim>, after: readonly BoundClaim[]): string[] {
  const numbers = new Map<string, number[]>();
  for (const claim of after) {
    const was = earlier.get(claim.id);
    if (!was) continue;
    for (const what of changesOf(was, claim)) numbers.set(what, [...(numbers.get(what) ?? []), claim.number]);
  }
  return [...numbers].map(([what, those]) => `C${claimNumbers(those).slice(1)}: ${what}`);
}

function overrideChanges(before: Bound, after: Bound): string[] {
  const isNew = after.overrides.some((one) => !before.overrides.some((other) => other.id === one.id));
  const isGone = before.overrides.some((one) => !after.overrides.some((other) => other.id === one.id));
  return [
    ...(isNew ? ['A blocker was overridden.'] : []),
    ...(isGone ? ['An override no longer holds: it was taken back, or what it let stand changed.'] : []),
  ];
}

/** Of what is confidential, that something changed, and neither where nor what. */
function sealedChanges(before: Bound, after: Bound): string[] {
  const held = ({ claims }: Bound) =>
    claims.flatMap(({ id, sealed = [] }) => sealed.map((one) => ({ claim: id, ...one })));
  return same(held(before), held(after)) ? [] : ['Something confidential changed.'];
}

/** What changed between two bound states, a sentence each: by the claims' numbers, then the overrides. */
export function changesBetween(before: Bound, after: Bound): string[] {
  const earlier = new Map(before.claims.map((claim) => [claim.id, claim]));
  const claims = [...after.claims].sort((a, b) => a.number - b.number);
  const made = claims.filter((claim) => !earlier.has(claim.id));
  const removed = before.claims.filter((claim) => !after.claims.some((other) => other.id === claim.id));
  return [
    ...changedClaims(earlier, claims),
    ...made.map((claim) => `Claim ${claim.number} was made: ${quoted(claim.statement)}.`),
    ...removed.map((claim) => `Claim ${claim.number} was removed.`),
    ...overrideChanges(before, after),
    ...sealedChanges(before, after),
  ];
}
