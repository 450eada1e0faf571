import type { Block } from './story-text';
import type {
  BlockerCode,
  EvidenceType,
  Finding,
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
  claims: string[];
  /** The revisions those claims have now: what a check made on top of this evidence must name. */
  claimRevisions: Record<string, number>;
  file: null;
  capture: {
    state: 'none';
    code: null;
    sentence: null;
    at: null;
    nextTryAt: null;
    finalUrl: null;
    sha256: null;
    excerptFound: null;
  };
  createdBy: string;
  createdAt: string;
  /** What it said before it was corrected, oldest first. */
  before: { revision: number; excerpt: string; replacedAt: string; replacedBy: string }[];
}

export interface CheckView {
  id: string;
  finding: Finding;
  rationale: string;
  wording: string;
  claimRevision: number;
  by: string;
  at: string;
  /** Whether the finding still counts: the person's latest, on the words as they stand. */
  standing: boolean;
}

export interface NoteView {
  id: string;
  claim: string | null;
  text: string;
  by: string;
  at: string;
}

/** The open claim: the answer of GET /claims/{id}. */
export interface ClaimView extends ClaimRow {
  story: string;
  unmet: Unmet[];
  evidence: EvidenceView[];
  checks: CheckView[];
  notes: NoteView[];
  queries: [];
  corrections: [];
  abilities: { change: Ability; attach: Ability; note: Ability; check: Ability };
}

export interface BlockerView {
  code: BlockerCode;
  sentence: string;
  claim?: string;
  /** For `unmarked`: where the first of the paragraphs begins in version.text. */
  start?: number;
  overridden: boolean;
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
  voidedAt: string | null;
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
  mark: Ability;
  attach: Ability;
  note: Ability;
  check: Ability;
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
  notes: NoteView[];
  directory: Directory;
  abilities: StoryAbilities;
}

/** What changed between the last signing and now, as sentences. */
export interface SinceSigning {
  signOff: SignOffView;
  changes: string[];
}

export interface SignOffScreen {
  me: string;
  story: StoryView;
  blocks: Block[];
  rows: { claim: ClaimRow; restsOn: string; by: string[] }[];
  blockers: BlockerView[];
  claimsDigest: string;
  /** What the signature says, word for word; it is written into it. */
  meaning: string;
  since: SinceSigning | null;
  directory: Directory;
  abilities: { sign: Ability; withdraw: Ability };
}

/** What handing in a story needs: who can be put on it, and whether one may. */
export interface NewStoryScreen {
  me: Who;
  people: Who[];
  abilities: { create: Ability };
}
