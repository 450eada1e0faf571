'use client';

import { useRouter } from 'next/navigation';
import type { ShownWebhook } from '@/domain/views-webhook';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

interface Props {
  webhook: ShownWebhook;
  deliveries: readonly string[];
  /** Which one, for those who listen. */
  says: string;
}

export const SendAgain = ({ webhook, deliveries, says }: Props) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const send = async () => {
    if (await act(() => call('POST', `/webhooks/${webhook.id}/redelivery`, { deliveries }))) router.refresh();
  };
  // Said once, beside the button for a test: not on every line.
  if (!webhook.abilities.send.may) return null;
  return (
    <>
      <ActButton className="btn quiet" busy={busy} onAct={send}>
        Send again<span className="vh">: {says}</span>
      </ActButton>
      <RefusalLine refusal={refusal} />
    </>
  );
};
