import { nextLocator } from '@/domain/locator';
import type { SourceView } from '@/domain/views-evidence';
import { type EvidenceFields, NO_EVIDENCE } from '../state/draft';

/** What was filled in because the source was used before, so that another source may take it back. */
export type Remembered = Pick<EvidenceFields, 'type' | 'tier' | 'heldAs' | 'locator'>;

export const NOTHING_REMEMBERED: Remembered = { type: 'link', tier: '', heldAs: undefined, locator: '' };

/** Kind and tier, how words are held, and the place up to its last figure, as this source was last used. */
export const rememberedOf = ({ last }: Pick<SourceView, 'last'>): Remembered =>
  last
    ? { type: last.type, tier: last.tier, heldAs: last.heldAs || undefined, locator: nextLocator(last.locator) }
    : NOTHING_REMEMBERED;

/**
 * The fields with what is known of the source filled in. What the person said stays: only what is empty, or was filled in
 * for the source before, is another.
 */
export function filled(fields: EvidenceFields, before: Remembered, now: Remembered): Partial<EvidenceFields> {
  const isOpen = (name: keyof Remembered) =>
    fields[name] === before[name] || fields[name] === (NO_EVIDENCE as Remembered)[name];
  const keepsLink = fields.url.trim() !== '';
  return {
    ...(isOpen('type') && !keepsLink ? { type: now.type } : {}),
    ...(isOpen('tier') ? { tier: now.tier } : {}),
    ...(isOpen('heldAs') ? { heldAs: now.heldAs } : {}),
    ...(isOpen('locator') ? { locator: now.locator } : {}),
  };
}

/** Whether something in the form is there only because the source was used before. */
export const isFilled = (fields: EvidenceFields, { tier, heldAs, locator }: Remembered): boolean =>
  (tier !== '' && fields.tier === tier) ||
  (heldAs !== undefined && fields.heldAs === heldAs) ||
  (locator !== '' && fields.locator === locator);
