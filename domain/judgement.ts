import { sameWords } from './anchor/same-words';
import { confirms, missingToConfirm, SECOND_CHECK, unmetRules } from './house-rules';
import type { HouseRules } from './house-rules-data';
import type { Unmet } from './views';
import type {
  CorrectionDecision,
  EvidenceType,
  Finding,
  HeldAs,
  Kind,
  Placement,
  QueryOutcome,
  Risk,
  Sign,
  Stance,
  State,
  Tier,
} from './vocabulary';

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
  at: string;
  /** The claim's revision that its maker saw: of two checks on a claim, the later has the greater. */
  claimRevision: number;
  /** A third person's finding on a dispute. */
  ruling: boolean;
}

export interface JudgedEvidence {
  type: EvidenceType;
  source: string;
  url: string;
  tier: Tier;
  stance: Stance;
  locator: string;
  heldAs: HeldAs | '';
  /** The SHA-256 of its file, where it is one. */
  fileHash?: string | null;
  /** The source that this one repeats, as somebody declared. */
  origin?: string | null;
  /** Of an anonymous source: whether an editor knows who it is. */
  identity?: 'known' | 'unknown' | null;
  /** The wire that it is credited to. */
  credit?: string;
  /** Confidential: it counts, and nothing that is told to all may name or count it. */
  sealed?: true;
}

/** A query as it bears on its claim: open until it is answered, a matter of the asker's side until there is an outcome. */
export interface JudgedQuery {
  id: string;
  number: number;
  question: string;
  by: string;
  to: string;
  answer: string | null;
  /** The answer came from an author of the story. */
  byAuthor: boolean;
  outcome: QueryOutcome | null;
  outcomeReason: string;
}

export interface JudgedCorrection {
  id: string;
  span: string;
  words: string;
  replacement: string;
  decision: CorrectionDecision | null;
  /** What was accepted; null while it is not. */
  accepted: string | null;
}

/** All that the state of a claim is derived from. */
export interface JudgedClaim {
  statement: string;
  kind: Kind;
  risk: Risk;
  assignee: string | null;
  spans: { id: string; exact: string; placement: Placement; contextChanged: boolean }[];
  evidence: JudgedEvidence[];
  checks: JudgedCheck[];
  queries: JudgedQuery[];
  corrections: JudgedCorrection[];
  /** Checks made on an earlier revision than this do not count: a split carries none over. */
  checkedFrom: number;
  /** The house rules it is judged by: those in force, or those of a sign-off. */
  rules: HouseRules;
}

export interface Judgement {
  state: State;
  finding: Finding | null;
  clear: boolean;
  sign: Sign;
  unmet: Unmet[];
  /** What the claim would be if nothing were asked about it: an open query hides neither that it is unchecked nor that it is wrong. */
  beneath: { state: State; clear: boolean };
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

const newestFirst = (a: JudgedCheck, b: JudgedCheck) => b.claimRevision - a.claimRevision;

/** A ruling ends what was before it; nothing before a split counts. */
function sinceRuling({ checks, checkedFrom }: JudgedClaim): JudgedCheck[] {
  const counting = checks.filter((check) => check.claimRevision >= checkedFrom).sort(newestFirst);
  const ruling = counting.findIndex((check) => check.ruling);
  return ruling === -1 ? counting : counting.slice(0, ruling + 1);
}

/** Each person's latest check; those on earlier words fall away once anybody has checked the present ones. */
export function standingChecks(claim: JudgedClaim): JudgedCheck[] {
  const all = sinceRuling(claim).filter(
    (check, at, checks) => checks.findIndex((later) => later.by === check.by) === at,
  );
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

/** Whether a ruling found what one of the checks it ended had found: then it is not its maker's word alone. */
export function isShared(ruling: JudgedCheck, claim: JudgedClaim): boolean {
  const before = claim.checks.filter((check) => check.claimRevision < ruling.claimRevision);
  return (
    ruling.ruling &&
    standingChecks({ ...claim, checks: before }).some((check) => check.by !== ruling.by && !differ([check, ruling]))
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

/** Asked, and neither answered nor given up. */
export const isOpenQuery = (query: Pick<JudgedQuery, 'answer' | 'outcome'>): boolean =>
  query.outcome === null && query.answer === null;

/** Answered, and the asker's side has not said what comes of it. */
export const awaitsOutcome = (query: Pick<JudgedQuery, 'answer' | 'outcome'>): boolean =>
  query.outcome === null && query.answer !== null;

function stateOf(claim: JudgedClaim, standing: readonly JudgedCheck[], unmet: readonly Unmet[]): State {
  const [newest] = standing;
  if (!newest) return claim.assignee ? 'open' : 'unassigned';
  if (differ(standing)) return 'disputed';
  if (!onPresentWords(newest, claim)) return 'recheck';
  const [missing, ...others] = unmet;
  if (!missing) return 'settled';
  return others.length === 0 && missing.rule === SECOND_CHECK ? 'awaiting-second-check' : 'open';
}

/** Before a query: what somebody must look at first. */
const BEFORE_QUERIES: readonly State[] = ['disputed', 'recheck'];

function signOf(claim: JudgedClaim, { state, finding, clear }: Omit<Judgement, 'sign'>): Sign {
  if (state === 'disputed' || state === 'recheck') return state;
  // A span that is lost waits for somebody, unless the claim is closed as cut.
  if (!claim.spans.every(stands) && !(clear && finding === 'cut')) return 'lost';
  if (state === 'awaiting-author') return 'author';
  if (claim.queries.some(awaitsOutcome)) return 'answered';
  if (state === 'awaiting-second-check') return 'second';
  if (state !== 'settled') return state;
  if (!clear) return 'barred';
  return claim.spans.some((span) => span.contextChanged) ? 'owed' : 'settled';
}

/** Of several checks that agree, one that lacks nothing settles the claim, whoever came after it; else the newest, with what it lacks. */
function settling(claim: JudgedClaim, standing: readonly JudgedCheck[]): { check?: JudgedCheck; unmet: Unmet[] } {
  const toConfirm = standing.some(confirms) ? missingToConfirm(claim) : [];
  let newest: { check: JudgedCheck; unmet: Unmet[] } | undefined;
  for (const check of standing) {
    const unmet = unmetRules(claim, check, standing, toConfirm);
    if (unmet.length === 0) return { check, unmet };
    newest ??= { check, unmet };
  }
  return newest ?? { unmet: [] };
}

/** The state of a claim: the first of the states that holds, what is missing, and whether it may be printed. */
export function judge(claim: JudgedClaim): Judgement {
  const standing = standingChecks(claim);
  const { check, unmet } = settling(claim, standing);
  const checked = stateOf(claim, standing, unmet);
  const beneath = { state: checked, clear: checked === 'settled' && check !== undefined && letsPrint(claim, check) };
  const asked = claim.queries.some(isOpenQuery) && !BEFORE_QUERIES.includes(checked);
  const state = asked ? 'awaiting-author' : checked;
  const clear = !asked && beneath.clear;
  const finding = state === 'disputed' ? null : (check?.finding ?? null);
  const judged = { state, finding, clear, unmet, beneath, standing };
  return { ...judged, sign: signOf(claim, judged) };
}
