import type { EvidenceType, HeldAs, SourceKind, SourceTerms, Tier } from './vocabulary';

/** One line of a calculation, as written and as recomputed. */
export interface CalculationLine {
  /** The line as it was typed. */
  text: string;
  /** What it comes to, in digits; null where it cannot be computed. */
  value: string | null;
  /** Whether that is what the line says it comes to; null where it says nothing. */
  holds: boolean | null;
  /** Why it cannot be computed, or what it comes to instead. */
  problem: string | null;
}

/** What a piece of evidence said before it was corrected, field by field. */
export type EvidenceSaid = Record<
  'type' | 'source' | 'tier' | 'stance' | 'locator' | 'excerpt' | 'url' | 'note' | 'heldAs' | 'credit',
  string
>;

/** A source of the desk, with how it was last used. */
export interface SourceView {
  id: string;
  name: string;
  kind: SourceKind;
  terms: SourceTerms | '';
  identity: 'known' | 'unknown' | null;
  /** The name of the source that it repeats. */
  origin: string | null;
  /** Null: nothing that the reader may see rests on it yet. */
  last: { type: EvidenceType; tier: Tier; heldAs: HeldAs | ''; locator: string } | null;
}

/** The file that a piece of evidence rests on. */
export interface FileView {
  name: string;
  /** The media type, judged by content and name. */
  type: string;
  size: number;
  /** Lower-case hex, of the original. */
  sha256: string;
  /** "JPEG image, 3.4 MB" */
  words: string;
  /** What to know before the original is opened. */
  warning: string;
  /** There is a copy to look at, and a small one. */
  hasCopy: boolean;
}

/** A file on its way in. */
export interface UploadView {
  upload: string;
  size: number;
  /** How many bytes are there: the next ones follow. */
  offset: number;
  /** The media type, once all are there and were judged. */
  type: string | null;
}
