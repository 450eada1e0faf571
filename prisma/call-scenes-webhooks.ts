import { makeWebhook } from '@/server/commands/webhooks';
import { allow } from '@/server/webhooks/test-receiver';
import { ended } from './builders-webhook';
import { one, type Scene } from './call-world';

const HOST = 'cms.example.org';

/** The host is allowed by name, so that no answer of a resolver matters. */
const administering: Scene = async () => {
  allow(`${HOST}:443`);
  return { by: await one('administrator'), vars: {} };
};

const told: Scene = async () => {
  const { by } = await administering();
  const made = await by.do(makeWebhook, { name: 'CMS', url: `https://${HOST}/hook`, events: ['sign-off.given'] });
  return { by, vars: { WEBHOOK: made.id, REVISION: made.revision } };
};

/** A delivery that was ended: the address was switched off before it was sent, and is on again. */
const endedDelivery: Scene = async () => {
  const { by, vars } = await told();
  return { by, vars: { ...vars, DELIVERY: await ended(by, `${vars.WEBHOOK}`) } };
};

export const WEBHOOK_SCENES: Record<string, Scene> = {
  'GET /webhooks': told,
  'POST /webhooks': administering,
  'PATCH /webhooks/{webhook}': told,
  'DELETE /webhooks/{webhook}': told,
  'POST /webhooks/{webhook}/secret': told,
  'POST /webhooks/{webhook}/test': told,
  'GET /webhooks/{webhook}/deliveries': endedDelivery,
  'POST /webhooks/{webhook}/redelivery': endedDelivery,
};
