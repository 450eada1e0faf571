import type { EvidenceView } from '@/domain/views';
import type { EvidenceType, Finding, HeldAs, Stance, Tier } from '@/domain/vocabulary';
import { creditIn } from '@/domain/wire-credit';

export interface EvidenceFields {
  type: EvidenceType;
  source: string;
  tier: Tier | '';
  stance: Stance;
  locator: string;
  excerpt: string;
  url: string;
  note: string;
  /** Left out: nobody said, so that it is read from place and note. */
  heldAs?: HeldAs | '' | undefined;
  /** Left out: nobody said, so that it is read from the words. */
  credit?: string | undefined;
  /** Of type `file`: the upload that is there. */
  file?: UploadedFile | undefined;
}

/** A file that is whole on the server and waits to be attached. */
export interface UploadedFile {
  upload: string;
  name: string;
  size: number;
  type: string;
}

/** What goes to the server: of a file, its upload. */
export const sentOf = ({ file, ...fields }: EvidenceFields): object =>
  fields.type === 'file' && file ? { ...fields, upload: file.upload } : fields;

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
  heldAs,
  credit,
}: EvidenceView): EvidenceFields => ({
  type,
  source,
  tier,
  stance,
  locator,
  excerpt,
  url,
  note,
  heldAs,
  ...(credit === creditIn(excerpt) ? {} : { credit }),
});

/** Whether there are words in it: tier and stance alone are quickly chosen again. */
export const hasWords = (fields: EvidenceFields | null): boolean =>
  fields !== null &&
  [fields.source, fields.locator, fields.excerpt, fields.url, fields.note, fields.file?.name ?? ''].some(
    (text) => text.trim() !== '',
  );

/** What of a draft has been begun, each as a sentence names it. */
export const begun = (draft: Draft): string[] => [
  ...(draft.finding !== null || draft.rationale.trim() !== '' || draft.wording.trim() !== '' ? ['a finding'] : []),
  ...(hasWords(draft.evidence) ? ['evidence'] : []),
  ...(draft.note.trim() !== '' ? ['a note'] : []),
];

/** A draft that was kept; fields that came into the program since it was typed are empty in it. */
export const filledUp = (kept: Partial<Draft>): Draft => ({
  ...NO_DRAFT,
  ...kept,
  evidence: kept.evidence ? { ...NO_EVIDENCE, ...kept.evidence } : null,
});

/** What is typed by now over what comes back: a field that nobody touched takes what was kept. */
export const over = (kept: Draft, now: Draft = NO_DRAFT): Draft => ({
  finding: now.finding ?? kept.finding,
  rationale: now.rationale || kept.rationale,
  wording: now.wording || kept.wording,
  note: now.note || kept.note,
  evidence: now.evidence ?? kept.evidence,
});

/** All that a person has typed into it, for where it has no fields any more. */
export const wordsOf = ({ rationale, wording, note, evidence }: Draft): string =>
  [rationale, wording, note, evidence?.source, evidence?.locator, evidence?.excerpt, evidence?.url, evidence?.note]
    .filter((text) => text?.trim())
    .join(' · ');
