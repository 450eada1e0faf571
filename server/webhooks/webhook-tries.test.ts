import type { ServerResponse } from 'node:http';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listening, webhookDesk } from '@/prisma/builders-webhook';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { endStoryDelivery } from '../commands/end-delivery';
import { redeliver } from '../commands/webhook-deliveries';
import { changeWebhook } from '../commands/webhooks';
import { keep, perform } from '../gate';
import { takeDelivery } from '../keeps/webhook-lease';
import { receiver, verifies } from './test-receiver';
import { deliverOnce } from './webhook-worker';

const { ownerUrl } = await takeTestDatabase();
const { cms, admin, now, later, deliver, desk, signed, deliveries, sentences, deskSentences, fresh } =
  await webhookDesk();

afterAll(() => cms.close());
beforeEach(fresh);

describe('a receiver that does not take it', () => {
  test('is tried again ever later under the same id, signed anew, and given up after a day', async () => {
    const { id, secret } = await listening(admin, cms, { events: ['sign-off.given'] });
    const { editor, story } = await desk();
    cms.answer = (response) => void response.writeHead(500).end();
    await signed(editor, story.id);
    const waits: number[] = [];
    for (;;) {
      expect(await deliver()).toBe(true);
      const [one] = await deliveries(id);
      if (!one?.nextTryAt) break;
      expect(one).toMatchObject({ state: 'waiting', status: 500, sentence: expect.stringContaining('by itself') });
      const seconds = Math.round((Date.parse(one.nextTryAt) - now().getTime()) / 1000);
      later(seconds - 1);
      expect(await deliver()).toBe(false);
      later(1);
      waits.push(seconds);
    }
    expect(waits).toEqual([10, 60, 300, 1800, 7200, 18_000, 28_800, 28_800]);
    expect(await deliveries(id)).toMatchObject([{ state: 'failed', tries: 9, fault: 'answer-later', status: 500 }]);
    expect(new Set(cms.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(cms.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(9);
    expect(cms.received.every((one) => verifies(one, secret))).toBe(true);
    const lines = await sentences(story.id, editor);
    expect(lines.filter((line) => line.includes('could not tell “The CMS”'))).toHaveLength(1);

    cms.answer = (response) => void response.writeHead(200).end();
    const [failed] = await deliveries(id);
    await admin.do(redeliver, { webhook: id, deliveries: [failed?.id] }, now());
    expect(await deliver()).toBe(true);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered', tries: 1, fault: null }]);
    expect(new Set(cms.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await sentences(story.id, editor))[0]).toContain('told “The CMS” of a sign-off');
  });

  test('holds up neither the sign-off nor the news of others', async () => {
    const dead = await receiver();
    const held: ServerResponse[] = [];
    dead.answer = (response) => void held.push(response);
    await listening(admin, dead);
    await listening(admin, cms);
    for (const { editor, story } of [await desk(), await desk()]) await signed(editor, story.id);
    expect(dead.received).toEqual([]);
    const worker = async () => {
      while (await deliverOnce({ now: now, seconds: 30 }));
    };
    const working = [worker(), worker()];
    // The address that does not answer has one of the two workers at most, however much waits for it.
    await vi.waitFor(() => expect([cms.received.length, dead.received.length]).toEqual([2, 1]), { timeout: 20_000 });
    dead.answer = (response) => void response.writeHead(204).end();
    for (const response of held) response.writeHead(204).end();
    await Promise.all(working);
    expect(dead.received).toHaveLength(2);
    await dead.close();
  });
});

describe('workers', () => {
  test('never send the same at once, and to one address one after the other', async () => {
    const { id } = await listening(admin, cms);
    for (const { editor, story } of [await desk(), await desk(), await desk()]) await signed(editor, story.id);
    let [atOnce, most] = [0, 0];
    cms.answer = (response) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      setTimeout(() => {
        atOnce -= 1;
        response.writeHead(204).end();
      }, 50);
    };
    for (let round = 0; round < 4; round += 1) await Promise.all(Array.from({ length: 6 }, () => deliver()));
    expect(most).toBe(1);
    expect(cms.received).toHaveLength(3);
    expect(new Set(cms.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  test('a worker that is gone is followed by another, under the same id; its own word comes too late', async () => {
    const { id } = await listening(admin, cms, { events: ['sign-off.given'] });
    const { editor, story } = await desk();
    await signed(editor, story.id);
    const taken = await keep(takeDelivery('gone', now()));
    expect(await deliver()).toBe(false);
    later(61);
    expect(await deliver()).toBe(true);
    expect(cms.received.map(({ headers }) => headers['webhook-id'])).toEqual([taken?.id]);
    const late = { story: story.id, delivery: taken?.id, lease: 'gone', status: 500, fault: 'answer-gone', millis: 1 };
    const caller = { kind: 'system', name: 'webhooks' } as const;
    expect(await perform(endStoryDelivery, late, caller)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }]);
  });

  test('two that sent the same: the second has nothing more to say', async () => {
    const { id } = await listening(admin, cms, { events: ['sign-off.given'] });
    const { editor, story } = await desk();
    await signed(editor, story.id);
    expect(await deliver()).toBe(true);
    const [{ id: delivery = '' } = {}] = await deliveries(id);
    const told = await sentences(story.id, editor);
    await connected(ownerUrl, (client) =>
      client.query("UPDATE webhook SET lease = 'second', leased_until = now() + interval '1 minute' WHERE id = $1", [
        id,
      ]),
    );
    const again = { story: story.id, delivery, lease: 'second', status: 200, fault: null, millis: 1 };
    const caller = { kind: 'system', name: 'webhooks' } as const;
    expect(await perform(endStoryDelivery, again, caller)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await sentences(story.id, editor)).toEqual(told);
  });

  test('what was switched off in the midst of a try stays ended', async () => {
    const { id } = await listening(admin, cms, { events: ['sign-off.given'] });
    const { editor, story } = await desk();
    await signed(editor, story.id);
    cms.answer = (response) =>
      void admin
        .do(changeWebhook, { webhook: id, revision: 1, enabled: false })
        .then(() => response.writeHead(500).end());
    expect(await deliver()).toBe(true);
    expect(await deliveries(id)).toMatchObject([{ state: 'failed', fault: 'disabled' }]);
    expect(await deskSentences()).toContain(
      'changed the webhook “The CMS”: it is switched off; one delivery that waited will not be sent',
    );
  });
});
