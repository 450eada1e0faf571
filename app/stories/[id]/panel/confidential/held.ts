import { useState } from 'react';
import { type EvidenceFields, NO_EVIDENCE } from '../../state/draft';
import type { StoryStore } from '../../state/story-store';

/** Confidential evidence that is typed and not sent. */
export interface Typed {
  fields: EvidenceFields;
  people: string[];
  vouches: boolean;
}

export const NOTHING_TYPED: Typed = {
  fields: { ...NO_EVIDENCE, type: 'quotation' },
  people: [],
  vouches: false,
};

/**
 * What is typed in confidence, by its place: in the memory of this page alone, never in the browser's store. It outlives
 * a walk to another claim, and goes with the page.
 */
const held = new WeakMap<StoryStore, Map<string, Typed>>();

function heldIn(store: StoryStore): Map<string, Typed> {
  const here = held.get(store) ?? new Map<string, Typed>();
  held.set(store, here);
  return here;
}

/** Null while the form is shut. */
export function useTyped(store: StoryStore, place: string): [Typed | null, (typed: Typed | null) => void] {
  const [typed, setTyped] = useState(() => heldIn(store).get(place) ?? null);
  const change = (next: Typed | null) => {
    if (next) heldIn(store).set(place, next);
    else heldIn(store).delete(place);
    setTyped(next);
  };
  return [typed, change];
}
