import type { EvidenceView } from '../views';
import type { EvidenceSaid } from '../views-evidence';
import type { EvidenceType, HeldAs, Stance, Tier } from '../vocabulary';
import { EVIDENCE_TYPE_WORDS, HELD_AS_WORDS, STANCE_WORDS, TIER_WORDS } from './words';

type Field = keyof EvidenceSaid;

const FIELD_WORDS: Record<Field, string> = {
  source: 'Source',
  type: 'Kind',
  url: 'Address',
  locator: 'Where in it',
  excerpt: 'Its words',
  tier: 'Tier',
  stance: 'Stance',
  heldAs: 'Held as',
  credit: 'Wire credit',
  note: 'Note',
};
const FIELDS = Object.keys(FIELD_WORDS) as Field[];

const CODES: Partial<Record<Field, (code: string) => string | undefined>> = {
  type: (code) => EVIDENCE_TYPE_WORDS[code as EvidenceType],
  tier: (code) => TIER_WORDS[code as Tier],
  stance: (code) => STANCE_WORDS[code as Stance],
  heldAs: (code) => HELD_AS_WORDS[code as HeldAs],
};

const read = (field: Field, said: string): string => CODES[field]?.(said) ?? said;

/** One field that a correction changed. `said` is empty where nothing was said before. */
export interface Corrected {
  field: string;
  said: string;
}

/** What each correction of a piece of evidence replaced, oldest first: only the fields that it changed. */
export function corrections(
  evidence: EvidenceView,
): { revision: number; at: string; by: string; fields: Corrected[] }[] {
  return evidence.before.map(({ revision, said, replacedAt, replacedBy }, index) => {
    const after = evidence.before[index + 1]?.said ?? evidence;
    const changed = FIELDS.filter((field) => said[field] !== after[field]);
    return {
      revision,
      at: replacedAt,
      by: replacedBy,
      fields: changed.map((field) => ({ field: FIELD_WORDS[field], said: read(field, said[field]) })),
    };
  });
}
