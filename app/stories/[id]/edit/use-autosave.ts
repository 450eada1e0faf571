import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import type { DraftState } from '@/domain/sentences/edit';
import { type Beginning, type Draft, offeredOf, type TextInWork } from '@/domain/text-draft';
import type { EditScreen } from '@/domain/views-edit';
import { call } from '@/ui/call';
import { written } from '@/ui/drafts/keeping';
import { draftsHere } from './drafts-here';
import { type Saver, saverOf } from './saver';
import { senderOf } from './sender';

export interface Autosave {
  /** The text changed. Cheap: called at every key. */
  touch: () => void;
  /** Saves the draft now; the refusal where that failed. */
  flush: () => Promise<Refusal | null>;
  /** When the server's draft was saved, if it is this text's or one of `shown`, once what was being sent has been answered; else null. */
  known: (shown: readonly Draft[]) => Promise<string | null>;
  /** The draft is a version now, or given up: nothing of it is kept any more, nor of `shown`. */
  forget: (shown: readonly Draft[]) => void;
  /** The server says when the draft was saved: in another window, if it is not the one that is known. */
  heard: (own: string | null) => void;
  /** The same person's other drafts. */
  others: readonly Draft[];
  /** Those that were shown and not chosen; none while it is open which one is gone on with. */
  passedOver: () => readonly Draft[];
  /** Another window of the same person has saved since; nothing is sent until one is chosen. */
  isElsewhere: boolean;
  /** This text is the one to go on with. */
  keepThis: () => void;
  /** Another one is the one to go on with: what to begin with. */
  take: (draft: Draft) => Beginning;
  state: DraftState;
  savedAt: string | null;
}

interface Given {
  screen: EditScreen;
  beginning: Beginning;
  /** The text as it stands. */
  read: () => TextInWork;
  /** When the draft was saved that this window goes on from. */
  revision: RefObject<string | null>;
}

/** Keeps the text while it is edited: in this browser at each pause, and on the server. */
export function useAutosave({ screen, beginning, read, revision }: Given): Autosave {
  const { id, version } = screen.story;
  const [here] = useState(() => draftsHere(screen, beginning));
  const [shown, setShown] = useState<Pick<Autosave, 'state' | 'savedAt' | 'others'>>(() => {
    const { text, after, others } = beginning;
    const isOnServer = text.at === after;
    return { state: isOnServer ? 'untouched' : 'typing', savedAt: after, others };
  });
  const [isElsewhere, setElsewhere] = useState(false);
  const met = useRef<TextInWork | null>(null);
  const first = useRef(beginning.text);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const saver = useRef<Saver | null>(null);
  useEffect(() => {
    let sent = first.current;
    let isUnkept = false;
    const sender = senderOf(
      (draft) => call('PUT', `/stories/${id}/draft`, draft, { byItself: true }),
      first.current,
      () => sent,
      revision,
    );
    const send = async () => {
      sent = latest.current();
      const refused = await here.sends(sent, () => latest.current());
      isUnkept = refused !== null;
      if (refused) return refused;
      const answer = await sender.send();
      if (answer.ok) here.sent(answer.value.savedAt);
      met.current = sender.met();
      if (met.current) await here.meet(met.current, () => latest.current());
      return answer;
    };
    const made = saverOf({
      keep: () => here.keep(latest.current()),
      send,
      told: (state, at) => {
        if (state === 'elsewhere') made.rest();
        setElsewhere(met.current !== null);
        const now: DraftState = state === 'failed' && isUnkept ? 'unkept' : state;
        setShown((before) => ({ state: now, savedAt: at ?? before.savedAt, others: here.others() }));
      },
    });
    saver.current = made;
    // The store was asked to write before this is heard, and at the next event it is too late.
    const leave = () => {
      made.rest();
      void written();
    };
    addEventListener('online', made.again);
    addEventListener('beforeunload', leave);
    // Before what is kept is written, which is done at the same event.
    document.addEventListener('visibilitychange', made.rest, true);
    return () => {
      removeEventListener('online', made.again);
      removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', made.rest, true);
      made.rest();
      made.stop();
    };
  }, [id, here, revision]);
  const touch = useCallback(() => saver.current?.touch(), []);
  const flush = useCallback(() => saver.current?.flush() ?? Promise.resolve(null), []);
  const passedOver = useCallback(
    () => (met.current ? [] : offeredOf(here.others(), version.number).shown),
    [here, version.number],
  );
  const known = useCallback(
    async (along: readonly Draft[]) => {
      await saver.current?.settled();
      const isThere = ({ text }: Draft) => text.at === revision.current;
      return !here.others().some(isThere) || along.some(isThere) ? revision.current : null;
    },
    [here, revision],
  );
  const forget = useCallback(
    (along: readonly Draft[]) => {
      saver.current?.stop();
      void here.forget(along);
    },
    [here],
  );
  const heard = useCallback(
    (own: string | null) => {
      if (own !== null && own !== revision.current) saver.current?.ask();
    },
    [revision],
  );
  /** The next sending goes over the draft that was met. */
  const goOver = useCallback(() => {
    if (met.current) revision.current = met.current.at;
    met.current = null;
    setElsewhere(false);
  }, [revision]);
  const keepThis = useCallback(() => {
    here.keep(latest.current());
    goOver();
    saver.current?.goOn();
  }, [here, goOver]);
  const take = useCallback(
    (draft: Draft) => {
      goOver();
      return here.goOnWith(draft, latest.current());
    },
    [here, goOver],
  );
  return useMemo(
    () => ({ touch, flush, known, forget, heard, passedOver, isElsewhere, keepThis, take, ...shown }),
    [touch, flush, known, forget, heard, passedOver, isElsewhere, keepThis, take, shown],
  );
}
