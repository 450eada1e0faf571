'use client';

import { useRouter } from 'next/navigation';
import type { ShownWebhook, WebhookView } from '@/domain/views-webhook';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { drop } from '@/ui/drafts/keeping';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { type TypedWebhook, WebhookFields } from './webhook-fields';

export const WebhookChange = ({ webhook }: { webhook: ShownWebhook }) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const place = { id: `webhooks/${webhook.id}`, says: `a change to the webhook ${webhook.name}`, href: '/webhooks' };
  const { name, url, events, restricted, revision } = webhook;
  const present: TypedWebhook = { name, url, events, restricted };
  const [typed, setTyped] = useKept(place, present);
  const isSame = JSON.stringify(typed) === JSON.stringify(present);

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (isSame) return;
    const body = { ...typed, revision };
    if (!(await act(() => call<WebhookView>('PATCH', `/webhooks/${webhook.id}`, body)))) return router.refresh();
    drop(place.id);
    router.refresh();
  };

  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={`Change ${webhook.name}`}>
      <WebhookFields typed={typed} setTyped={setTyped} wrong={wrong} />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" busy={busy} idle={isSame}>
          Save
        </ActButton>
      </div>
    </form>
  );
};
