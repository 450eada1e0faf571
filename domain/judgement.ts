import { sameWords } from './anchor/same-words';
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

const stands = (span: { placement: Placement }) => span.placement !== 'lost';

/** Whether words read as a check asks: only `confirmed-with-change` asks for any. */
const readsAsAsked = (check: JudgedCheck, words: string): boolean =>
  check.finding === 'confirmed-with-change' && words.trim() === check.wording.trim();

/**
 * Whether a check was made on the words as they stand. A lost span asks for nothing, a new or changed one does; the words
 * that the check itself asks for are as good as seen.
 */
export const onPresentWords = (check: JudgedCheck, claim: JudgedClaim): boolean =>
  sameWords(check.seen.statement, claim.statement) &&
  claim.spans.filter(stands).every((span) => {
    const seen = check.seen.spans.find((one) => one.id === span.id);
    return seen !== undefined && (sameWords(seen.exact, span.exact) || readsAsAsked(check, span.exact));
  });

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

/** Two people found different things, or the same and ask for different words. */
function differ(checks: readonly JudgedCheck[]): boolean {
  const [first] = checks;
  const [asked, ...others] = checks.filter((check) => check.wording.trim() !== '');
  return (
    checks.some((check) => check.finding !== first?.finding) ||
    others.some((check) => !sameWords(check.wording, asked?.wording ?? ''))
  );
}

/** Whether the finding also lets the claim be printed (design: "Settled is not clear"). */
function letsPrint(claim: JudgedClaim, check: JudgedCheck): boolean {
  const standing = claim.spans.filter(stands);
  switch (check.finding) {
    case 'confirmed':
    case 'not-a-fact-claim':
    case 'on-author':
      return true;
    case 'cut':
      return standing.length === 0;
    case 'confirmed-with-change':
      return standing.length > 0 && standing.every((span) => readsAsAsked(check, span.exact));
    default:
      return false;
  }
}

function stateOf(claim: JudgedClaim, standing: readonly JudgedCheck[], unmet: readonly Unmet[]): State {
  const [newest] = standing;
  if (!newest) return claim.assignee ? 'open' : 'unassigned';
  if (differ(standing)) return 'disputed';
  if (!onPresentWords(newest, claim)) return 'recheck';
  return unmet.length === 0 ? 'settled' : 'open';
}

function signOf(claim: JudgedClaim, { state, finding, clear }: Omit<Judgement, 'sign'>): Sign {
  if (state === 'disputed' || state === 'recheck') return state;
  // A span that is lost waits for somebody, unless the claim is closed as cut.
  if (!claim.spans.every(stands) && !(clear && finding === 'cut')) return 'lost';
  if (state === 'awaiting-author') return 'author';
  if (state === 'awaiting-second-check') return 'second';
  if (state !== 'settled') return state;
  if (!clear) return 'barred';
  return claim.spans.some((span) => span.contextChanged) ? 'owed' : 'settled';
}

/** The state of a claim: the first of the states that holds, what is missing, and whether it may be printed. */
export function judge(claim: JudgedClaim): Judgement {
  const standing = standingChecks(claim);
  // Of several that agree, one that lacks nothing settles the claim, whoever came after it.
  const check = standing.find((one) => unmetRules(claim, one).length === 0) ?? standing[0];
  const unmet = check ? unmetRules(claim, check) : [];
  const state = stateOf(claim, standing, unmet);
  const clear = state === 'settled' && check !== undefined && letsPrint(claim, check);
  const finding = state === 'disputed' ? null : (check?.finding ?? null);
  const judged = { state, finding, clear, unmet, standing };
  return { ...judged, sign: signOf(claim, judged) };
}
