import { z } from 'zod';
import { refuse } from './refusal';
import { id } from './text-input';
import { type Decision, decided } from './trail-event';
import type { DeliveryType } from './webhook-event';
import { nextDeliveryAt, WEBHOOK_FAULTS, type WebhookFault } from './webhook-fault';

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How a try ended: `fault` null when the receiver said that it took it. `lease`: the worker's right to say so. */
export const triedDelivery = z.object({
  delivery: id,
  lease: id,
  status: z.number().int().nullable(),
  fault: z.enum(WEBHOOK_FAULTS).nullable(),
  millis: z.number().int().min(0),
});
export type TriedDelivery = z.infer<typeof triedDelivery>;

/** Of a story's news: its end stands in that story's chain. */
export const triedStoryDelivery = triedDelivery.extend({ story: id });

/** A delivery that a worker took up. `tries`: before this one. */
export interface TakenDelivery {
  id: string;
  webhook: string;
  /** The address's name, as the desk calls it. */
  name: string;
  type: DeliveryType;
  seq: number;
  tries: number;
}

/** What becomes of a delivery after a try. */
export interface DeliveryEnd {
  state: DeliveryState;
  tries: number;
  nextTryAt: string | null;
  fault: WebhookFault | null;
}

/** Delivered, waiting for its next try, or given up. A test is not tried again: whoever asked for it is looking on. */
export function deliveryEnd(
  { type, tries: before }: Pick<TakenDelivery, 'type' | 'tries'>,
  fault: WebhookFault | null,
  now: string,
): DeliveryEnd {
  const tries = before + 1;
  if (fault === null) return { state: 'delivered', tries, nextTryAt: null, fault };
  const next = type === 'ping' ? null : nextDeliveryAt(fault, tries, now);
  return { state: next === null ? 'failed' : 'waiting', tries, nextTryAt: next, fault };
}

/**
 * Whether an end is written into a trail. What waits for another try is not, nor is a test; nor that a checkpoint came
 * through: an entry in a chain asks for a checkpoint of it, and there would never be an end to either.
 */
export const isForTheTrail = (type: DeliveryType, { state }: DeliveryEnd): boolean =>
  state !== 'waiting' && type !== 'ping' && (type !== 'checkpoint.signed' || state === 'failed');

/** The end of a delivery, for the trail: told once that it came through, or once that it was given up. */
export function decideDeliveryEnd(taken: TakenDelivery, tried: TriedDelivery, now: string): Decision<DeliveryEnd> {
  const end = deliveryEnd(taken, tried.fault, now);
  if (!isForTheTrail(taken.type, end)) return refuse('invalid', 'This try at a delivery is no end for the trail.');
  const { id: delivery, webhook, name, type: event, seq } = taken;
  const told = { webhook, name, delivery, event, seq };
  if (end.fault === null) return decided(end, { type: 'webhook.delivered', payload: { ...told, tries: end.tries } });
  return decided(end, { type: 'webhook.given-up', payload: { ...told, tries: end.tries, fault: end.fault } });
}
