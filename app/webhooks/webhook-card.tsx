'use client';

import { useId, useState } from 'react';
import { countOf } from '@/domain/sentences/progress';
import { EVENT_WORDS } from '@/domain/sentences/webhooks';
import type { ShownWebhook } from '@/domain/views-webhook';
import { ChangeButton } from '@/ui/change-button';
import { moment } from '@/ui/time';
import { Deliveries } from './deliveries';
import { RotateSecret } from './rotate-secret';
import { SendTest } from './send-test';
import { WebhookStanding } from './standing';
import { WebhookChange } from './webhook-change';

const Head = ({ webhook, id }: { webhook: ShownWebhook; id: string }) => {
  const { name, url, events, restricted, enabled, createdAt, waiting, failed } = webhook;
  const counts = [
    waiting > 0 ? `${waiting} to be sent` : '',
    failed > 0 ? `${countOf(failed, 'delivery', 'deliveries')} given up` : '',
  ].filter(Boolean);
  return (
    <header>
      <h2 id={id}>
        {name}
        {!enabled && <span className="off"> Switched off</span>}
      </h2>
      <p className="mono where">{url}</p>
      <p className="dim small">
        {events.map((event) => EVENT_WORDS[event]).join(' · ')}
        {restricted && ' · of restricted stories too'}
      </p>
      <p className="dim small">
        Added {moment(createdAt)}
        {counts.length > 0 && `; ${counts.join(', ')}`}
      </p>
    </header>
  );
};

/** An address, what it was told last, and below what can be changed about it. */
export const WebhookCard = ({ webhook, now }: { webhook: ShownWebhook; now: string }) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={`webhook${webhook.enabled ? '' : ' is-off'}`} aria-labelledby={`${id}-name`}>
      <Head webhook={webhook} id={`${id}-name`} />
      <div className="acts">
        <SendTest webhook={webhook} />
        <ChangeButton of={webhook.name} controls={id} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      </div>
      <div className="changes" id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <WebhookChange webhook={webhook} />
            <RotateSecret webhook={webhook} />
            <WebhookStanding webhook={webhook} />
          </>
        )}
      </div>
      <Deliveries webhook={webhook} now={now} />
    </section>
  );
};
