/** What the desk's trail holds of an address: of the URL the origin alone, for the rest of it may let in whoever knows it. */
export interface WebhookTold {
  name: string;
  origin: string;
  events: string[];
  restricted: boolean;
  enabled: boolean;
}

/** `seq`: the entry of the story's chain that was told of; 0 where it was none. */
interface DeliveryTold {
  webhook: string;
  name: string;
  delivery: string;
  event: string;
  seq: number;
  tries: number;
}

/** What is written of addresses outside that are told what happens here. */
export interface WebhookPayloads {
  'webhook.made': { webhook: string } & WebhookTold;
  /** `addressChanged`: whether it is sent elsewhere, also where the origin is the same. `unsent`: what is no longer sent. */
  'webhook.changed': {
    webhook: string;
    before: WebhookTold;
    after: WebhookTold;
    addressChanged: boolean;
    unsent: number;
  };
  'webhook.removed': { webhook: string; name: string; unsent: number };
  /** `until`: when the secret before stops to hold. */
  'webhook.secret-rotated': { webhook: string; name: string; until: string };
  'webhook.tested': { webhook: string; name: string; delivery: string };
  'webhook.redelivered': { webhook: string; name: string; deliveries: string[] };
  'webhook.delivered': DeliveryTold;
  'webhook.given-up': DeliveryTold & { fault: string };
}
