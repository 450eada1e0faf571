import type { Client } from 'pg';
import { placeOfSecret } from '../webhooks/secret';
import { placeOfRecord } from './confidential';
import type { SealingKey } from './key';
import { open, type Place, seal } from './seal';
import { placeOfLine } from './sealed-line';

const BATCH = 200;

interface Sealed {
  name: string[];
  sealed: string;
  place: Place;
}

interface Table {
  name: string;
  /** A batch of what another key than `key` sealed. */
  read: (client: Client, key: string) => Promise<Sealed[]>;
  write: (client: Client, one: Sealed, sealed: string) => Promise<unknown>;
}

const RECORDS: Table = {
  name: 'sealed_record',
  read: async (client, key) => {
    const { rows } = await client.query<{ id: string; revision: number; sealed: string }>(
      "SELECT id, revision, sealed FROM sealed_record WHERE split_part(sealed, '.', 2) <> $1 ORDER BY id LIMIT $2 FOR UPDATE",
      [key, BATCH],
    );
    return rows.map(({ id, revision, sealed }) => ({ name: [id], sealed, place: placeOfRecord(id, revision) }));
  },
  write: (client, { name }, sealed) =>
    client.query('UPDATE sealed_record SET sealed = $2 WHERE id = $1', [...name, sealed]),
};

const ENTRIES: Table = {
  name: 'sealed_payload',
  read: async (client, key) => {
    const { rows } = await client.query<{ chain: string; seq: number; sealed: string }>(
      "SELECT chain, seq, sealed FROM sealed_payload WHERE split_part(sealed, '.', 2) <> $1 ORDER BY chain, seq LIMIT $2 FOR UPDATE",
      [key, BATCH],
    );
    return rows.map(({ chain, seq, sealed }) => ({ name: [chain, `${seq}`], sealed, place: placeOfLine(chain, seq) }));
  },
  write: (client, { name }, sealed) =>
    client.query('UPDATE sealed_payload SET sealed = $3 WHERE chain = $1 AND seq = $2::int', [...name, sealed]),
};

const SECRETS: Table = {
  name: 'webhook_secret',
  read: async (client, key) => {
    const { rows } = await client.query<{ id: string; webhookId: string; sealed: string }>(
      `SELECT id, webhook_id AS "webhookId", sealed FROM webhook_secret
        WHERE split_part(sealed, '.', 2) <> $1 ORDER BY id LIMIT $2 FOR UPDATE`,
      [key, BATCH],
    );
    return rows.map((row) => ({ name: [row.id], sealed: row.sealed, place: placeOfSecret(row) }));
  },
  write: (client, { name }, sealed) =>
    client.query('UPDATE webhook_secret SET sealed = $2 WHERE id = $1', [...name, sealed]),
};

/** One batch, all or nothing; how many there were. */
async function resealBatch(client: Client, table: Table, before: SealingKey, after: SealingKey): Promise<number> {
  await client.query('BEGIN');
  try {
    const found = await table.read(client, after.fingerprint);
    for (const one of found)
      await table.write(client, one, seal(open(one.sealed, one.place, before), one.place, after));
    await client.query('COMMIT');
    return found.length;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function reseal(client: Client, table: Table, before: SealingKey, after: SealingKey): Promise<number> {
  let count = 0;
  for (;;) {
    const done = await resealBatch(client, table, before, after);
    if (done === 0) return count;
    count += done;
  }
}

/** Seals everything with another key, a batch at a time: what was done already when it was cut short is not done again. */
export async function resealAll(
  client: Client,
  before: SealingKey,
  after: SealingKey,
): Promise<{ records: number; entries: number; secrets: number }> {
  // What was on its way in is begun anew. Sealed files have keys of their own, which lie in their records.
  await client.query('DELETE FROM upload WHERE sealed IS NOT NULL');
  return {
    records: await reseal(client, RECORDS, before, after),
    entries: await reseal(client, ENTRIES, before, after),
    secrets: await reseal(client, SECRETS, before, after),
  };
}
