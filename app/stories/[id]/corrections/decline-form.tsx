import { useKept } from '@/ui/drafts/use-kept';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { leaving, submitting } from '../panel/hand';
import type { DecisionProps } from './decision-acts';

/** Declines a correction, with the reason that whoever proposed it reads. */
export const DeclineForm = ({ decide, placeFor, onShut }: DecisionProps & { onShut: () => void }) => {
  const [reason, setReason, sent] = useKept(placeFor('a reason to decline a correction'), '');
  const { busy, refusal, act, wrong } = useAct();
  const send = async () => {
    if (await act(() => decide({ accept: false, reason }))) sent();
  };
  return (
    <form
      className="note-form"
      aria-label="Decline the correction"
      onSubmit={submitting(send)}
      onKeyDown={leaving(onShut)}
    >
      <TextField
        label="Why the words stay"
        autoFocus
        value={reason}
        error={wrong('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="acts">
        <button className="btn" type="submit" aria-disabled={busy || undefined}>
          Decline it <kbd>Enter</kbd>
        </button>
        <button className="btn quiet" type="button" onClick={onShut}>
          Leave it <kbd>Esc</kbd>
        </button>
        {reason !== '' && <span className="unsaved">draft</span>}
      </div>
      {!wrong('reason') && <RefusalLine refusal={refusal} />}
    </form>
  );
};
