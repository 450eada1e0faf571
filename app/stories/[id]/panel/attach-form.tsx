import { useEffect, useRef, useState } from 'react';
import { describe, type Selector } from '@/domain/anchor/selector';
import { blockAt } from '@/domain/sentences/place';
import { quoted } from '@/domain/sentences/quoted';
import { candidatesSentence } from '@/domain/sentences/recheck';
import type { ClaimRow, SpanView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { actOnText } from '../state/moved-text';
import { attachAct } from '../state/recheck-acts';
import { useStory, useStoryStore } from '../state/story-store';
import { backToText } from './hand';

/** While the form is open, `m` and the button beside selected words put the lost place on them. */
function useWordsTaken(label: string, take: (words: Selector) => void) {
  const store = useStoryStore();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    store.set({ taker: { label, take: (words) => latest.current(words) } });
    backToText();
    return () => store.set({ taker: null });
  }, [store, label]);
}

interface NearProps {
  span: SpanView;
  busy: boolean;
  onChoose: (words: Selector) => void;
}

/** Passages that come equally near: one press each. */
const Near = ({ span, busy, onChoose }: NearProps) => {
  const store = useStoryStore();
  const { blocks, places, story } = store.get();
  const { text, number } = story.version;
  return (
    <>
      <p>{candidatesSentence(span.candidates.length, number)}</p>
      <ul>
        {span.candidates.map(({ start, end }) => (
          <li key={start}>
            <ActButton className="link" busy={busy} onAct={() => onChoose(describe(text, { start, end }))}>
              <span className="serif">{quoted(text.slice(start, end))}</span> in {places[blockAt(blocks, start)]}
            </ActButton>
          </li>
        ))}
      </ul>
    </>
  );
};

/** A lost place stands again on words that are selected in the text. */
export const AttachForm = ({ claim, span: id }: { claim: ClaimRow; span: string }) => {
  const store = useStoryStore();
  const detail = useStory((state) => state.details.get(claim.id));
  const { busy, refusal, act } = useAct();
  const [taken, setTaken] = useState<Selector | null>(null);
  const span = claim.spans.find((one) => one.id === id && one.state === 'lost');
  const attach = async (words: Selector) => {
    setTaken(words);
    if (!detail) return;
    const done = await act(() => actOnText(store, detail, (target) => attachAct(target, id, words)));
    if (done) backToText();
  };
  useWordsTaken(`Claim ${claim.number} stands here`, (words) => void attach(words));
  if (!span) return null;
  const leave = () => store.set({ acting: null });
  return (
    <section className="act-form" aria-label={`Re-attach claim ${claim.number}`}>
      <p>
        Select in the text the words that claim {claim.number} now stands on, by mouse or with ← → and Shift, and press{' '}
        <kbd>m</kbd>. It lost <span className="serif gone">{span.exact}</span>.
      </p>
      <Near span={span} busy={busy} onChoose={(words) => void attach(words)} />
      <RefusalLine refusal={refusal} />
      <div className="acts">
        {refusal && taken && (
          <button className="btn" type="button" onClick={() => void attach(taken)}>
            Put it on {quoted(taken.exact)} all the same
          </button>
        )}
        <button className="btn quiet" type="button" onClick={leave}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
};
