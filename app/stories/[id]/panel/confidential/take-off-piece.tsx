import { useState } from 'react';
import type { ClaimView } from '@/domain/views';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { detachConfidential } from '../../state/confidential-writes';
import { useStoryStore } from '../../state/story-store';
import { backToText, submitting } from '../hand';

/** Takes it off the claim, with a reason that those named read in the trail. */
export const TakeOffPiece = ({ claim, id }: { claim: ClaimView; id: string }) => {
  const store = useStoryStore();
  const [reason, setReason] = useState<string | null>(null);
  const { busy, refusal, act } = useAct();
  if (reason === null)
    return (
      <button className="link small" type="button" onClick={() => setReason('')}>
        Take off<span className="vh"> the confidential evidence</span>
      </button>
    );
  const shut = () => {
    setReason(null);
    backToText();
  };
  const send = async () => {
    if (await act(() => detachConfidential(store, claim.id, id, reason))) shut();
  };
  return (
    <form className="take-off" aria-label="Take confidential evidence off" onSubmit={submitting(send)}>
      <input
        className="field"
        aria-label="Why the confidential evidence does not belong here"
        placeholder="Why it does not belong here"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to fill it in
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="acts">
        <button className="btn" type="submit" aria-disabled={busy || undefined}>
          Take it off claim {claim.number}
        </button>
        <button className="btn quiet" type="button" onClick={shut}>
          Leave it on
        </button>
      </div>
      <RefusalLine refusal={refusal} />
    </form>
  );
};
