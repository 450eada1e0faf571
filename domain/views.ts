import type { Block } from './story-text';
import type { CaptureView } from './views-capture';
import type { ConfidentialOnClaim } from './views-confidential';
import type { CorrectionView } from './views-correction';
import type { CalculationLine, EvidenceSaid, FileView } from './views-evidence';
import type { PrivilegedOn } from './views-privileged';
import type { QueryView } from './views-query';
import type {
  BlockerCode,
  EvidenceType,
  Finding,
  HeldAs,
  Kind,
  Part,
  Placement,
  Risk,
  Role,
  Sign,
  Stage,
  Stance,
  State,
  Tier,
} from './vocabulary';

/**
 * What the queries answer and the screens and the HTTP interface show. Field names are those of the HTTP interface where
 * it has them. Times are ISO 8601 UTC. People are ids; `Directory` says who they are.
 */
export interface Who {
  id: string;
  name: string;
  initials: string;
  role: Role;
}
export type Directory = Record<string, Who>;

/** Whether a person may do something, and if not, the sentence that says why. A button never re-derives a rule. */
export type Ability = { may: true } | { may: false; why: string };

export interface Unmet {
  rule: string;
  sentence: string;
}

export interface SpanView {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  state: Placement;
  contextChanged: boolean;
  /** While contextChanged: the sentence around it before the change, and as it is now; else ''. */
  contextBefore: string;
  contextAfter: string;
  /** Of a lost one: passages of the present text equally near, of which none was chosen. */
  candidates: readonly { start: number; end: number }[];
}

/** A claim as lists and marks need it. */
export interface ClaimRow {
  id: string;
  number: number;
  revision: number;
  statement: string;
  kind: Kind;
  risk: Risk;
  state: State;
  finding: Finding | null;
  clear: boolean;
  sign: Sign;
  assignee: string | null;
  spans: SpanView[];
}

export interface EvidenceView {
  id: string;
  revision: number;
  type: EvidenceType;
  source: string;
  sourceId: string;
  tier: Tier;
  stance: Stance;
  locator: string;
  excerpt: string;
  url: string;
  note: string;
  /** How spoken words are held; empty where nobody said. */
  heldAs: HeldAs | '';
  /** The wire that it is credited to; empty where there is none. */
  credit: string;
  /** Of a calculation: its lines, recomputed. */
  calculation: CalculationLine[] | null;
  /** The piece of another story that it was copied from. */
  copiedFrom: string | null;
  claims: string[];
  /** The revisions those claims have now: what a check made on top of this evidence must name. */
  claimRevisions: Record<string, number>;
  /** Of type `file`. */
  file: FileView | null;
  capture: CaptureView;
  createdBy: string;
  createdAt: string;
  /** What it said before it was corrected, oldest first. */
  before: { revision: number; said: EvidenceSaid; replacedAt: string; replacedBy: string }[];
}

/** What a check's maker had before their eyes: the words the check was made on. */
export interface SeenView {
  statement: string;
  spans: { id: string; exact: string }[];
}

export interface CheckView {
  id: string;
  /** Null: hidden from whoever may give the second check, until they have. */
  finding: Finding | null;
  rationale: string;
  wording: string;
  seen: SeenView;
  claimRevision: number;
  by: string;
  at: string;
  /** The finding of a third person on a dispute. */
  ruling: boolean;
  /** Whether the finding still counts: the person's latest, on the words as they stand. */
  standing: boolean;
}

export interface NoteView {
  id: string;
  claim: string | null;
  /** The note that began the thread; its own id for that one. */
  thread: string;
  revision: number;
  text: string;
  by: string;
  at: string;
  /** What it said before it was edited, oldest first. */
  before: { text: string; replacedAt: string }[];
  edit: Ability;
}

/** A thread: a note and what was said to it, oldest first. A resolved one keeps who, when and why. Open ones come first. */
export interface ThreadView {
  id: string;
  claim: string | null;
  notes: NoteView[];
  resolved: { by: string; at: string; reason: string } | null;
}

/** The open claim: the answer of GET /claims/{id}. */
export interface ClaimView extends ClaimRow {
  story: string;
  unmet: Unmet[];
  /** While nobody has checked it: what `confirmed` would lack. */
  toConfirm: Unmet[];
  evidence: EvidenceView[];
  checks: CheckView[];
  threads: ThreadView[];
  queries: QueryView[];
  corrections: CorrectionView[];
  confidential: ConfidentialOnClaim;
  /** Null for those who read no privileged notes. */
  privileged: PrivilegedOn | null;
  abilities: {
    change: Ability;
    remove: Ability;
    attach: Ability;
    seal: Ability;
    note: Ability;
    check: Ability;
    rule: Ability;
    ask: Ability;
    correct: Ability;
  };
}

/** An editor's decision to let a blocker stand. */
export interface OverrideView {
  id: string;
  reason: string;
  by: string;
  at: string;
}

export interface BlockerView {
  /** Which blocker, of which revision: what an override names. */
  key: string;
  code: BlockerCode;
  sentence: string;
  claim?: string;
  span?: string;
  query?: string;
  /** Of `unsettled`: the claim's state, but for what is asked about it. */
  state?: State;
  /** Of a query: who is to answer, or asked and is to say what comes of the answer. */
  person?: string;
  correction?: string;
  /** For `unmarked`: where the paragraphs begin in version.text. */
  starts?: number[];
  overridden: boolean;
  override?: OverrideView;
  /** The override that let it stand until the claim or the text changed. */
  lapsed?: OverrideView;
}

export interface Progress {
  claims: number;
  settled: number;
  clear: number;
  blockers: number;
}

export interface VersionView {
  number: number;
  hash: string;
  documentHash: string;
  clearanceHash: string;
  headline: string;
  dek: string;
  byline: string;
  text: string;
  summary: string;
  createdAt: string;
  createdBy: string;
}

export interface SignOffView {
  id: string;
  by: string;
  at: string;
  version: number;
  valid: boolean;
  meaning: string;
  hash: string;
  claimsDigest: string;
  /** The version of the house rules that the claims were judged by. */
  rulesVersion: number;
  voidedAt: string | null;
  /** The editor who withdrew it; null when a change voided it. */
  withdrawnBy: string | null;
  /** Why it no longer holds, in a sentence that names the change. */
  voidedWhy: string | null;
}

/** The answer of GET /stories/{id}. */
export interface StoryView {
  id: string;
  slug: string;
  headline: string;
  language: string;
  stage: Stage;
  restricted: boolean;
  dueAt: string | null;
  people: { person: string; as: Part }[];
  version: VersionView;
  progress: Progress;
  signOff: SignOffView | null;
  createdAt: string;
  createdBy: string;
}

export interface StoryAbilities {
  edit: Ability;
  mark: Ability;
  ask: Ability;
  correct: Ability;
  decide: Ability;
  attach: Ability;
  note: Ability;
  check: Ability;
  override: Ability;
  people: Ability;
  sign: Ability;
  withdraw: Ability;
  trail: Ability;
}

/** The story screen: everything but the open claim's own details (GET /api/v1/claims/{id}, fetched ahead). */
export interface StoryScreen {
  me: string;
  story: StoryView;
  blocks: Block[];
  claims: ClaimRow[];
  blockers: BlockerView[];
  threads: ThreadView[];
  /** Null for those who read no privileged notes. */
  privileged: PrivilegedOn | null;
  /** Those on the story who can be asked, its authors first. */
  askable: string[];
  /** Those that nobody has decided yet. */
  corrections: CorrectionView[];
  directory: Directory;
  abilities: StoryAbilities;
}
