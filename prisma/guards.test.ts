import { describe, expect, test } from 'vitest';
import { connected } from '../scripts/parts/database.mjs';
import { takeTestDatabase } from './test-database';

const { appUrl, ownerUrl } = await takeTestDatabase();

const neverChanged = [
  'trail_entry',
  'version',
  'check_record',
  'note_wording',
  'house_rules',
  'signing_key',
  'checkpoint',
  'verification',
];
const neverRemoved = ['sealed_payload', 'sealed_record', 'sign_off', 'claim', 'note'];
/** Rows that go where the same was sealed (server/seal-later.test.ts), and else never. */
const untilSealed = ['trail_payload', 'evidence', 'evidence_wording', 'capture', 'captured_page', 'file'];

async function answer(url: string, sql: string): Promise<string> {
  return connected(url, (client) => client.query(sql)).then(
    () => 'done',
    (error: Error) => error.message,
  );
}

describe('the owner of the tables is stopped by triggers', () => {
  // Row triggers fire only on a row: an empty table would let anything pass.
  test.each(['UPDATE trail_entry SET hash = hash', 'DELETE FROM trail_entry'])('%s', async (sql) => {
    await connected(ownerUrl, (client) =>
      client.query("INSERT INTO trail_entry VALUES ('desk', 1, '', '', '', '', '', '') ON CONFLICT DO NOTHING"),
    );
    expect(await answer(ownerUrl, sql)).toMatch(/on trail_entry is refused/);
  });

  test.each([...neverChanged, ...neverRemoved, ...untilSealed])('TRUNCATE %s', async (table) => {
    expect(await answer(ownerUrl, `TRUNCATE ${table} CASCADE`)).toMatch(/is refused/);
  });

  test.each([...neverChanged, ...neverRemoved])('%s has a guard on every row', async (table) => {
    const { rows } = await connected(ownerUrl, (client) =>
      client.query(
        "SELECT pg_get_triggerdef(oid) AS rule FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname = 'refuse_change'",
        [table],
      ),
    );
    expect(rows[0].rule).toContain(neverChanged.includes(table) ? 'BEFORE DELETE OR UPDATE' : 'BEFORE DELETE');
  });
});

describe('the program’s role', () => {
  test('owns nothing', async () => {
    const { rows } = await connected(ownerUrl, (client) =>
      client.query("SELECT relname FROM pg_class WHERE relowner = 'stet_app'::regrole"),
    );
    expect(rows).toEqual([]);
  });

  test.each([
    ...neverChanged.flatMap((table) => [`DELETE FROM ${table}`, `TRUNCATE ${table}`]),
    ...neverRemoved.map((table) => `DELETE FROM ${table}`),
    ...untilSealed.map((table) => `TRUNCATE ${table}`),
    'UPDATE evidence_wording SET record = record',
    'UPDATE captured_page SET text = text',
    'UPDATE trail_entry SET hash = hash',
    'UPDATE trail_payload SET payload = payload',
    'UPDATE sealed_payload SET sealed = sealed',
    'UPDATE version SET text = text',
    'DELETE FROM person',
    'DELETE FROM story',
    'DELETE FROM token',
    'DELETE FROM _prisma_migrations',
  ])('may not: %s', async (sql) => {
    expect(await answer(appUrl, sql)).toMatch(/permission denied/);
  });

  test.each([
    'ALTER TABLE trail_entry DISABLE TRIGGER ALL',
    'DROP TABLE trail_entry',
    'CREATE TABLE extra ()',
    "SET session_replication_role = 'replica'",
  ])('may not: %s', async (sql) => {
    expect(await answer(appUrl, sql)).toMatch(/must be owner|permission denied/);
  });

  test('may read and write what the desk works on', async () => {
    expect(await answer(appUrl, 'SELECT * FROM _prisma_migrations')).toBe('done');
    expect(await answer(appUrl, 'UPDATE story SET slug = slug; DELETE FROM span; DELETE FROM rate_count')).toBe('done');
  });
});
