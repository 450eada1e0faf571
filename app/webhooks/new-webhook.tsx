'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { WebhookSecretView } from '@/domain/views-webhook';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { SecretShown } from '@/ui/secret-shown';
import { useAct } from '@/ui/use-act';
import { type TypedWebhook, WebhookFields } from './webhook-fields';

const PLACE = { id: 'webhooks/new', says: 'a new webhook', href: '/webhooks' };
const NOTHING: TypedWebhook = {
  name: '',
  url: '',
  events: ['sign-off.given', 'sign-off.voided'],
  restricted: false,
};

export const NewWebhook = () => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [typed, setTyped, sent] = useKept(PLACE, NOTHING);
  const [secret, setSecret] = useState<string>();

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const made = await act(() => call<WebhookSecretView>('POST', '/webhooks', typed));
    if (!made) return;
    sent();
    setSecret(made.secret);
    router.refresh();
  };

  return (
    <>
      <form className="stack" onSubmit={submit} noValidate aria-labelledby="new-webhook">
        <h2 id="new-webhook">Add an address</h2>
        <WebhookFields typed={typed} setTyped={setTyped} wrong={wrong} />
        {!refusal?.fields && <RefusalLine refusal={refusal} />}
        <div className="acts">
          <ActButton className="btn main" type="submit" busy={busy}>
            Add
          </ActButton>
        </div>
      </form>
      {secret && <SecretShown secret={secret} onDone={() => setSecret(undefined)} />}
    </>
  );
};
