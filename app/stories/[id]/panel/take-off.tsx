import { useState } from 'react';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { useAct } from '@/ui/use-act';
import { detach } from '../state/evidence-writes';
import { placeOn } from '../state/place';
import { useStoryStore } from '../state/story-store';
import { backToText } from './hand';
import { TakeOffButton, TakeOffForm } from './take-off-form';

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
  const what = `the evidence from ${evidence.source}`;
  if (!isOpen && reason === '') return <TakeOffButton what={what} onAsk={() => setOpen(true)} />;
  const shut = () => {
    setOpen(false);
    sent();
    backToText();
  };
  const send = async () => {
    if (await act(() => detach(store, claim.id, evidence, reason))) shut();
  };
  const form = { what, number: claim.number, reason, isAsked: isOpen, busy, refusal };
  return <TakeOffForm {...form} onChange={setReason} onSend={send} onShut={shut} />;
};
