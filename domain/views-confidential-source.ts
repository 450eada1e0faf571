import type { Ability, Directory } from './views';
import type { TrailLineView } from './views-desk';
import type { SourceBefore, SourceContactView } from './views-source';
import type { SourceKind, SourceTerms } from './vocabulary';

/** A confidential source as those named on it see it before they open it. */
export interface ConfidentialSourceRow {
  id: string;
  name: string;
  kind: SourceKind;
  owner: string;
  /** Who may see it, the owner among them. */
  people: string[];
}

export interface ConfidentialSourceShut extends ConfidentialSourceRow {
  revision: number;
  abilities: { open: Ability; change: Ability; name: Ability };
}

/** The evidence that the reader is named on too, by story and claim. */
export interface ConfidentialSourceUse {
  evidence: string;
  story: string;
  headline: string;
  claims: number[];
}

/** A confidential source, opened: the answer of an act, never of a GET. */
export interface OpenedConfidentialSource extends ConfidentialSourceShut {
  terms: SourceTerms | '';
  reach: string;
  note: string;
  contacts: SourceContactView[];
  uses: ConfidentialSourceUse[];
  before: Omit<SourceBefore, 'origin'>[];
  /** What was done with it, latest first. */
  trail: TrailLineView[];
}

export interface ConfidentialSourceScreen {
  me: string;
  now: string;
  source: ConfidentialSourceShut;
  directory: Directory;
}
