import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { suggestionOf } from '@/domain/correction-suggestion';
import type { ClaimRow, ClaimView } from '@/domain/views';
import { FINDINGS, type Finding } from '@/domain/vocabulary';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { moveOn, record } from '../state/findings';
import { draftOf } from '../state/story-state';
import { setDraft, useStory, useStoryStore } from '../state/story-store';
import { stepUnsettled } from '../state/walk';
import { CorrectionOffer } from './correction-offer';
import { backToText, submitting } from './hand';
import { Missing } from './missing';
import { Pad } from './pad';
import { useEnter } from './use-enter';

interface Props {
  claim: ClaimRow;
  detail: ClaimView | undefined;
}

const CHECK = { legend: 'Your finding', why: 'Why? One line, kept with the finding', act: 'Record' };
const RULING = { legend: 'Your ruling', why: 'Why? Both checkers read it', act: 'Rule' };

/** Other words were asked for, and the reader may propose them: that is the next act on this claim. */
const isToCorrect = (claim: ClaimView) => claim.abilities.correct.may && suggestionOf(claim) !== null;

/** Where the reader has nothing more to do: the claim is settled, or waits for the second check of somebody else. */
const isDone = (claim: ClaimView) =>
  (claim.state === 'settled' || claim.state === 'awaiting-second-check') && !isToCorrect(claim);

/** Records what is chosen, and goes on to the next claim when this one is done. */
function useRecord(claim: ClaimRow) {
  const store = useStoryStore();
  const { busy, refusal, setRefusal, act } = useAct();
  const give = async () => {
    const answer = await act(() => record(store, claim));
    const moved = store.get().open !== claim.id;
    if (!answer && moved)
      return store.set({ said: `The finding on claim ${claim.number} is not recorded. It is still there as a draft.` });
    if (!answer || moved) return;
    backToText();
    if (isDone(answer)) stepUnsettled(store, 1);
  };
  return { busy, refusal, setRefusal, give };
}

interface LineProps {
  claim: ClaimRow;
  of: 'rationale' | 'wording';
  label: string;
  placeholder: string;
  line: React.RefObject<HTMLInputElement | null>;
}

/** One line of the draft. */
const Line = ({ claim, of, label, placeholder, line }: LineProps) => {
  const store = useStoryStore();
  const typed = useStory((state) => draftOf(state, claim.id)[of]);
  return (
    <span className="reason">
      <input
        ref={line}
        className="field"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setDraft(store, claim.id, { [of]: event.target.value })}
      />
      {typed !== '' && <span className="unsaved">draft</span>}
    </span>
  );
};

/** What the pad shows and does; digits choose, Enter gives. */
function usePad(claim: ClaimRow, detail: ClaimView | undefined) {
  const store = useStoryStore();
  const { finding } = useStory((state) => draftOf(state, claim.id));
  const atFirst = useStory((state) => state.abilities.check);
  const { rules, ability } = detail ? moveOn(detail) : { rules: false, ability: atFirst };
  const why = useRef<HTMLInputElement>(null);
  const wording = useRef<HTMLInputElement>(null);
  const { busy, refusal, setRefusal, give } = useRecord(claim);

  const set = (chosen: Finding) => setDraft(store, claim.id, { finding: chosen });
  const choose = (chosen: Finding) => {
    if (!ability.may) return;
    setRefusal(null);
    flushSync(() => set(chosen));
    (wording.current ?? why.current)?.focus();
  };
  const tryIt = () => void (ability.may && give());
  useKeys(Object.fromEntries(FINDINGS.map((one, at) => [`${at + 1}`, () => choose(one)])));
  useEnter(tryIt);
  return { finding, set, tryIt, ability, busy, refusal, why, wording, words: rules ? RULING : CHECK };
}

/** Read, 1 to 8, say why, Enter, next: at the same place for every claim, for a check and for a ruling. */
export const FindingPad = ({ claim, detail }: Props) => {
  const { finding, set, tryIt, ability, busy, refusal, why, wording, words } = usePad(claim, detail);
  const asked = 'The words it should read';
  return (
    <form className="foot" onSubmit={submitting(tryIt)}>
      <Missing detail={detail} />
      {detail && isToCorrect(detail) && <CorrectionOffer claim={detail} />}
      <RefusalLine refusal={refusal} />
      {finding === 'confirmed-with-change' && (
        <div className="give">
          <Line claim={claim} of="wording" line={wording} label={asked} placeholder={asked} />
        </div>
      )}
      <Pad legend={words.legend} chosen={finding} disabled={!ability.may} onChoose={set} />
      <div className="give">
        <Line claim={claim} of="rationale" line={why} label="Why" placeholder={words.why} />
        <ActButton className="btn main" type="submit" ability={ability} busy={busy}>
          {words.act} <kbd>Enter</kbd>
        </ActButton>
      </div>
    </form>
  );
};
