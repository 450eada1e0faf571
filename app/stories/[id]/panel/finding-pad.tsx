import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { FINDING_WORDS } from '@/domain/sentences/words';
import type { ClaimRow, ClaimView } from '@/domain/views';
import { FINDINGS, type Finding } from '@/domain/vocabulary';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { draftOf } from '../state/story-state';
import { setDraft, useStory, useStoryStore } from '../state/story-store';
import { stepUnsettled } from '../state/walk';
import { record } from '../state/writes';
import { backToText, submitting } from './hand';
import { Missing } from './missing';

/** Enter records from the text and from the pad; in a button, link or field it means what it always means. */
function useEnter(give: () => void) {
  const latest = useRef(give);
  useEffect(() => {
    latest.current = give;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const here = target === document.body || (target instanceof Element && target.matches('.galley, .pad input'));
      if (event.key !== 'Enter' || !here || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

interface Props {
  claim: ClaimRow;
  detail: ClaimView | undefined;
}

/** Read, 1 to 8, say why, Enter, next: at the same place for every claim. */
export const FindingPad = ({ claim, detail }: Props) => {
  const store = useStoryStore();
  const draft = useStory((state) => draftOf(state, claim.id));
  const ability = useStory((state) => detail?.abilities.check ?? state.abilities.check);
  const why = useRef<HTMLInputElement>(null);
  const wording = useRef<HTMLInputElement>(null);
  const { busy, refusal, setRefusal, act } = useAct();

  const choose = (finding: Finding | undefined) => {
    if (!finding || !ability.may) return;
    setRefusal(null);
    flushSync(() => setDraft(store, claim.id, { finding }));
    (wording.current ?? why.current)?.focus();
  };
  const give = async () => {
    if (!ability.may) return;
    const answer = await act(() => record(store, claim));
    const moved = store.get().open !== claim.id;
    if (!answer && moved)
      return store.set({ said: `The finding on claim ${claim.number} is not recorded. It is still there as a draft.` });
    if (!answer || moved) return;
    backToText();
    if (answer.state === 'settled') stepUnsettled(store, 1);
  };
  useKeys(Object.fromEntries(FINDINGS.map((finding, at) => [`${at + 1}`, () => choose(finding)])));
  useEnter(() => void give());

  return (
    <form className="foot" onSubmit={submitting(give)}>
      <Missing detail={detail} />
      <RefusalLine refusal={refusal} />
      {draft.finding === 'confirmed-with-change' && (
        <div className="give">
          <span className="reason">
            <input
              ref={wording}
              className="field"
              aria-label="The words it should read"
              placeholder="The words it should read"
              value={draft.wording}
              onChange={(event) => setDraft(store, claim.id, { wording: event.target.value })}
            />
          </span>
        </div>
      )}
      <fieldset className="pad" disabled={!ability.may}>
        <legend className="vh">Your finding</legend>
        {FINDINGS.map((finding, at) => (
          <label key={finding}>
            <input
              type="radio"
              name="finding"
              checked={draft.finding === finding}
              onChange={() => setDraft(store, claim.id, { finding })}
            />
            <kbd>{at + 1}</kbd>
            <span className="t">{FINDING_WORDS[finding]}</span>
          </label>
        ))}
      </fieldset>
      <div className="give">
        <span className="reason">
          <input
            ref={why}
            className="field"
            aria-label="Why"
            placeholder="Why? One line, kept with the finding"
            value={draft.rationale}
            onChange={(event) => setDraft(store, claim.id, { rationale: event.target.value })}
          />
          {draft.rationale !== '' && <span className="unsaved">draft</span>}
        </span>
        <ActButton className="btn main" type="submit" ability={ability} busy={busy}>
          Record <kbd>Enter</kbd>
        </ActButton>
      </div>
    </form>
  );
};
