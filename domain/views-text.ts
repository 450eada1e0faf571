import type { ClaimPlace } from './passages';
import type { Block } from './story-text';
import type { Ability, ClaimRow, Directory, SignOffView, StoryView, VersionView } from './views';
import type { Finding, Kind, Placement, QueryOutcome, Risk } from './vocabulary';

/** What the screens about versions show: recheck, the list of versions, comparing two, and a text as it was signed. */

/** Words in the sentence they stand in: `text` from `start` to `end` (UTF-16 code units of `text`). */
export interface InSentence {
  text: string;
  start: number;
  end: number;
  /** Where `text` begins in version.text; null where only the words are known. */
  at: number | null;
}

/** A version without its text, as lists and headings name it. */
export interface VersionRow {
  number: number;
  hash: string;
  headline: string;
  summary: string;
  words: number;
  /** How many passages differ from the version before; 0 for the first. */
  passages: number;
  by: string;
  at: string;
  /** The signature given on it, the latest where there were several. */
  signOff: { id: string; by: string; at: string; valid: boolean } | null;
}

/** One place of a claim: as a check saw it, and as it stands. */
export interface RecheckPlace {
  span: string;
  state: Placement;
  /** In the version that the check was made on; null where the check saw no such place. Without a check: where it stood last. */
  before: InSentence | null;
  /** In the present version; null of a lost one. */
  after: InSentence | null;
  /** Whether the words differ by more than spacing, quotation marks and dashes. */
  differs: boolean;
  /** A tick is owed: the sentence around it before the change, and as it is now. */
  context: { before: string; after: string } | null;
  /** Of a lost one: the last version whose text it stood in, and where. */
  stood: { version: number; start: number } | null;
  /** Of a lost one: passages of the present text equally near. */
  candidates: { start: number; end: number; sentence: InSentence }[];
}

/** The check that a claim's finding rests on. */
export interface RecheckCheck {
  id: string;
  /** Null: hidden from whoever may give the second check, until they have. */
  finding: Finding | null;
  rationale: string;
  wording: string;
  by: string;
  at: string;
  /** The version it was made on. */
  version: number;
}

/** What a claim rests on, the piece that supports it most directly first. */
export interface RecheckRest {
  id: string;
  source: string;
  tier: string;
  stance: string;
  locator: string;
  excerpt: string;
  url: string;
}

/** A claim for which the present version asks something of a person. */
export interface RecheckItem {
  claim: ClaimRow;
  /** What it waits for; `lost` and `tick` may wait beside a recheck: see its places. */
  needs: 'recheck' | 'lost' | 'tick';
  /** The standing checks, newest first; none where nobody has checked it. */
  checks: RecheckCheck[];
  places: RecheckPlace[];
  /** What it stated when it was checked, where it states something else now. */
  statementBefore: string | null;
  rests: RecheckRest[];
  notes: number;
  /** Undecided corrections: the replacement, and who proposed it. */
  corrections: { id: string; span: string; words: string; replacement: string; by: string }[];
  abilities: {
    /** Stands, check again, reopen, tick. */
    check: Ability;
    /** Re-attach, close a place as cut. */
    change: Ability;
    /** Old words back. */
    correct: Ability;
  };
}

/** GET of the recheck screen: what the edit did to the check. */
export interface RecheckScreen {
  me: string;
  story: StoryView;
  version: VersionRow;
  /** The version before the present one; null while there is one only. */
  base: VersionRow | null;
  blocks: Block[];
  baseBlocks: Block[];
  /** In the order of the text; first those to recheck, then the lost, then the ticks. */
  items: RecheckItem[];
  /** By claim: each counted under what it waits for first. `changed`: words that differ by signs alone, which needs nothing. */
  /** `asksNothing`: those the version touched that ask for no more than they did before. */
  counts: {
    recheck: number;
    lost: number;
    tick: number;
    asksNothing: number;
    untouched: number;
    untouchedSettled: number;
  };
  /** Claims that the present version touched, with where they stood and stand: for "What the edit did". */
  touched: {
    claim: string;
    number: number;
    span: string;
    state: Placement;
    before: { start: number; exact: string };
    start: number;
    exact: string;
    contextChanged: boolean;
  }[];
  directory: Directory;
  abilities: { check: Ability; change: Ability; correct: Ability; edit: Ability };
}

/** The list of a story's versions, newest first. */
export interface VersionsScreen {
  me: string;
  story: StoryView;
  versions: VersionRow[];
  directory: Directory;
  abilities: { edit: Ability };
}

/** A version with its words block by block. */
export interface VersionText extends VersionRow {
  dek: string;
  byline: string;
  blocks: Block[];
}

/** Two versions side by side; `before` is the older one. */
export interface CompareScreen {
  me: string;
  story: StoryView;
  before: VersionText;
  after: VersionText;
  /** All versions, newest first, to choose from. */
  versions: VersionRow[];
  /** Where claims stood in each of the two: to name which claims a passage touches. */
  claims: ClaimPlace[];
  directory: Directory;
}

/** The answer of whatever made a version. */
export interface SavedVersion {
  version: VersionView;
  placements: {
    claim: string;
    span: string;
    state: Placement;
    exact: string;
    start: number;
    previous: { exact: string; start: number };
    contextChanged: boolean;
    score: number;
  }[];
  signOffVoided: boolean;
  /** The claims that it did something to and that ask something of a person now, by number. */
  needs: { claim: string; number: number; need: 'recheck' | 'lost' | 'tick' }[];
}

/** A single version, readable as it was. */
export interface VersionScreen {
  me: string;
  story: StoryView;
  version: VersionText;
  directory: Directory;
}

/** A claim as a signature bound it. */
export interface SignedClaim {
  id: string;
  number: number;
  statement: string;
  kind: Kind;
  risk: Risk;
  spans: { id: string; exact: string; start: number; state: Placement }[];
  /** `finding` is null while it is hidden from whoever may give the second check. */
  checks: { id: string; finding: Finding | null; rationale: string; wording: string; by: string; ruling: boolean }[];
  evidence: { id: string; source: string; tier: string; stance: string }[];
  queries: { id: string; question: string; to: string; answer: string | null; outcome: QueryOutcome | null }[];
}

/** The text as it was signed, with what stood behind each claim then. */
export interface SignedText {
  me: string;
  story: StoryView;
  signOff: SignOffView;
  version: VersionView;
  blocks: Block[];
  claims: SignedClaim[];
  overrides: { id: string; reason: string; by: string }[];
  directory: Directory;
}
