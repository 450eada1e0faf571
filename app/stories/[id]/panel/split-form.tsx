import { useEffect, useRef } from 'react';
import type { Selector } from '@/domain/anchor/selector';
import { type Refusal, refuse } from '@/domain/refusal';
import type { ClaimRow } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { splitClaim } from '../state/claim-acts';
import { placeOn } from '../state/place';
import { useStoryStore } from '../state/story-store';
import { selectorsOf } from '../state/writes';
import { backToText, leaving, submitting } from './hand';
import { type Part, SplitPart, withPlace } from './split-part';

/** Two places are two parts; one place waits for its words to be shared out. */
function partsOf(claim: ClaimRow): Part[] {
  const [first, second, ...others] = selectorsOf(claim.spans);
  if (!first || !second)
    return [
      { statement: '', spans: [] },
      { statement: '', spans: [] },
    ];
  return [
    { statement: '', spans: [first, ...others] },
    { statement: '', spans: [second] },
  ];
}

const noPlace = (part: number): Refusal =>
  refuse('invalid', `Part ${part} has no words yet. Select them in the text and press m, or tick a place.`).refusal;

/** Enter in the text sends, as it records a finding at other times. */
function useEnterInText(send: () => void) {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const inText = target === document.body || (target instanceof Element && target.matches('.galley'));
      if (event.key !== 'Enter' || !inText || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
}

/** While the form is open, selected words go into its next part instead of into a new claim. */
function useTaker(at: number, take: (words: Selector) => void) {
  const store = useStoryStore();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    store.set({ taker: { label: `Part ${at + 1}`, take: (words) => latest.current(words) } });
    return () => store.set({ taker: null });
  }, [store, at]);
}

/** One claim that says several things: its words shared out among the parts, by ticking or by selecting. */
export const SplitForm = ({ claim }: { claim: ClaimRow }) => {
  const store = useStoryStore();
  const [typed, setParts, sent] = useKept<Part[] | null>(placeOn(store, claim, 'a split'), null);
  const parts = typed ?? partsOf(claim);
  const { busy, refusal, act, setRefusal } = useAct();
  const empty = parts.findIndex((part) => part.spans.length === 0);
  const next = empty === -1 ? parts.length - 1 : empty;
  const change = (at: number, part: Part) => setParts(parts.with(at, part));
  useTaker(next, (words) => change(next, withPlace(parts[next] ?? { statement: '', spans: [] }, words)));
  const send = async () => {
    if (empty !== -1) return setRefusal(noPlace(empty + 1));
    const asked = parts.map(({ statement, spans }) => (statement.trim() === '' ? { spans } : { statement, spans }));
    if (!(await act(() => splitClaim(store, claim, asked)))) return;
    sent();
    backToText();
  };
  useEnterInText(() => void send());
  const leave = () => {
    store.set({ acting: null });
    backToText();
  };
  return (
    <form
      className="act-form"
      aria-label={`Split claim ${claim.number}`}
      onSubmit={submitting(send)}
      onKeyDown={leaving(leave)}
    >
      <p>
        Claim {claim.number} becomes several. Each rests on the same evidence, and none keeps a finding: each is checked
        anew.
      </p>
      {parts.map((part, at) => (
        <SplitPart
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
          key={at}
          claim={claim}
          at={at}
          part={part}
          isNext={at === next}
          onChange={(changed) => change(at, changed)}
        />
      ))}
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <button className="btn main" type="submit" aria-disabled={busy || undefined}>
          Split into {parts.length} <kbd>Enter</kbd>
        </button>
        <button className="btn" type="button" onClick={() => setParts([...parts, { statement: '', spans: [] }])}>
          Add a part
        </button>
        <button className="btn quiet" type="button" onClick={leave}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
};
