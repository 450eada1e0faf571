import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import type { DraftState } from '@/domain/sentences/edit';
import type { TextInWork } from '@/domain/text-draft';
import type { StoryView } from '@/domain/views';
import { drop, keep } from '@/ui/drafts/keeping';
import { editPlace, otherPlace } from './place';
import { type Saver, saverOf } from './saver';
import { senderOf } from './sender';

export interface Autosave {
  /** The text changed. Cheap: called at every key. */
  touch: () => void;
  /** Saves the draft now; the refusal where that failed. */
  flush: () => Promise<Refusal | null>;
  /** The draft is a version now, or given up: nothing of it is kept any more. */
  forget: () => void;
  /** When the draft that this window knows was saved, once what was being sent has been answered; null where there is none. */
  known: () => Promise<string | null>;
  /** The server says when the draft was saved: in another window, if it is not the one that is known. */
  heard: (own: string | null) => void;
  /** What another window of the same person has saved since; nothing is sent until one of the two is chosen. */
  elsewhere: TextInWork | null;
  /** This text is the one to go on with; the other stays in this browser. */
  keepThis: () => void;
  state: DraftState;
  savedAt: string | null;
}

interface Given {
  story: StoryView;
  start: TextInWork;
  /** Another draft is offered, and kept in this browser until this one is a version. */
  hasOther: boolean;
  /** The text as it stands. */
  read: () => TextInWork;
  /** When the draft was saved that this window goes on from. */
  revision: RefObject<string | null>;
}

/** Keeps the text while it is edited: in this browser at each pause, and on the server. */
export function useAutosave({ story, start, hasOther, read, revision }: Given): Autosave {
  const [state, setState] = useState<{ state: DraftState; savedAt: string | null }>({
    state: 'untouched',
    savedAt: start.at,
  });
  const [elsewhere, setElsewhere] = useState<TextInWork | null>(null);
  const met = useRef<TextInWork | null>(null);
  const ownsOther = useRef(hasOther);
  const first = useRef(start);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const saver = useRef<Saver | null>(null);
  useEffect(() => {
    const sender = senderOf(story.id, first.current, () => latest.current(), revision);
    const keepNow = () => {
      const text = latest.current();
      keep(met.current ? otherPlace(story) : editPlace(story), () => text);
    };
    const made = saverOf({
      keep: keepNow,
      send: sender.send,
      told: (now, at) => {
        const other = now === 'elsewhere' ? sender.met() : null;
        if (other) {
          ownsOther.current = true;
          met.current = other;
          setElsewhere(other);
          keep(editPlace(story), () => other);
          keepNow();
        }
        setState((before) => ({ state: now, savedAt: at ?? before.savedAt }));
      },
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
  }, [story, revision]);
  const touch = useCallback(() => saver.current?.touch(), []);
  const flush = useCallback(() => saver.current?.flush() ?? Promise.resolve(null), []);
  const forget = useCallback(() => {
    saver.current?.stop();
    drop(editPlace(story).id);
    if (ownsOther.current) drop(otherPlace(story).id);
  }, [story]);
  const known = useCallback(async () => {
    await saver.current?.settled();
    return revision.current;
  }, [revision]);
  const heard = useCallback(
    (own: string | null) => {
      if (own !== null && own !== revision.current) saver.current?.ask();
    },
    [revision],
  );
  const keepThis = useCallback(() => {
    const other = met.current;
    if (!other) return;
    const text = latest.current();
    keep(otherPlace(story), () => other);
    keep(editPlace(story), () => text);
    revision.current = other.at;
    met.current = null;
    setElsewhere(null);
    saver.current?.goOn();
  }, [story, revision]);
  return useMemo(
    () => ({ touch, flush, forget, known, heard, keepThis, elsewhere, ...state }),
    [touch, flush, forget, known, heard, keepThis, elsewhere, state],
  );
}
