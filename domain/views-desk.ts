import type { DeskSettings } from './desk';
import type { TrailKind } from './trail-kinds';
import type { Ability, Directory, Progress, Who } from './views';
import type { LastVerification } from './views-verification';
import type { Role, Sign, Stage } from './vocabulary';

/** What the desk, the trail, the people and the account screen show. The story's own views: domain/views. */
export interface DeskRow {
  /** What the row leads to: an auditor reads the trail of a restricted story, not its text. */
  opens: 'story' | 'trail';
  id: string;
  slug: string;
  headline: string;
  stage: Stage;
  restricted: boolean;
  dueAt: string | null;
  version: number;
  authors: string[];
  progress: Progress;
  /** How many claims show each sign, for the bar. */
  signs: Partial<Record<Sign, number>>;
  move: { group: 'yours' | 'others' | 'none'; person: string | null; act: string; late?: true };
  /** What stands before sign-off, short: "8 blockers", "None", "Signature void". */
  before: { sentence: string; detail: string; void: boolean };
}

export interface WaitingItem {
  story: string;
  claim: string | null;
  /** The claim's number, by which its address on the story screen names it. */
  number: number | null;
  sign: Sign | 'sign' | 'correction';
  /** The next act: "Check", "Sign off", ... */
  act: string;
  wording: string;
  /** Who did what last, and when: "Milan Koster answered"; null where nobody waits for it. */
  did: { what: string; at: string } | null;
  detail: string;
  dueAt: string | null;
}

/** Somebody who has not answered what the reader asked. */
export interface WaitingFor {
  person: string;
  since: string;
  /** "2 queries, Harbour fees" */
  detail: string;
}

export interface DeskScreen {
  me: string;
  now: string;
  stories: DeskRow[];
  waiting: WaitingItem[];
  waitingFor: WaitingFor[];
  directory: Directory;
  counts: { all: number; mine: number; others: number; due: number };
  abilities: { create: Ability };
  /** The cursor of the next page of stories; null at the end. */
  next: string | null;
}

export interface TrailLineView {
  seq: number;
  at: string;
  /** The person's name, or what of the program acted. */
  actor: string;
  type: string;
  sentence: string;
  claim: string | null;
  /** Of a signature given or withdrawn: its id, by which its text is read. */
  signOff: string | null;
  hash: string;
}

export interface TrailScreen {
  me: string;
  /** Null for the desk's own chain. */
  story: { id: string; headline: string } | null;
  /** Whether its story may be exported as well: an auditor reads the trail of stories that they do not read. */
  mayExport: boolean;
  lines: TrailLineView[];
  /** Newest first; the `seq` to go on below, null at the end. */
  next: number | null;
  /** Of the chain, and of what was asked for. */
  total: number;
  matching: number;
  directory: Directory;
  /** Who recomputed the chain last; null: nobody has. */
  verified: LastVerification | null;
  /** Every claim there ever was, to choose from. */
  claims: { id: string; words: string; removed: boolean }[];
  /** How many entries of each kind the chosen person and claim have; none that has none. */
  kinds: { kind: TrailKind; count: number }[];
}

/** The last of what happened to a claim. */
export interface ClaimTrail {
  lines: TrailLineView[];
  total: number;
}

export interface PersonView {
  id: string;
  name: string;
  email: string;
  role: Role;
  sample: boolean;
  createdAt: string;
  deactivatedAt: string | null;
  sessions: number;
}

export interface TokenView {
  id: string;
  person: string;
  name: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface PeopleScreen {
  me: string;
  people: PersonView[];
  tokens: TokenView[];
  desk: DeskSettings;
}

/** Who sits at the screen; part of every page. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  /** 32 bytes in base64, the person's own: what their browser seals unsent words with. */
  draftKey: string;
}

export interface SessionView {
  id: string;
  userAgent: string;
  createdAt: string;
  seenAt: string;
  current: boolean;
}

export interface AccountScreen {
  me: PersonView;
  sessions: SessionView[];
}

/** What handing in a story needs: who can be put on it, and whether one may. */
export interface NewStoryScreen {
  me: Who;
  people: Who[];
  abilities: { create: Ability };
}
