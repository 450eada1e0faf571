import { EVENT_WORDS } from '@/domain/sentences/webhooks';
import { WEBHOOK_EVENTS, type WebhookEvent } from '@/domain/webhook-event';
import { TextField } from '@/ui/field';
import { TickBox } from '@/ui/tick-box';

export interface TypedWebhook {
  name: string;
  url: string;
  events: WebhookEvent[];
  restricted: boolean;
}

interface Props {
  typed: TypedWebhook;
  setTyped: (typed: TypedWebhook) => void;
  wrong: (field: string) => string | undefined;
}

/** What is said of an address: where it leads, and what it is told. */
export const WebhookFields = ({ typed, setTyped, wrong }: Props) => {
  const turn = (event: WebhookEvent, isTold: boolean) =>
    setTyped({
      ...typed,
      events: WEBHOOK_EVENTS.filter((one) => (one === event ? isTold : typed.events.includes(one))),
    });
  const error = wrong('events');
  return (
    <>
      <TextField
        label="Name"
        value={typed.name}
        error={wrong('name')}
        hint="What listens there, such as the content system."
        autoComplete="off"
        onChange={(event) => setTyped({ ...typed, name: event.target.value })}
      />
      <TextField
        label="Address"
        type="url"
        value={typed.url}
        error={wrong('url')}
        hint="It begins with https:// and leads to the open network."
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped({ ...typed, url: event.target.value })}
      />
      <fieldset className="told-of">
        <legend className="label">It is told when</legend>
        {WEBHOOK_EVENTS.map((event) => (
          <TickBox
            key={event}
            label={EVENT_WORDS[event]}
            checked={typed.events.includes(event)}
            onChange={(change) => turn(event, change.target.checked)}
          />
        ))}
        {error && (
          <p className="wrong" role="alert">
            {error}
          </p>
        )}
      </fieldset>
      <TickBox
        label="Of restricted stories too"
        hint="Otherwise whoever listens there does not learn that such a story exists."
        checked={typed.restricted}
        onChange={(event) => setTyped({ ...typed, restricted: event.target.checked })}
      />
    </>
  );
};
