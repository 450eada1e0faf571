import { useState } from 'react';
import type { ClaimView } from '@/domain/views';
import { useAct } from '@/ui/use-act';
import { detachConfidential } from '../../state/confidential-writes';
import { useStoryStore } from '../../state/story-store';
import { backToText } from '../hand';
import { TakeOffButton, TakeOffForm } from '../take-off-form';

const WHAT = 'the confidential evidence';

/** Takes it off the claim, with a reason that those named read when they open it. None of it is kept in the browser. */
export const TakeOffPiece = ({ claim, id }: { claim: ClaimView; id: string }) => {
  const store = useStoryStore();
  const [reason, setReason] = useState<string | null>(null);
  const { busy, refusal, act } = useAct();
  if (reason === null) return <TakeOffButton what={WHAT} onAsk={() => setReason('')} />;
  const shut = () => {
    setReason(null);
    backToText();
  };
  const send = async () => {
    if (await act(() => detachConfidential(store, claim.id, id, reason))) shut();
  };
  const form = { what: WHAT, number: claim.number, reason, isAsked: true, busy, refusal };
  return <TakeOffForm {...form} onChange={setReason} onSend={send} onShut={shut} />;
};
