import { useState } from 'react';
import { type InConfidence, inConfidence } from '@/ui/drafts/in-confidence';
import { type EvidenceFields, NO_EVIDENCE } from '../../state/draft';
import type { StoryStore } from '../../state/story-store';

/** Confidential evidence that is typed and not sent. */
export interface Typed extends InConfidence {
  fields: EvidenceFields;
  people: string[];
  vouches: boolean;
  /** The confidential source that was chosen, while its name stands as the source. */
  from: string | null;
}

export const NOTHING_TYPED: Typed = inConfidence({
  fields: { ...NO_EVIDENCE, type: 'quotation' },
  people: [],
  vouches: false,
  from: null,
});

/**
 * What is typed in confidence, by its place: in the memory of this page alone, never in the browser's store. It outlives
 * a walk to another claim, and goes with the page.
 */
const held = new WeakMap<StoryStore, Map<string, InConfidence>>();

function heldIn(store: StoryStore): Map<string, InConfidence> {
  const here = held.get(store) ?? new Map<string, InConfidence>();
  held.set(store, here);
  return here;
}

/** Null while the form is shut. A place is of one kind of form. */
export function useTyped<T extends InConfidence = Typed>(
  store: StoryStore,
  place: string,
): [T | null, (typed: T | null) => void] {
  const [typed, setTyped] = useState(() => (heldIn(store).get(place) as T | undefined) ?? null);
  const change = (next: T | null) => {
    if (next) heldIn(store).set(place, next);
    else heldIn(store).delete(place);
    setTyped(next);
  };
  return [typed, change];
}
