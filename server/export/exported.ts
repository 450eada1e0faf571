import type { CaptureState } from '@/domain/capture';
import type { ExportForm } from '@/domain/export';
import type { Actor } from '@/domain/given';
import type { JudgedCheck, JudgedCorrection } from '@/domain/judgement';
import type { BlockerView, ClaimRow, Directory, OverrideView, StoryView, Unmet } from '@/domain/views';
import type { EvidenceType, Finding, HeldAs, QueryOutcome, Stance, Tier } from '@/domain/vocabulary';
import type { Tx } from '../database';
import type { StoryRow } from '../scope';

/** What was written into the trail: this form, of this version. */
export interface Exported {
  story: string;
  slug: string;
  form: ExportForm;
  version: number;
}

/** A piece of evidence as it leaves the desk with a claim. */
export interface ExportedEvidence {
  id: string;
  type: EvidenceType;
  source: string;
  tier: Tier;
  stance: Stance;
  locator: string;
  excerpt: string;
  url: string;
  note: string;
  heldAs: HeldAs | '';
  credit: string;
  createdBy: string;
  createdAt: string;
  file: { name: string; sha256: string; size: number } | null;
  /** The last capture of its page that was made, if any. */
  capture: { number: number; at: string; finalUrl: string; sha256: string; state: CaptureState } | null;
}

/** A check that counts; without a finding where the reader is to check it unswayed. */
export type ExportedCheck = Omit<JudgedCheck, 'finding' | 'seen' | 'claimRevision'> & { finding: Finding | null };

export interface ExportedQuery {
  number: number;
  question: string;
  by: string;
  to: string;
  answer: string | null;
  outcome: QueryOutcome | null;
  outcomeReason: string;
}

/** A claim as it leaves the desk: what the person who asked may see of it, and no more. */
export interface ExportedClaim extends Omit<ClaimRow, 'spans'> {
  spans: {
    id: string;
    exact: string;
    prefix: string;
    suffix: string;
    start: number;
    state: ClaimRow['spans'][number]['state'];
  }[];
  createdAt: string;
  createdBy: string;
  checks: ExportedCheck[];
  unmet: Unmet[];
  blockers: BlockerView[];
  overrides: { sentence: string; override: OverrideView }[];
  evidence: ExportedEvidence[];
  queries: ExportedQuery[];
  corrections: JudgedCorrection[];
  /** Those who say that it rests on confidential evidence. */
  vouchedBy: string[];
}

/** What an export is written from: one snapshot, and who asked for it. */
export interface ExportReading {
  tx: Tx;
  actor: Actor;
  row: StoryRow;
  story: StoryView;
  directory: Directory;
  now: Date;
  /** The desk's own address, as people type it: `https://stet.example.com`. */
  base: string;
}
