import { useEffect, useRef } from 'react';
import { beginningOf, type Suggestion } from '@/domain/correction-suggestion';
import { proposedSentence } from '@/domain/sentences/corrections';
import { blockAt } from '@/domain/sentences/place';
import type { ClaimRow, SpanView } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { Field, SelectField, TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { WordRedline } from '@/ui/word-redline';
import { proposeCorrection } from '../state/corrections';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';
import { backToText, leaving, sends, submitting } from './hand';

/** The places of the claim that have words, as one chooses among them. */
function usePlaces(claim: ClaimRow) {
  const { blocks, places } = useStoryStore().get();
  const standing = claim.spans.filter((span) => span.state !== 'lost');
  const named = (span: SpanView) => ({
    value: span.id,
    label: `${places[blockAt(blocks, span.start)] ?? ''}: ${span.exact}`,
  });
  return { standing, options: standing.map(named) };
}

/** What is typed; until then, as the checks of the claim suggest it. Null where the claim stands nowhere. */
function useProposal(claim: ClaimRow) {
  const store = useStoryStore();
  const detail = useStory((state) => state.details.get(claim.id));
  const [typed, setTyped, sent] = useKept<Suggestion | null>(placeOn(store, claim, 'a correction'), null);
  const begun = beginningOf({
    spans: claim.spans,
    checks: detail?.checks ?? [],
    corrections: detail?.corrections ?? [],
  });
  const place = claim.spans.find((span) => span.id === typed?.span && span.state !== 'lost');
  const proposal = typed && begun ? { ...typed, span: place?.id ?? begun.span } : begun;
  return { proposal, setTyped, sent };
}

interface WordsProps {
  words: string;
  proposal: Suggestion;
  onChange: (proposal: Suggestion) => void;
  onSend: () => void;
  error: string | undefined;
}

/** The words as they would stand, begun with those that do, and what that changes. */
const Words = ({ words, proposal, onChange, onSend, error }: WordsProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <>
      <Field label="It should read" error={error} hint="Leave it empty to take the words out.">
        {(wiring) => (
          <textarea
            {...wiring}
            ref={field}
            className="field serif"
            rows={2}
            value={proposal.replacement}
            onChange={(event) => onChange({ ...proposal, replacement: event.target.value })}
            onKeyDown={(event) => sends(event) && onSend()}
          />
        )}
      </Field>
      <p className="serif proposal">
        <WordRedline before={words} after={proposal.replacement} />
      </p>
      <p className="small dim" role="status">
        {proposedSentence(words, proposal.replacement)}
      </p>
    </>
  );
};

/** Proposes other words for a place of the claim: old and new as a redline while one types. */
export const CorrectionForm = ({ claim }: { claim: ClaimRow }) => {
  const store = useStoryStore();
  const { standing, options } = usePlaces(claim);
  const { proposal, setTyped, sent } = useProposal(claim);
  const { busy, refusal, act, wrong } = useAct();
  const leave = () => {
    store.set({ acting: null });
    backToText();
  };
  const words = standing.find((span) => span.id === proposal?.span)?.exact ?? '';
  const send = async () => {
    if (!proposal || !(await act(() => proposeCorrection(store, claim, proposal)))) return;
    sent();
    backToText();
  };
  const toPlace = (span: string) => {
    const exact = standing.find((one) => one.id === span)?.exact ?? '';
    if (proposal)
      setTyped({ ...proposal, span, replacement: proposal.replacement === words ? exact : proposal.replacement });
  };
  if (!proposal)
    return <p className="act-form">No words of claim {claim.number} are in the text. Re-attach it first.</p>;
  const inField = wrong('replacement') ?? wrong('span') ?? wrong('reason');
  return (
    <form
      className="act-form"
      aria-label={`Propose a correction of claim ${claim.number}`}
      onSubmit={submitting(send)}
      onKeyDown={leaving(leave)}
    >
      {options.length > 1 && (
        <SelectField
          label="At which place"
          options={options}
          value={proposal.span}
          error={wrong('span')}
          onChange={(event) => toPlace(event.target.value)}
        />
      )}
      <Words
        words={words}
        proposal={proposal}
        onChange={setTyped}
        onSend={() => void send()}
        error={wrong('replacement') ?? (options.length > 1 ? undefined : wrong('span'))}
      />
      <TextField
        label="Why"
        placeholder="Whoever decides reads it"
        value={proposal.reason}
        error={wrong('reason')}
        onChange={(event) => setTyped({ ...proposal, reason: event.target.value })}
      />
      {!inField && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <button className="btn main" type="submit" aria-disabled={busy || undefined}>
          Propose it <kbd>Ctrl Enter</kbd>
        </button>
        <button className="btn quiet" type="button" onClick={leave}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
};
