/**
 * The desk's words: every code that is stored, sent or judged, each list in one place (design: "Words").
 * Findings keep these codes; a desk may rename their labels.
 */
export const ROLES = ['reporter', 'checker', 'editor', 'legal', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** As what a person is put on a story. */
export const PARTS = ['author', 'checker', 'editor', 'legal'] as const;
export type Part = (typeof PARTS)[number];

export const KINDS = [
  'figure',
  'name',
  'date',
  'quote',
  'title',
  'place',
  'attribution',
  'superlative',
  'causal',
  'description',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** What it costs us to be wrong. */
export const RISKS = ['low', 'normal', 'high'] as const;
export type Risk = (typeof RISKS)[number];

export const EVIDENCE_TYPES = ['link', 'file', 'quotation', 'calculation', 'observation'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const TIERS = ['primary', 'secondary', 'tertiary'] as const;
export type Tier = (typeof TIERS)[number];

export const STANCES = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** How spoken words are held: what a quotation can be proved by. `notes` alone proves none. */
export const HELD_AS = ['recording', 'transcript', 'call-back', 'notes'] as const;
export type HeldAs = (typeof HELD_AS)[number];

/** What a source is. */
export const SOURCE_KINDS = ['person', 'body', 'document', 'site'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** On what terms a person speaks: what may be printed of them. */
export const SOURCE_TERMS = ['on-record', 'background', 'not-for-attribution', 'anonymous'] as const;
export type SourceTerms = (typeof SOURCE_TERMS)[number];

/** How a source was spoken to. */
export const CONTACT_WAYS = ['in-person', 'phone', 'video', 'e-mail', 'message', 'letter'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export const FINDINGS = [
  'confirmed',
  'confirmed-with-change',
  'wrong',
  'cannot-confirm',
  'conflicting-sources',
  'on-author',
  'not-a-fact-claim',
  'cut',
] as const;
export type Finding = (typeof FINDINGS)[number];

export const STATES = [
  'disputed',
  'recheck',
  'awaiting-author',
  'awaiting-second-check',
  'settled',
  'open',
  'unassigned',
] as const;
export type State = (typeof STATES)[number];

export const PLACEMENTS = ['exact', 'moved', 'changed', 'lost'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** What the asker's side makes of an answer, or of none (design: "query"). */
export const QUERY_OUTCOMES = ['fixed', 'stet', 'cut', 'accepted-on-author'] as const;
export type QueryOutcome = (typeof QUERY_OUTCOMES)[number];

/** What became of a proposed correction. `withdrawn`: by who proposed it. */
export const CORRECTION_DECISIONS = ['accepted', 'declined', 'withdrawn'] as const;
export type CorrectionDecision = (typeof CORRECTION_DECISIONS)[number];

/** House rules to begin from (domain/house-rule-presets). */
export const PRESETS = ['ksj', 'two-sources', 'breaking-news'] as const;
export type Preset = (typeof PRESETS)[number];

export const STAGES = ['handed-in', 'in-check', 'ready', 'signed-off', 'published', 'killed'] as const;
export type Stage = (typeof STAGES)[number];

export const BLOCKERS = [
  'no-claims',
  'unsettled',
  'unmet-rules',
  'not-clear',
  'lost',
  'tick-owed',
  'query-open',
  'query-outcome',
  'correction',
  'unmarked',
] as const;
export type BlockerCode = (typeof BLOCKERS)[number];

/** The one sign a claim shows (text, icon and underline), derived from state, clearness and placement. */
export const SIGNS = [
  'disputed',
  'recheck',
  'lost',
  'author',
  'answered',
  'second',
  'barred',
  'owed',
  'open',
  'unassigned',
  'settled',
] as const;
export type Sign = (typeof SIGNS)[number];
