'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { StoryScreen } from '@/domain/views';
import { type Draft, NO_DRAFT } from './draft';
import { type Patch, patched, type StoryState, stateOf } from './story-state';

export interface StoryStore {
  get(): StoryState;
  set(patch: Patch): void;
  subscribe(listener: () => void): () => void;
}

/** One for each story screen. A mark or row listens to its own corner only, so another open claim paints two of them. */
export function storyStore(screen: StoryScreen, now: string): StoryStore {
  let state = stateOf(screen, now);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(patch) {
      state = patched(state, patch);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const StoryContext = createContext<StoryStore | null>(null);

export function useStoryStore(): StoryStore {
  const store = useContext(StoryContext);
  if (!store) throw new Error('outside the story screen');
  return store;
}

/** A part of the state; `choose` answers the same object as long as nothing changed in it. */
export function useStory<T>(choose: (state: StoryState) => T): T {
  const store = useStoryStore();
  const snapshot = () => choose(store.get());
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

export function setDraft(store: StoryStore, key: string, change: Partial<Draft>) {
  const { drafts } = store.get();
  store.set({ drafts: new Map(drafts).set(key, { ...(drafts.get(key) ?? NO_DRAFT), ...change }) });
}
