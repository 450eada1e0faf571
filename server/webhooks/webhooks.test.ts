import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Part } from '@/domain/vocabulary';
import { type Hand, value } from '@/prisma/builders';
import { listening, webhookDesk } from '@/prisma/builders-webhook';
import { takeTestDatabase } from '@/prisma/test-database';
import { decideCorrection } from '../commands/decide-correction';
import { proposeCorrection } from '../commands/propose-correction';
import { setPeople } from '../commands/set-people';
import { signOffStory } from '../commands/sign-off-story';
import { changeWebhook } from '../commands/webhooks';
import { withdrawSignOff } from '../commands/withdraw-sign-off';
import { perform, view } from '../gate';
import { signOffScreen } from '../queries/sign-off-screen';
import { PASSWORD } from '../test-permissions';
import { type Received, verifies } from './test-receiver';

await takeTestDatabase();
const { cms, admin, later, deliverAll, desk, signed, deliveries, sentences, fresh } = await webhookDesk();

afterAll(() => cms.close());
beforeEach(fresh);

const told = ({ body }: Received) =>
  JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> };

describe('news', () => {
  test('of a signature, an accepted correction and what it voids come signed, in order, and without a word', async () => {
    const { secret } = await listening(admin, cms);
    const { checker, editor, story } = await desk();
    const signOff = await signed(editor, story.id);
    const claim = story.claims[0];
    if (!claim) throw new Error('the story has no claim');
    const words = { span: claim.spans[0]?.id, replacement: 'a word unheard of', reason: 'A reason unheard of.' };
    const correction = await checker.do(proposeCorrection, { claim: claim.id, revision: claim.revision, ...words });
    later(5);
    expect(await deliverAll()).toBe(2);
    await editor.do(decideCorrection, { correction: correction.id, revision: 1, accept: true, reason: '' });
    later(5);
    expect(await deliverAll()).toBe(1);

    expect(cms.received.map(told).map(({ type }) => type)).toEqual([
      'sign-off.given',
      'sign-off.voided',
      'correction.accepted',
    ]);
    const [given, voided, accepted] = cms.received.map((one) => told(one).data);
    const { hash, documentHash, clearanceHash } = story.version;
    const version = { version: 1, hash, documentHash, clearanceHash };
    expect(given).toMatchObject({ story: story.id, signOff: signOff.id, ...version });
    expect(voided).toMatchObject({ story: story.id, signOff: signOff.id, why: 'claims-changed', ...version });
    expect(accepted).toMatchObject({ story: story.id, correction: correction.id, claim: claim.id, version: 2 });
    const seqs = cms.received.map((one) => (told(one).data.trail as { seq: number }).seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(cms.received.every((one) => verifies(one, secret))).toBe(true);
    expect(cms.received.some((one) => verifies(one, 'whsec_AAAA'))).toBe(false);
    const sent = JSON.stringify(cms.received);
    for (const secretWords of ['bridge', 'unheard of', 'Maroto', claim.statement, checker.name, editor.id])
      expect(sent).not.toContain(secretWords);
    expect((await sentences(story.id, editor)).filter((line) => line.startsWith('told'))).toHaveLength(3);
  });

  test('of a withdrawal say so, not why', async () => {
    await listening(admin, cms, { events: ['sign-off.voided'] });
    const { editor, story } = await desk();
    await signed(editor, story.id);
    await editor.do(withdrawSignOff, { story: story.id, reason: 'Somebody called.' });
    expect(await deliverAll()).toBe(1);
    expect(cms.received.map(told)).toMatchObject([{ type: 'sign-off.voided', data: { why: 'withdrawn', version: 1 } }]);
    expect(cms.received[0]?.body).not.toContain('called');
  });

  test('go to those alone who asked for them and are switched on', async () => {
    const voidedOnly = await listening(admin, cms, { events: ['sign-off.voided'] });
    const off = await listening(admin, cms);
    await admin.do(changeWebhook, { webhook: off.id, revision: 1, enabled: false });
    const { editor, story } = await desk();
    await signed(editor, story.id);
    expect(await deliverAll()).toBe(0);
    expect([await deliveries(voidedOnly.id), await deliveries(off.id)]).toEqual([[], []]);
  });

  test('of a sign-off that is undone are undone with it', async () => {
    const { id } = await listening(admin, cms);
    const { editor, story } = await desk();
    const { claimsDigest } = value(await view(signOffScreen, { story: story.id }, editor.caller));
    const sign = () =>
      perform(signOffStory, { story: story.id, password: PASSWORD, version: 1, claimsDigest }, editor.caller);
    const both = await Promise.all([sign(), sign()]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await deliveries(id)).toHaveLength(1);
  });
});

describe('restricted stories', () => {
  const restrict = (editor: Hand, story: string, restricted: boolean) => {
    const people: { person: string; as: Part }[] = [{ person: editor.id, as: 'editor' }];
    return editor.do(setPeople, { story, people, restricted });
  };

  test('are news to those alone who are to know of them', async () => {
    const [all, open] = [await listening(admin, cms, { restricted: true }), await listening(admin, cms)];
    const { editor, story } = await desk();
    await restrict(editor, story.id, true);
    await signed(editor, story.id);
    expect(await deliverAll()).toBe(1);
    expect((await deliveries(open.id)).length).toBe(0);
    expect((await deliveries(all.id)).length).toBe(1);
    expect(cms.received.map((one) => told(one).data)).toMatchObject([{ story: story.id }]);
  });

  test('that became so before the news was sent are not told of', async () => {
    const { id } = await listening(admin, cms);
    const { editor, story } = await desk();
    await signed(editor, story.id);
    await restrict(editor, story.id, true);
    expect(await deliverAll()).toBe(1);
    expect(cms.received).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ state: 'failed', fault: 'restricted' }]);
  });
});
