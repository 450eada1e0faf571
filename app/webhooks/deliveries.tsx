import { DELIVERY_WORDS } from '@/domain/sentences/webhooks';
import type { DeliveryView, ShownWebhook } from '@/domain/views-webhook';
import { when } from '@/ui/time';
import { SendAgain } from './send-again';

const ICONS = { waiting: 'i-clock', delivered: 'i-check', failed: 'i-void' } as const;

const Delivery = ({ webhook, delivery, now }: { webhook: ShownWebhook; delivery: DeliveryView; now: string }) => {
  const { id, type, at, state, sentence, status, nextTryAt } = delivery;
  return (
    <tr className={`delivery ${state}`}>
      <td>
        <b>{DELIVERY_WORDS[type]}</b>
        <span className="sub">{when(at, now)}</span>
      </td>
      <td>
        <span className="became">
          <i className={`i ${ICONS[state]}`} />
          <span>
            {sentence}
            {nextTryAt && delivery.tries > 0 && <span className="sub">Next try {when(nextTryAt, now)}</span>}
            <span className="sub mono">{id}</span>
          </span>
        </span>
      </td>
      <td className="num">{status === null ? <span className="vh">No answer</span> : `Answered ${status}`}</td>
      <td className="end">
        {state !== 'waiting' && (
          <SendAgain webhook={webhook} deliveries={[id]} says={`${DELIVERY_WORDS[type]}, ${when(at, now)}`} />
        )}
      </td>
    </tr>
  );
};

export const Deliveries = ({ webhook, now }: { webhook: ShownWebhook; now: string }) =>
  webhook.deliveries.length === 0 ? (
    <p className="dim">Nothing was sent there yet. Send a test to see that it arrives.</p>
  ) : (
    <table className="ledger deliveries">
      <caption className="vh">What {webhook.name} was told last</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">What became of it</th>
          <th scope="col">Answer</th>
          <th scope="col">
            <span className="vh">Send again</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {webhook.deliveries.map((delivery) => (
          <Delivery key={delivery.id} webhook={webhook} delivery={delivery} now={now} />
        ))}
      </tbody>
    </table>
  );
