import { useState } from 'react';
import type { SourceView } from '@/domain/views-evidence';
import type { EvidenceFields } from '../state/draft';
import { filled, isFilled, NOTHING_REMEMBERED, rememberedOf } from './remembered';

const AS_LAST_TIME = 'Filled in as last time with this source. Change what is different.';

/** Fills in what is known of a source once it is named, and says so. `source`: the desk's own of this name. */
export function useRemembered(fields: EvidenceFields, onChange: (change: Partial<EvidenceFields>) => void) {
  const [remembered, setRemembered] = useState(NOTHING_REMEMBERED);
  const [known, setKnown] = useState<SourceView | null>(null);
  const onKnown = (source: SourceView | null, fillsIn: boolean) => {
    setKnown(source);
    if (!fillsIn) return;
    const now = source ? rememberedOf(source) : NOTHING_REMEMBERED;
    const { type, ...others } = filled(fields, remembered, now);
    // Another kind has other fields: once the hand has gone on, none may go from under it.
    const isStillThere = document.activeElement?.matches('.evidence-form input[list]');
    onChange(type && isStillThere ? { ...others, type } : others);
    setRemembered(now);
  };
  return { hint: isFilled(fields, remembered) ? AS_LAST_TIME : undefined, source: known, onKnown };
}
