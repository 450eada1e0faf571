import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { fingerprintOf, keysUsed } from '@/scripts/parts/sealing-key.mjs';
import { verifyChains } from '@/scripts/parts/verify-database.mjs';
import { attachConfidential } from '../commands/attach-confidential';
import { openConfidential } from '../commands/open-confidential';
import { rotateKey } from '../commands/rotate-key';
import { makeWebhook } from '../commands/webhooks';
import { perform, view } from '../gate';
import { beginSealedUpload } from '../http/uploads';
import { deskTrailScreen } from '../queries/trail-screen';
import { openSecret } from '../webhooks/secret';
import { keyOf } from './key';
import { resealAll } from './reseal';

const { ownerUrl } = await takeTestDatabase();

const SAID = { type: 'quotation', source: 'Fenna', tier: 'primary', stance: 'supports', excerpt: 'We knew.' };

const verified = (key: string | undefined) =>
  connected(ownerUrl, async (client: pg.Client) => {
    await client.query('BEGIN');
    return verifyChains(client, key);
  });

test('everything is sealed anew, goes on where it was cut short, and says the same', async () => {
  const checker = await hand('checker');
  const story = await newStory(checker);
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const pieces = [
    await checker.do(attachConfidential, { claim: claim.id, ...SAID }),
    await checker.do(attachConfidential, { claim: claim.id, ...SAID, excerpt: 'We all knew.' }),
  ];
  const admin = await hand('administrator');
  const webhook = { name: 'The CMS', url: 'https://93.184.216.34/', events: ['sign-off.given'] };
  const { secret } = await admin.do(makeWebhook, webhook);
  const upload = { story: story.id, person: checker.id, name: 'notes.txt', size: 5 };
  value(await beginSealedUpload(upload));
  const [old, next] = [process.env.STET_KEY ?? '', randomBytes(32).toString('hex')];
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await expect(resealAll(client, keyOf(next), keyOf(randomBytes(32).toString('hex')))).rejects.toThrow('another key');
  expect(await keysUsed(client)).toEqual([fingerprintOf(old)]);

  // As a run leaves it that was cut short after its first table.
  await client.query('CREATE TEMP TABLE held AS SELECT * FROM sealed_payload');
  expect(await resealAll(client, keyOf(old), keyOf(next))).toEqual({ records: 2, entries: 2, secrets: 1 });
  await client.query(
    'UPDATE sealed_payload p SET sealed = h.sealed FROM held h WHERE h.chain = p.chain AND h.seq = p.seq',
  );
  expect((await keysUsed(client)).sort()).toEqual([fingerprintOf(old), fingerprintOf(next)].sort());
  expect(await resealAll(client, keyOf(old), keyOf(next))).toEqual({ records: 0, entries: 2, secrets: 0 });
  expect(await keysUsed(client)).toEqual([fingerprintOf(next)]);
  await client.end();

  await expect(checker.do(openConfidential, { confidential: pieces[0]?.id })).rejects.toThrow('another key');
  process.env.STET_KEY = next;
  const opened = await checker.do(openConfidential, { confidential: pieces[1]?.id });
  expect(opened.said.excerpt).toBe('We all knew.');
  const kept = await connected(ownerUrl, (other: pg.Client) =>
    other.query('SELECT id, webhook_id AS "webhookId", sealed FROM webhook_secret'),
  );
  expect(openSecret(kept.rows[0])).toBe(secret);
  const waiting = await connected(ownerUrl, (other: pg.Client) => other.query('SELECT 1 FROM upload'));
  expect(waiting.rowCount).toBe(0);
  expect((await verified(next)).problem).toBeUndefined();
  expect((await verified(undefined)).problem).toBeUndefined();
  expect((await verified(old)).problem).toContain('salt');
});

test('the trail of the desk says that the key was changed, by fingerprints alone', async () => {
  const told = { before: '0123456789abcdef', after: 'fedcba9876543210' };
  value(await perform(rotateKey, told, { kind: 'system', name: 'shell' }));
  const { lines } = value(await view(deskTrailScreen, {}, (await hand('auditor')).caller));
  expect(lines.map((line) => line.sentence)).toContain(
    'sealed what is confidential with another key, fedcba9876543210 in place of 0123456789abcdef',
  );
});
