import pg from 'pg';
import { rotateKey } from '@/server/commands/rotate-key';
import { closeDatabase } from '@/server/database';
import { perform } from '@/server/gate';
import { keyOf, sealingKey } from '@/server/sealing/key';
import { resealAll } from '@/server/sealing/reseal';

// Run by rotate-key.mjs, with both keys: as the owner of the tables, who alone may change what is sealed in the trail.
const before = keyOf(process.env.STET_KEY_BEFORE ?? '');
const client = new pg.Client({ connectionString: process.env.STET_OWNER_DATABASE_URL });
await client.connect();
const count = await resealAll(client, before, sealingKey());
await client.end();
const told = await perform(
  rotateKey,
  { before: before.fingerprint, after: sealingKey().fingerprint },
  { kind: 'system', name: 'shell' },
);
await closeDatabase();
if (told.ok)
  console.log(
    `Sealed anew: ${count.records} records, ${count.entries} entries of the trail and ${count.secrets} secrets of webhooks.`,
  );
else {
  console.error(told.refusal.sentence);
  process.exitCode = 1;
}
