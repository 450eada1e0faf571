import { unmetRules } from './house-rules';
import type { Unmet } from './views';
import type { EvidenceType, Finding, Placement, Sign, Stance, State, Tier } from './vocabulary';

/** What a check's maker had before their eyes. */
export interface Seen {
  statement: string;
  spans: { id: string; exact: string }[];
}

export interface JudgedCheck {
  id: string;
  finding: Finding;
  rationale: string;
  /** For `confirmed-with-change`: what the text must read. */
  wording: string;
  seen: Seen;
  by: string;
  /** ISO time; later ones compare greater. */
  at: string;
}

export interface JudgedEvidence {
  type: EvidenceType;
  source: string;
  tier: Tier;
  stance: Stance;
  locator: string;
}

/** All that the state of a claim is derived from. */
export interface JudgedClaim {
  statement: string;
  assignee: string | null;
  spans: { id: string; exact: string; placement: Placement; contextChanged: boolean }[];
  evidence: JudgedEvidence[];
  checks: JudgedCheck[];
}

export interface Judgement {
  state: State;
  finding: Finding | null;
  clear: boolean;
  sign: Sign;
  unmet: Unmet[];
  /** The checks that count, newest first. */
  standing: JudgedCheck[];
}

/** Whether a check was made on the words as they stand: a lost span asks for nothing, a new or changed one does. */
export const onPresentWords = (check: JudgedCheck, claim: JudgedClaim): boolean =>
  check.seen.statement === claim.statement &&
  claim.spans
    .filter((span) => span.placement !== 'lost')
    .every((span) => check.seen.spans.some((seen) => seen.id === span.id && seen.exact === span.exact));

/** Each person's latest check; those on earlier words fall away once anybody has checked the present ones. */
export function standingChecks(claim: JudgedClaim): JudgedCheck[] {
  const latest = new Map<string, JudgedCheck>();
  for (const check of claim.checks) {
    const before = latest.get(check.by);
    if (!before || before.at <= check.at) latest.set(check.by, check);
  }
  const all = [...latest.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const present = all.filter((check) => onPresentWords(check, claim));
  return present.length > 0 ? present : all;
}

/** Whether the finding also lets the claim be printed (design: "Settled is not clear"). */
function letsPrint(claim: JudgedClaim, check: JudgedCheck): boolean {
  switch (check.finding) {
    case 'confirmed':
    case 'not-a-fact-claim':
    case 'on-author':
      return true;
    case 'cut':
      return claim.spans.every((span) => span.placement === 'lost');
    case 'confirmed-with-change':
      return claim.spans.some((span) => span.placement !== 'lost' && span.exact === check.wording);
    default:
      return false;
  }
}

function stateOf(claim: JudgedClaim, standing: JudgedCheck[], unmet: Unmet[]): State {
  const [newest] = standing;
  if (new Set(standing.map((check) => check.finding)).size > 1) return 'disputed';
  if (newest && !onPresentWords(newest, claim)) return 'recheck';
  if (newest && unmet.length === 0) return 'settled';
  return newest || claim.assignee ? 'open' : 'unassigned';
}

function signOf(claim: JudgedClaim, state: State, clear: boolean): Sign {
  if (state === 'disputed' || state === 'recheck') return state;
  if (claim.spans.some((span) => span.placement === 'lost')) return 'lost';
  if (state === 'awaiting-author') return 'author';
  if (state === 'awaiting-second-check') return 'second';
  if (state !== 'settled') return state;
  if (!clear) return 'barred';
  return claim.spans.some((span) => span.contextChanged) ? 'owed' : 'settled';
}

/** The state of a claim: the first of the states that holds, what is missing, and whether it may be printed. */
export function judge(claim: JudgedClaim): Judgement {
  const standing = standingChecks(claim);
  const [newest] = standing;
  const unmet = newest ? unmetRules(claim, newest) : [];
  const state = stateOf(claim, standing, unmet);
  const clear = state === 'settled' && newest !== undefined && letsPrint(claim, newest);
  const finding = state === 'disputed' ? null : (newest?.finding ?? null);
  return { state, finding, clear, sign: signOf(claim, state, clear), unmet, standing };
}
