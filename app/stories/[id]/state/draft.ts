import type { EvidenceView } from '@/domain/views';
import type { EvidenceType, Finding, Stance, Tier } from '@/domain/vocabulary';

export interface EvidenceFields {
  type: EvidenceType;
  source: string;
  tier: Tier | '';
  stance: Stance;
  locator: string;
  excerpt: string;
  url: string;
  note: string;
}

/** What is typed about one claim, or (key `story`) about the whole story, and not yet sent. */
export interface Draft {
  finding: Finding | null;
  rationale: string;
  wording: string;
  note: string;
  /** New evidence; null while the form is shut. */
  evidence: EvidenceFields | null;
}

export const STORY_DRAFT = 'story';

export const NO_DRAFT: Draft = { finding: null, rationale: '', wording: '', note: '', evidence: null };

export const NO_EVIDENCE: EvidenceFields = {
  type: 'link',
  source: '',
  tier: '',
  stance: 'supports',
  locator: '',
  excerpt: '',
  url: '',
  note: '',
};

export const fieldsOf = ({
  type,
  source,
  tier,
  stance,
  locator,
  excerpt,
  url,
  note,
}: EvidenceView): EvidenceFields => ({
  type,
  source,
  tier,
  stance,
  locator,
  excerpt,
  url,
  note,
});

const typed = (fields: EvidenceFields | null) =>
  fields !== null &&
  [fields.source, fields.locator, fields.excerpt, fields.url, fields.note].some((text) => text.trim() !== '');

/** Whether something would be lost if the page went away. */
export const isUnsent = (draft: Draft): boolean =>
  draft.rationale.trim() !== '' || draft.wording.trim() !== '' || draft.note.trim() !== '' || typed(draft.evidence);
