'use client';

import { useRouter } from 'next/navigation';
import type { DeliveryView, ShownWebhook } from '@/domain/views-webhook';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

export const SendTest = ({ webhook }: { webhook: ShownWebhook }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const send = async () => {
    if (await act(() => call<DeliveryView>('POST', `/webhooks/${webhook.id}/test`))) router.refresh();
  };
  return (
    <>
      <ActButton ability={webhook.abilities.send} busy={busy} onAct={send}>
        Send a test
      </ActButton>
      <RefusalLine refusal={refusal} />
    </>
  );
};
