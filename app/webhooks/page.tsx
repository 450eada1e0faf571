import type { Metadata } from 'next';
import { load } from '@/server/page';
import { webhooksScreen } from '@/server/queries/webhooks';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { LookAgain } from './look-again';
import { NewWebhook } from './new-webhook';
import { WebhookCard } from './webhook-card';
import './webhooks.css';

export const metadata: Metadata = { title: 'Webhooks' };

export default async function WebhooksPage() {
  const loaded = await load(webhooksScreen, {});
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, now, off, webhooks } = loaded.value;
  return (
    <div className="page-form page-webhooks">
      <TopBar me={me} at="webhooks" />
      <main className="columns">
        <div>
          <h1>Webhooks</h1>
          <p className="dim lead">
            Addresses outside that are told when something is decided here, so that a content system need not ask. They
            are sent ids, numbers and hashes, signed with a secret of their own: no words of a story, no names.
          </p>
          {off && <p className="notice">{off}</p>}
          {webhooks.length === 0 && (
            <p>No address yet. Add one when a content system is to know at once that a story is signed off.</p>
          )}
          {webhooks.map((webhook) => (
            <WebhookCard key={webhook.id} webhook={webhook} now={now} />
          ))}
          <LookAgain moving={webhooks.some((webhook) => webhook.isMoving)} />
        </div>
        <aside aria-label="A new address">
          <NewWebhook />
        </aside>
      </main>
    </div>
  );
}
