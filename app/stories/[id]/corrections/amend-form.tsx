import { proposedSentence } from '@/domain/sentences/corrections';
import { ActButton } from '@/ui/act-button';
import { useKept } from '@/ui/drafts/use-kept';
import { Field } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { WordRedline } from '@/ui/word-redline';
import { leaving, sends, submitting } from '../panel/hand';
import type { DecisionProps } from './decision-acts';
import { AMENDED } from './ticks';

/** Accepts a correction with other words than were proposed, at once or together with others. */
export const AmendForm = ({
  correction,
  next,
  decide,
  placeFor,
  together,
  onShut,
}: DecisionProps & { onShut: () => void }) => {
  const { words, replacement } = correction;
  const [typed, setTyped, sent] = useKept<string | null>(placeFor(AMENDED), null);
  const { busy, refusal, act, wrong } = useAct();
  const now = typed ?? replacement;
  const send = async () => {
    if (await act(() => decide({ accept: true, replacement: now }))) sent();
  };
  const tick = () => {
    together?.amend(now);
    onShut();
  };
  const leave = () => {
    sent();
    together?.asProposed();
    onShut();
  };
  const inField = wrong('replacement');
  return (
    <form
      className="note-form"
      aria-label="Amend the correction"
      onSubmit={submitting(send)}
      onKeyDown={leaving(leave)}
    >
      <Field label="It is to read" error={inField}>
        {(wiring) => (
          <textarea
            {...wiring}
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
            autoFocus
            className="field serif"
            rows={2}
            value={now}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => sends(event) && void send()}
          />
        )}
      </Field>
      <p className="serif proposal">
        <WordRedline before={words} after={now} />
      </p>
      <p className="small dim" role="status">
        {proposedSentence(words, now)}
      </p>
      <div className="acts">
        <button className="btn" type="submit" aria-disabled={busy || undefined}>
          Accept so, as version {next} <kbd>Ctrl Enter</kbd>
        </button>
        {together && (
          <ActButton ability={together.ability} onAct={tick}>
            Tick it so, to accept with others
          </ActButton>
        )}
        <button className="btn quiet" type="button" onClick={leave}>
          Leave it <kbd>Esc</kbd>
        </button>
        {typed !== null && <span className="unsaved">draft</span>}
      </div>
      {!inField && <RefusalLine refusal={refusal} />}
    </form>
  );
};
