import type { LeftPlace } from './correction-several';
import type { Ability, ClaimView, Directory, VersionView } from './views';
import type { CorrectionDecision } from './vocabulary';

/** A proposed replacement for the words of a span. */
export interface CorrectionView {
  id: string;
  claim: string;
  /** The claim's number. */
  claimNumber: number;
  span: string;
  revision: number;
  /** The version and the words it was proposed on. */
  version: number;
  words: string;
  replacement: string;
  reason: string;
  by: string;
  at: string;
  decision: {
    decision: CorrectionDecision;
    /** What was accepted, where it was amended the amended words; null where it was not accepted. */
    replacement: string | null;
    reason: string;
    by: string;
    at: string;
    /** The number of the version that it made. */
    version: number | null;
  } | null;
  /** While undecided: where it would replace words now, or why it no longer can. */
  stands: { ok: true; start: number; end: number } | { ok: false; why: string };
  abilities: { decide: Ability; withdraw: Ability };
}

/** What proposing for several places at once made, and the places for which nothing could be proposed. */
export interface CorrectionsProposed {
  corrections: CorrectionView[];
  left: LeftPlace[];
  claim: ClaimView;
}

/** What a decision made: of one that was accepted, the new version. */
export interface CorrectionDecided {
  correction: CorrectionView;
  version?: VersionView;
}

/** A correction that waits, in its sentence, and those among the others that would replace the same words. */
export interface WaitingCorrection extends CorrectionView {
  /** The rest of the sentence; both empty where its words are not in the text. */
  around: { before: string; after: string };
  clashes: { with: string; why: string }[];
}

/** Where the corrections of a story are decided, one by one or together. */
export interface CorrectionsScreen {
  me: string;
  story: { id: string; headline: string; version: number };
  /** In the order of the text; those whose words are gone come last. */
  waiting: WaitingCorrection[];
  /** Newest first. */
  decided: CorrectionView[];
  directory: Directory;
  abilities: { decide: Ability };
}
