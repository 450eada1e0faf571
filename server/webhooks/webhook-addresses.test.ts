import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '@/domain/refusal';
import { decided } from '@/domain/trail-event';
import { value } from '@/prisma/builders';
import { listening, webhookDesk } from '@/prisma/builders-webhook';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { deskCommand } from '../commands/command';
import { endDeskDelivery } from '../commands/end-delivery';
import { setPeople } from '../commands/set-people';
import { testWebhook } from '../commands/webhook-deliveries';
import { changeWebhook, makeWebhook, removeWebhook, rotateWebhookSecret } from '../commands/webhooks';
import { keep, perform, view } from '../gate';
import { forgetOldDeliveries } from '../keeps/webhook-lease';
import { deliveryList, webhookList, webhooksScreen } from '../queries/webhooks';
import { announceCheckpoint } from './announce';
import { type Received, verifies } from './test-receiver';

const { ownerUrl } = await takeTestDatabase();
const { cms, admin, now, later, deliverAll, desk, signed, deliveries, sentences, deskSentences, fresh } =
  await webhookDesk();

afterAll(() => cms.close());
beforeEach(fresh);

const told = ({ body }: Received) =>
  JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> };

describe('checkpoints', () => {
  const CHECKPOINTS = { events: ['checkpoint.signed'] };

  test('of a story’s chain are told with each sign-off, and do not make the next one', async () => {
    const { id } = await listening(admin, cms, CHECKPOINTS);
    const { editor, story } = await desk();
    await signed(editor, story.id);
    const length = (await sentences(story.id, editor)).length;
    expect(await deliverAll()).toBe(1);
    expect(cms.received.map(told)).toMatchObject([
      { type: 'checkpoint.signed', data: { checkpoint: { rule: 'stet-checkpoint-1', chain: story.id } } },
    ]);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }]);
    expect((await sentences(story.id, editor)).length).toBe(length);
  });

  /** Stands for the command that keeps one. */
  const keepCheckpoint = (story: { id: string; restricted: boolean } | null) =>
    deskCommand({
      name: 'keep-checkpoint',
      action: 'webhook.manage',
      scope: 'desk',
      input: z.object({}),
      load: async () => ok(null),
      decide: () => decided(null, { type: 'key.rotated', payload: { before: 'x', after: 'y' } }),
      save: async ({ tx, given }) => {
        const checkpoint = { rule: 'stet-checkpoint-1', chain: story?.id ?? 'desk', size: 7, head: 'sha256:h' };
        await announceCheckpoint(tx, { checkpoint, signature: 'ab', publicKey: 'cd' }, story, given);
        return 'saved';
      },
      answer: async () => ({}),
    });

  test('are sent with their signature, and that they came through is in no trail', async () => {
    const { id } = await listening(admin, cms, CHECKPOINTS);
    const before = (await deskSentences()).length;
    await admin.do(keepCheckpoint(null), {});
    expect(await deliverAll()).toBe(1);
    const data = { checkpoint: { chain: 'desk', size: 7 }, signature: 'ab', publicKey: 'cd' };
    expect(cms.received.map(told)).toMatchObject([{ type: 'checkpoint.signed', data }]);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }]);
    expect((await deskSentences()).length).toBe(before + 1);
  });

  test('of a restricted story go to those alone who are to know of it; one given up is in the desk’s trail', async () => {
    await listening(admin, cms, CHECKPOINTS);
    const { id } = await listening(admin, cms, { ...CHECKPOINTS, restricted: true, name: 'The witness' });
    const { story, editor } = await desk();
    const people = [{ person: editor.id, as: 'editor' }];
    await editor.do(setPeople, { story: story.id, people, restricted: true });
    cms.answer = (response) => void response.writeHead(410).end();
    const length = (await sentences(story.id, editor)).length;
    await admin.do(keepCheckpoint({ id: story.id, restricted: true }), {});
    expect(await deliverAll()).toBe(1);
    expect(await deliveries(id)).toMatchObject([{ state: 'failed', fault: 'answer-gone' }]);
    expect((await deskSentences())[0]).toBe(
      'could not tell “The witness” of a checkpoint (entry 7): The receiver says that it is there no longer. Tried once, and not again',
    );
    expect((await sentences(story.id, editor)).length).toBe(length);
    const tried = { delivery: 'x', lease: 'x', status: 200, fault: null, millis: 1 };
    const late = await perform(endDeskDelivery, tried, { kind: 'system', name: 'webhooks' });
    expect(late).toMatchObject({ refusal: { code: 'not-found' } });
  });
});

