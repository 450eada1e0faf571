import type { Ability } from './views';
import type { TrailLineView } from './views-desk';
import type { CalculationLine, EvidenceSaid } from './views-evidence';

/** Confidential evidence as those named on it see it before they open it. */
export interface ConfidentialPiece {
  id: string;
  revision: number;
  owner: string;
  /** Who may see it, the owner among them. */
  people: string[];
  /** Whether the reader vouches for it. */
  vouches: boolean;
  abilities: { name: Ability; change: Ability };
}

/** What a claim shows of confidential evidence: to everybody who vouches; to those named, that there is some. */
export interface ConfidentialOnClaim {
  vouchedBy: string[];
  pieces: ConfidentialPiece[];
}

/** Bytes that belong to confidential evidence; each reading of them is an act. */
export interface ConfidentialFile {
  part: string;
  name: string;
  type: string;
  size: number;
  words: string;
}

/** Confidential evidence, opened: the answer of an act, never of a GET. */
export interface OpenedConfidential extends ConfidentialPiece {
  files: ConfidentialFile[];
  said: EvidenceSaid;
  /** The confidential source that it comes from, where the reader is named on that too. */
  confidentialSource: string | null;
  calculation: CalculationLine[] | null;
  at: string;
  claims: string[];
  before: { revision: number; said: EvidenceSaid; at: string; by: string }[];
  /** What was done with it, in full, latest first. */
  trail: TrailLineView[];
}

/** What making a piece confidential would come to, before it is done. */
export interface SealingView {
  revision: number;
  attachedBy: string;
  ability: Ability;
  sealed: string[];
  stays: string[];
}

/** A piece that has just been made confidential, and what stays in the clear all the same. */
export interface SealedNow extends OpenedConfidential {
  stays: string[];
}
