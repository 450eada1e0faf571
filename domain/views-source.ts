import type { Ability, Directory } from './views';
import type { ConfidentialSourceRow } from './views-confidential-source';
import type { ContactWay, EvidenceType, Sign, SourceKind, SourceTerms, Stage, Stance, Tier } from './vocabulary';

/** A source by its name alone. */
export interface SourceNamed {
  id: string;
  name: string;
}

/** A source as the list of sources shows it. */
export interface SourceRow extends SourceNamed {
  kind: SourceKind;
  terms: SourceTerms | '';
  origin: SourceNamed | null;
  /** Of an anonymous one: whether an editor knows who it is. */
  identity: 'known' | 'unknown' | null;
  /** The latest entry of its contact log. */
  contactedAt: string | null;
}

export interface SourcesScreen {
  me: string;
  now: string;
  rows: SourceRow[];
  /** Those that only the people named on them know of, the reader among them; on the first page. */
  confidential: ConfidentialSourceRow[];
  abilities: { makeConfidential: Ability };
  /** Where the list goes on; null at its end. */
  next: string | null;
  directory: Directory;
}

/** An entry of the contact log, with what it said before it was corrected, oldest first. */
export interface SourceContactView {
  id: string;
  at: string;
  by: string;
  how: ContactWay;
  said: string;
  writtenAt: string;
  writtenBy: string;
  before: Omit<SourceContactView, 'before'>[];
}

/** A story that the reader may see, and the claims that rest on the source there. */
export interface SourceUse {
  story: string;
  headline: string;
  stage: Stage;
  signed: boolean;
  claims: { id: string; number: number }[];
}

/** What was said of a source before it was changed. */
export interface SourceBefore {
  revision: number;
  name: string;
  kind: SourceKind;
  terms: SourceTerms | '';
  reach: string;
  note: string;
  origin: string | null;
  replacedAt: string;
  replacedBy: string;
}

/** The answer of GET /sources/{id}. */
export interface SourceDetails extends SourceNamed {
  revision: number;
  kind: SourceKind;
  terms: SourceTerms | '';
  reach: string;
  note: string;
  origin: SourceNamed | null;
  /** The editor who knows who an anonymous source is. */
  known: { by: string; at: string } | null;
  /** The source that it was found to be the same as. */
  mergedInto: SourceNamed | null;
  /** Those that were found to be the same as this one. */
  merged: SourceNamed[];
  /** Why it counts as one with others, a sentence each. */
  independence: string[];
  contacts: SourceContactView[];
  /** Only stories that the reader may see. */
  uses: SourceUse[];
  /** What a change of what bears on claims does to those; empty where nothing rests on it. */
  bearsOn: string;
  before: SourceBefore[];
  abilities: { write: Ability; judge: Ability; know: Ability };
}

/** A claim that rests on a source, as it is and as it would be. */
export interface SourcePreviewClaim {
  number: number;
  statement: string;
  before: Sign;
  after: Sign;
  /** "It would no longer be settled. …" */
  sentence: string;
}

export interface SourcePreviewStory {
  id: string;
  headline: string;
  /** It is signed off: the signature would be void. */
  signed: boolean;
  claims: SourcePreviewClaim[];
  /** How many more there are than are listed. */
  more: number;
}

/** What a change of a source would do to the stories that the reader may see. */
export interface SourcePreview {
  sentence: string;
  stories: SourcePreviewStory[];
}

export interface SourceScreen {
  me: string;
  now: string;
  source: SourceDetails;
  directory: Directory;
}

/** A piece of evidence of another story, as it is offered to be copied. */
export interface UsedBefore {
  id: string;
  type: EvidenceType;
  tier: Tier;
  stance: Stance;
  locator: string;
  excerpt: string;
  url: string;
  story: string;
  headline: string;
}
