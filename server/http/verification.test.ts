import { expect, test } from 'vitest';
import { keyFingerprint } from '@/domain/signing-key';
import { nextLine } from '@/domain/trail-entry';
import type { VerificationView } from '@/domain/views-verification';
import { hand, value } from '@/prisma/builders';
import { call, desk, tokenOf } from '@/prisma/builders-call';
import { newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { view } from '../gate';
import { sha256 } from '../given';
import { deskTrailScreen, trailScreen } from '../queries/trail-screen';
import { signAll } from '../signing/checkpoint-worker';
import { signingKey } from '../signing/signing-key';
import { takeKey } from '../signing/take-key';
import { verifyChain } from '../signing/verify-chain';

const { ownerUrl } = await takeTestDatabase();
await takeKey();
const { asReporter, asEditor } = await desk();
const auditor = await hand('auditor');
const editor = await hand('editor');

const harm = (...statements: string[]) =>
  connected(ownerUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    for (const sql of statements) await client.query(sql);
  });

/** More entries than are recomputed where they are asked for. */
const lengthen = (story: string, upTo: number) =>
  connected(ownerUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT seq, hash FROM trail_entry WHERE chain = $1 ORDER BY seq DESC LIMIT 1',
      [story],
    );
    const salt = '1'.repeat(64);
    const lines = [];
    for (let before = rows[0]; before.seq < upTo; lines.push(before)) {
      const what = { at: '2026-03-02T09:00:00.000Z', actor: 'person:a', type: 'note.written', salt, payload: '{}' };
      before = nextLine(before, what, sha256);
    }
    await client.query(
      `INSERT INTO trail_entry SELECT $1, seq, at, actor, type, "payloadHash", "prevHash", hash FROM json_to_recordset($2)
       AS l(seq int, at text, actor text, type text, "payloadHash" text, "prevHash" text, hash text)`,
      [story, JSON.stringify(lines)],
    );
    await client.query('INSERT INTO trail_payload SELECT $1, s, $3, $4 FROM generate_series($2::int, $5::int) s', [
      ...[story, rows[0].seq + 1, salt, '{}', upTo],
    ]);
  });

const verified = (who: string | null, path: string) => call<VerificationView>(who, 'POST', path, {});

test('a story’s trail is recomputed for whoever may read it, and who asked last is shown', async () => {
  const { id: story } = await newStory(editor);
  const unsigned = await verified(asReporter, `/stories/${story}/trail/verification`);
  expect(unsigned).toMatchObject({ status: 200, body: { chain: story, holds: true, entries: 1, signed: null } });
  await signAll(new Date());
  const { body } = await verified(asReporter, `/stories/${story}/trail/verification`);
  expect(body).toMatchObject({ holds: true, firstBad: null, signed: { size: 1, key: signingKey().fingerprint } });
  const screen = value(await view(trailScreen, { story }, auditor.caller));
  expect(screen.verified).toMatchObject({ holds: true, sentence: expect.stringContaining('it held to entry 1.') });
  expect(screen.total).toBe(1);
});

test('a long one is recomputed in pieces, in threads of their own; the first entry that does not hold is named, and kept', async () => {
  const { id: story } = await newStory(editor);
  await lengthen(story, 16_000);
  await signAll(new Date());
  const path = `/stories/${story}/trail/verification`;
  expect((await verified(asEditor, path)).body).toMatchObject({
    holds: true,
    entries: 16_000,
    signed: { size: 16_000 },
  });
  await harm(`UPDATE trail_payload SET payload = '[]' WHERE chain = '${story}' AND seq = 15345`);
  expect((await verified(asEditor, path)).body).toMatchObject({ holds: false, firstBad: 15_345, entries: 15_344 });
  await harm(
    ...['trail_payload', 'trail_entry'].map((table) => `DELETE FROM ${table} WHERE chain = '${story}' AND seq > 15300`),
  );
  const cut = await verified(asEditor, path);
  expect(cut.body.sentence).toContain('Entry 15301 is missing: a checkpoint of');
  const screen = value(await view(trailScreen, { story }, auditor.caller));
  expect(screen.verified).toMatchObject({
    holds: false,
    sentence: expect.stringContaining('it did not hold. Entry 15301'),
  });
});

test('entries that are taken away while it is recomputed are missing', async () => {
  const { id: story } = await newStory(editor);
  const asked = { chain: story, entries: 2, checkpoints: [], keys: [], by: editor.id };
  expect(value(await verifyChain(asked))).toMatchObject({ holds: false, firstBad: 2, entries: 1 });
});

const SHORT = Buffer.alloc(31).toString('base64');

test.each([
  ['that is no base64', '!!', `ed25519:${'0'.repeat(64)}`],
  ['of 31 bytes, named rightly', SHORT, keyFingerprint(SHORT, sha256)],
])('a checkpoint with a key %s is told as altered', async (_, publicKey, key) => {
  const { id: story } = await newStory(editor);
  await signAll(new Date());
  await harm(
    'ALTER TABLE checkpoint DROP CONSTRAINT IF EXISTS checkpoint_forms',
    `UPDATE checkpoint SET public_key = '${publicKey}', key = '${key}' WHERE chain = '${story}'`,
  );
  const { body } = await verified(asEditor, `/stories/${story}/trail/verification`);
  expect(body).toMatchObject({ holds: false, firstBad: 1 });
  expect(body.sentence).toContain('The checkpoint on entry 1 was altered');
});

test.each([
  ['of fields', String.raw`\x1f`],
  ['of lines', String.raw`\x1e`],
])('a mark %s within a field is found, whoever put it there', async (_, mark) => {
  const { id: story } = await newStory(editor);
  await lengthen(story, 4);
  await harm(
    `UPDATE trail_entry SET actor = 'person:a' || E'${mark}' || 'note.written', type = '' WHERE chain = '${story}' AND seq = 3`,
  );
  const { body } = await verified(asEditor, `/stories/${story}/trail/verification`);
  expect(body).toMatchObject({ holds: false, firstBad: 3, entries: 2 });
});

test('the desk’s trail is recomputed for those who may read it', async () => {
  expect((await verified(asEditor, '/desk/trail/verification')).status).toBe(403);
  const asAuditor = await tokenOf(auditor);
  expect((await verified(asAuditor, '/desk/trail/verification')).body).toMatchObject({ chain: 'desk', holds: true });
  const screen = value(await view(deskTrailScreen, {}, auditor.caller));
  expect(screen.verified).toMatchObject({ by: auditor.id, holds: true });
});