describe('addresses', () => {
  test('a secret is told once, lies sealed, and goes on to hold for a while when it is rotated', async () => {
    const { id, secret: before } = await listening(admin, cms);
    const { secret: after, earlierSecretUntil } = await admin.do(rotateWebhookSecret, { webhook: id, overlapHours: 2 });
    expect(Date.parse(earlierSecretUntil ?? '') - Date.now()).toBeGreaterThan(7_100_000);
    await admin.do(testWebhook, { webhook: id });
    await deliverAll();
    expect([before, after].map((one) => verifies(cms.received[0] as Received, one))).toEqual([true, true]);
    later(7300);
    await admin.do(testWebhook, { webhook: id }, now());
    await deliverAll();
    expect([before, after].map((one) => verifies(cms.received[1] as Received, one))).toEqual([false, true]);
    const { secret: last } = await admin.do(rotateWebhookSecret, { webhook: id, overlapHours: 0 }, now());
    later(1);
    await admin.do(testWebhook, { webhook: id }, now());
    await deliverAll();
    expect([before, after, last].map((one) => verifies(cms.received[2] as Received, one))).toEqual([
      false,
      false,
      true,
    ]);
    const kept = await connected(ownerUrl, (client) => client.query('SELECT * FROM webhook_secret, webhook'));
    expect(JSON.stringify([kept.rows, await view(webhookList, {}, admin.caller)])).not.toContain(last.slice(6));
    expect(JSON.stringify(await deskSentences())).not.toContain('whsec_');
  });

  test.each([
    ['https://127.0.0.1/', /private network/],
    ['https://169.254.169.254/', /private network/],
    ['http://cms.example.org/', /https alone/],
    ['nowhere', /no address/],
  ])('%s is refused while somebody is looking', async (url, sentence) => {
    const refused = await perform(makeWebhook, { name: 'x', url, events: ['sign-off.given'] }, admin.caller);
    expect(refused).toMatchObject({ refusal: { code: 'invalid', fields: { url: expect.stringMatching(sentence) } } });
  });

  test('another revision is stale; nothing different is refused; what was removed is not there', async () => {
    const { id } = await listening(admin, cms);
    const change = (fields: object) => perform(changeWebhook, { webhook: id, revision: 1, ...fields }, admin.caller);
    expect(await change({ name: 'The CMS' })).toMatchObject({ refusal: { code: 'invalid' } });
    expect(value(await change({ name: 'The other', restricted: true }))).toMatchObject({ revision: 2 });
    expect(await change({ name: 'A third' })).toMatchObject({
      refusal: { code: 'stale', present: { name: 'The other' } },
    });
    await admin.do(removeWebhook, { webhook: id });
    expect(await perform(testWebhook, { webhook: id }, admin.caller)).toMatchObject({ refusal: { code: 'not-found' } });
    const kept = await connected(ownerUrl, (client) =>
      client.query('SELECT 1 FROM webhook_secret WHERE webhook_id = $1', [id]),
    );
    expect(kept.rowCount).toBe(0);
  });

  test('the trail of the desk has the origin of an address, never the rest of it', async () => {
    await listening(admin, { url: `${cms.url}?key=letmein` });
    const lines = await deskSentences();
    expect(lines[0]).toContain(new URL(cms.url).origin);
    expect(JSON.stringify(lines)).not.toContain('letmein');
  });

  test('a test that fails is not tried again, and leaves no end in the trail', async () => {
    const { id } = await listening(admin, cms);
    cms.answer = (response) => void response.writeHead(404).end();
    await admin.do(testWebhook, { webhook: id });
    expect(await deliverAll()).toBe(1);
    expect(await deliveries(id)).toMatchObject([{ type: 'ping', state: 'failed', status: 404 }]);
    expect((await deskSentences())[0]).toBe('sent a test to the webhook “The CMS”');
  });

  test('the screen shows what is moving, what came of it, and why nothing is sent where that is so', async () => {
    const { id } = await listening(admin, cms);
    await admin.do(testWebhook, { webhook: id });
    const screen = async () => value(await view(webhooksScreen, {}, admin.caller));
    const delivery = { type: 'ping', state: 'waiting', sentence: 'On its way.' };
    expect(await screen()).toMatchObject({ off: null, webhooks: [{ id, isMoving: true, deliveries: [delivery] }] });
    await deliverAll();
    const delivered = { state: 'delivered', status: 204, sentence: 'Delivered.' };
    expect(await screen()).toMatchObject({ webhooks: [{ isMoving: false, deliveries: [delivered] }] });
    process.env.STET_WEBHOOKS = 'off';
    await admin.do(changeWebhook, { webhook: id, revision: 1, enabled: false });
    const off = await screen();
    delete process.env.STET_WEBHOOKS;
    expect(off).toMatchObject({ off: expect.stringContaining('Nothing is sent'), webhooks: [{ enabled: false }] });
    expect(off.webhooks[0]?.abilities.send).toMatchObject({ may: false });
  });

  test('a page of deliveries leads on to the next', async () => {
    const { id } = await listening(admin, cms);
    for (let count = 0; count < 5; count += 1) await admin.do(testWebhook, { webhook: id });
    const found: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = value(await view(deliveryList, { webhook: id, limit: 2, ...(after && { after }) }, admin.caller));
      found.push(...page.items.map((one) => one.id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(found).size).toBe(5);
  });

  test('old deliveries are forgotten, and not those that wait', async () => {
    const { id } = await listening(admin, cms);
    await admin.do(testWebhook, { webhook: id });
    await deliverAll();
    await admin.do(testWebhook, { webhook: id }, now());
    expect(await keep(forgetOldDeliveries(new Date(now().getTime() + 91 * 86_400_000)))).toBeGreaterThan(0);
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting' }]);
  });
});
