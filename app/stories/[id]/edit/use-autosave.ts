import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import type { DraftState } from '@/domain/sentences/edit';
import type { StoryView } from '@/domain/views';
import { call } from '@/ui/call';
import { drop, keep } from '@/ui/drafts/keeping';
import { editPlace } from './place';
import { type Saver, saverOf } from './saver';

export interface Autosave {
  /** The text changed. Cheap: called at every key. */
  touch: () => void;
  /** Saves the draft now; the refusal where that failed. */
  flush: () => Promise<Refusal | null>;
  /** The draft is a version now, or given up: nothing of it is kept any more. */
  forget: () => void;
  state: DraftState;
  savedAt: string | null;
}

/** Keeps the text while it is edited: in this browser at each pause, and on the server. `read` gives it as it stands. */
export function useAutosave(story: StoryView, read: () => object, savedAt: string | null): Autosave {
  const [state, setState] = useState<{ state: DraftState; savedAt: string | null }>({ state: 'untouched', savedAt });
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const saver = useRef<Saver | null>(null);
  useEffect(() => {
    const place = editPlace(story);
    const made = saverOf({
      keep: () => {
        const text = { ...latest.current(), at: new Date().toISOString() };
        keep(place, () => text);
      },
      send: () => call<{ savedAt: string }>('PUT', `/stories/${story.id}/draft`, latest.current(), { byItself: true }),
      told: (now, at) => setState((before) => ({ state: now, savedAt: at ?? before.savedAt })),
    });
    saver.current = made;
    addEventListener('online', made.again);
    addEventListener('beforeunload', made.rest);
    document.addEventListener('visibilitychange', made.rest);
    return () => {
      removeEventListener('online', made.again);
      removeEventListener('beforeunload', made.rest);
      document.removeEventListener('visibilitychange', made.rest);
      made.rest();
      made.stop();
    };
  }, [story]);
  const touch = useCallback(() => saver.current?.touch(), []);
  const flush = useCallback(() => saver.current?.flush() ?? Promise.resolve(null), []);
  const forget = useCallback(() => {
    saver.current?.stop();
    drop(editPlace(story).id);
  }, [story]);
  return useMemo(() => ({ touch, flush, forget, ...state }), [touch, flush, forget, state]);
}
