'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ShownWebhook, WebhookSecretView } from '@/domain/views-webhook';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { SelectField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { SecretShown } from '@/ui/secret-shown';
import { moment } from '@/ui/time';
import { useAct } from '@/ui/use-act';

const OVERLAPS = [
  { value: '24', label: 'for a day' },
  { value: '1', label: 'for an hour' },
  { value: '168', label: 'for a week' },
  { value: '0', label: 'no longer: it is known to others' },
];

export const RotateSecret = ({ webhook }: { webhook: ShownWebhook }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const [hours, setHours] = useState('24');
  const [secret, setSecret] = useState<string>();
  const rotate = async () => {
    const body = { overlapHours: Number(hours) };
    const made = await act(() => call<WebhookSecretView>('POST', `/webhooks/${webhook.id}/secret`, body));
    if (!made) return;
    setSecret(made.secret);
    router.refresh();
  };
  return (
    <div className="stack">
      <SelectField
        label="The secret before goes on to hold"
        options={OVERLAPS}
        value={hours}
        onChange={(event) => setHours(event.target.value)}
        hint={
          webhook.earlierSecretUntil
            ? `An earlier secret holds until ${moment(webhook.earlierSecretUntil)}.`
            : 'Meanwhile deliveries carry both signatures, so that none is lost while the receiver is given the new one.'
        }
      />
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <ActButton busy={busy} onAct={rotate}>
          Make another secret
        </ActButton>
      </div>
      {secret && <SecretShown secret={secret} onDone={() => setSecret(undefined)} />}
    </div>
  );
};
