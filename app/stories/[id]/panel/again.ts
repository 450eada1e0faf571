import { nextLocator } from '@/domain/locator';
import type { EvidenceView } from '@/domain/views';
import { type EvidenceFields, NO_EVIDENCE } from '../state/draft';
import { hostOf } from './pasted-address';

/** A new piece from the source of the last one: only the place and the words are another. */
export const fromLast = ({ type, source, tier, url, locator, heldAs }: EvidenceView): EvidenceFields => ({
  ...NO_EVIDENCE,
  type,
  source,
  tier,
  url,
  locator: nextLocator(locator),
  ...(heldAs ? { heldAs } : {}),
});

/** A link to an address that was pasted; what is in the form already stays. */
export const withAddress = (fields: EvidenceFields | null, url: string): EvidenceFields => ({
  ...(fields ?? NO_EVIDENCE),
  type: 'link',
  url,
  source: fields?.source || hostOf(url),
});

/** What was attached again, in a sentence that says what Enter does now, and how to take it back. */
export const saidAgain = ({ source, locator, stance }: EvidenceView, mayCheck: boolean): string =>
  `Attached again: ${source}${locator && `, ${locator}`}. ${
    mayCheck && stance === 'supports' ? 'Enter confirms the claim with it; u takes it off.' : 'Press u to take it off.'
  }`;
