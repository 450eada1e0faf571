'use client';

import { useRouter } from 'next/navigation';
import type { ShownWebhook } from '@/domain/views-webhook';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

/** Whether it is told anything at all. */
export const WebhookStanding = ({ webhook }: { webhook: ShownWebhook }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const { id, revision, enabled, waiting } = webhook;
  const turn = async () => {
    if (await act(() => call('PATCH', `/webhooks/${id}`, { revision, enabled: !enabled }))) router.refresh();
  };
  const remove = async () => {
    if (await act(() => call('DELETE', `/webhooks/${id}`))) router.refresh();
  };
  return (
    <div className="stack">
      <p className="hint">
        {enabled
          ? `Switched off, it is told nothing, and what happens meanwhile is not kept for it.${waiting > 0 ? ' What waits is not sent; it can be sent by hand later.' : ''}`
          : 'Switched on, it is told of what happens from then on.'}
      </p>
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <ActButton busy={busy} onAct={turn}>
          {enabled ? 'Switch off' : 'Switch on'}
        </ActButton>
        <ActButton className="btn quiet" busy={busy} onAct={remove}>
          Remove for good
        </ActButton>
      </div>
    </div>
  );
};
