import { useEffect, useState } from 'react';
import type { Selector } from '@/domain/anchor/selector';
import { ok, type Result } from '@/domain/refusal';
import { selectorOf, stretchOf } from '@/editor/selection';
import { RefusalLine } from '@/ui/refusal-line';
import { useKeys } from '@/ui/use-keys';
import { useStory, useStoryStore } from '../state/story-store';
import { addPlace, mark } from '../state/writes';
import { useSelectionPlace } from './selection-place';
import { useWordCursor } from './word-cursor';

type GalleyRef = React.RefObject<HTMLElement | null>;

const MARKED_BUSY = 'One moment: the last mark is still on its way.';

/** Makes the selected words a claim, or another place of the open one: `m` and `M`, or the buttons beside the words. */
export const Marking = ({ galley }: { galley: GalleyRef }) => {
  const store = useStoryStore();
  const ability = useStory((state) => state.abilities.mark);
  const open = useStory((state) => (state.open === null ? undefined : state.byId.get(state.open)));
  const refusal = useStory((state) => state.refusal);
  const told = useStory((state) => state.told);
  const place = useSelectionPlace(galley);
  const [busy, setBusy] = useState(false);
  useWordCursor(galley);

  const words = (): Result<Selector> => {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && galley.current ? selection.getRangeAt(0) : null;
    const stretch = range && galley.current && stretchOf(range, galley.current);
    return selectorOf(store.get().story.version.text, stretch ?? { start: 0, end: 0 });
  };
  const act = async (write: (words: Selector) => Promise<Result<unknown>>) => {
    const taken = words();
    if (!ability.may) return store.set({ refusal: { code: 'not-permitted', sentence: ability.why } });
    if (busy) return store.set({ refusal: { code: 'busy', sentence: MARKED_BUSY } });
    if (!taken.ok) return store.set({ refusal: taken.refusal });
    setBusy(true);
    const answer = await write(taken.value);
    setBusy(false);
    if (!answer.ok) return store.set({ refusal: answer.refusal });
    store.set({ refusal: null });
    getSelection()?.removeAllRanges();
  };
  const taker = useStory((state) => state.taker);
  const put = (taken: Selector): Promise<Result<unknown>> => {
    taker?.take(taken);
    return Promise.resolve(ok(null));
  };
  const markIt = () => void act((taken) => (taker ? put(taken) : mark(store, taken)));
  const addIt = () => void act((taken) => (open ? addPlace(store, open, taken) : mark(store, taken)));
  useKeys({ m: markIt, M: addIt });
  // What was refused is over with the next selection, not with the buttons that come a moment after the present one.
  useEffect(() => {
    const selectAnew = () => store.get().refusal && store.set({ refusal: null });
    document.addEventListener('selectionchange', selectAnew);
    return () => document.removeEventListener('selectionchange', selectAnew);
  }, [store]);

  return (
    <>
      <div className="refused-mark">
        <RefusalLine refusal={refusal} />
        <p className="told" role="status" hidden={told === ''}>
          {told}
        </p>
      </div>
      {place && (
        // The selection must outlive the press of the button.
        <div
          className="mark-acts"
          role="toolbar"
          tabIndex={-1}
          aria-label="The selected words"
          style={place}
          onMouseDown={(event) => event.preventDefault()}
        >
          <button className="btn main" type="button" onClick={markIt} aria-disabled={!ability.may || busy || undefined}>
            {taker ? taker.label : 'Mark as a claim'} <kbd>m</kbd>
          </button>
          {open && !taker && (
            <button className="btn" type="button" onClick={addIt} aria-disabled={!ability.may || busy || undefined}>
              Another place of claim {open.number} <kbd>M</kbd>
            </button>
          )}
        </div>
      )}
    </>
  );
};
