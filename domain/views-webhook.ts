import type { Ability, Who } from './views';
import type { DeliveryState } from './webhook-delivery';
import type { DeliveryType, WebhookEvent } from './webhook-event';

/** One thing that an address was, or is to be, told. Of which story is not said: an administrator may not know of it. */
export interface DeliveryView {
  id: string;
  type: DeliveryType;
  at: string;
  state: DeliveryState;
  /** What became of it, and whose move it is. */
  sentence: string;
  tries: number;
  /** What the receiver answered last. */
  status: number | null;
  fault: string | null;
  nextTryAt: string | null;
  endedAt: string | null;
}

export interface WebhookView {
  id: string;
  revision: number;
  name: string;
  url: string;
  events: WebhookEvent[];
  restricted: boolean;
  enabled: boolean;
  createdAt: string;
  createdBy: string;
  /** While the secret before the present one holds beside it: until when. */
  earlierSecretUntil: string | null;
  waiting: number;
  failed: number;
}

/** Answered once, when an address is made or its secret rotated. */
export interface WebhookSecretView extends WebhookView {
  secret: string;
}

/** An address with what it was told last. */
export interface ShownWebhook extends WebhookView {
  deliveries: DeliveryView[];
  /** Something is being sent at this moment, or will be in a minute: the page looks again. */
  isMoving: boolean;
  abilities: { send: Ability };
}

export interface WebhooksScreen {
  me: Who;
  now: string;
  /** Why nothing is sent to anybody, where whoever runs the desk has said so. */
  off: string | null;
  webhooks: ShownWebhook[];
}
