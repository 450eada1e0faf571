import { useState } from 'react';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { detach } from '../state/evidence-writes';
import { placeOn } from '../state/place';
import { useStoryStore } from '../state/story-store';
import { backToText, submitting } from './hand';

interface Props {
  claim: ClaimView;
  evidence: EvidenceView;
}

/** Takes a piece of evidence off the claim, with a reason; it stays on the story. */
export const TakeOff = ({ claim, evidence }: Props) => {
  const store = useStoryStore();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason, sent] = useKept(placeOn(store, claim, 'a reason', evidence.id), '');
  const { busy, refusal, act } = useAct();
  if (!isOpen && reason === '')
    return (
      <button className="link small" type="button" onClick={() => setOpen(true)}>
        Take off<span className="vh"> the evidence from {evidence.source}</span>
      </button>
    );
  const shut = () => {
    setOpen(false);
    sent();
    backToText();
  };
  const send = async () => {
    if (await act(() => detach(store, claim.id, evidence, reason))) shut();
  };
  return (
    <form className="take-off" aria-label="Take evidence off" onSubmit={submitting(send)}>
      <input
        className="field"
        aria-label={`Why the evidence from ${evidence.source} does not belong here`}
        placeholder="Why it does not belong here"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to fill it in
        autoFocus={isOpen}
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
