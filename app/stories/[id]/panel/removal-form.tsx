import type { ClaimRow } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { removeClaim } from '../state/claim-acts';
import { placeOn } from '../state/place';
import { useStoryStore } from '../state/story-store';
import { backToText, leaving, submitting } from './hand';

/** Removes a claim that was made by mistake, with the reason that the trail keeps. */
export const RemovalForm = ({ claim }: { claim: ClaimRow }) => {
  const store = useStoryStore();
  const [reason, setReason, sent] = useKept(placeOn(store, claim, 'a reason to remove it'), '');
  const { busy, refusal, act, wrong } = useAct();
  const send = async () => {
    const done = await act(() => removeClaim(store, claim, reason));
    if (!done) return;
    sent();
    backToText();
  };
  const leave = () => {
    store.set({ acting: null });
    backToText();
  };
  return (
    <form
      className="act-form"
      aria-label={`Remove claim ${claim.number}`}
      onSubmit={submitting(send)}
      onKeyDown={leaving(leave)}
    >
      <p>It goes from every list, with its places and findings. The trail keeps it; its evidence stays on the story.</p>
      <TextField
        label="Why it goes"
        placeholder="Marked by mistake: it states nothing"
        autoFocus
        value={reason}
        error={wrong('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      {!wrong('reason') && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <button className="btn main" type="submit" aria-disabled={busy || undefined}>
          Remove claim {claim.number} <kbd>Enter</kbd>
        </button>
        <button className="btn quiet" type="button" onClick={leave}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
};
