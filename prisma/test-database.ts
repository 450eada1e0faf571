import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { connected, otherDatabase } from '../scripts/parts/database.mjs';

export interface TestDatabase {
  /** As the program's role, which owns nothing. */
  appUrl: string;
  /** As the owner of the tables: for looking past the guards. */
  ownerUrl: string;
  drop: () => Promise<void>;
}

/** A clone of the migrated template: empty tables, true triggers and grants. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await connected(cluster.ownerUrl, (owner) => owner.query(`CREATE DATABASE ${name} TEMPLATE ${cluster.template}`));
  const appUrl = new URL(otherDatabase(cluster.ownerUrl, name));
  appUrl.username = cluster.appRole;
  appUrl.password = cluster.appPassword;
  return {
    appUrl: appUrl.href,
    ownerUrl: otherDatabase(cluster.ownerUrl, name),
    drop: async () => {
      await connected(cluster.ownerUrl, (owner) => owner.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/**
 * Gives this test file a database of its own and points the program at it; at the top of the file:
 * `const { ownerUrl } = await takeTestDatabase();`. Dropped after the file's last test.
 */
export async function takeTestDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  process.env.DATABASE_URL = database.appUrl;
  process.env.NEXTAUTH_SECRET ??= randomUUID();
  process.env.NEXTAUTH_URL ??= 'http://127.0.0.1:3000';
  process.env.STET_URL ??= process.env.NEXTAUTH_URL;
  process.env.STET_CAPTURE ??= 'off';
  process.env.STET_KEY ??= randomBytes(32).toString('hex');
  process.env.STET_SIGNING_KEY ??= generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const files = mkdtempSync(join(tmpdir(), 'stet-test-files-'));
  process.env.STET_FILES = files;
  process.env.STET_S3_BUCKET = '';
  afterAll(async () => {
    await database.drop();
    rmSync(files, { recursive: true, force: true });
  });
  return database;
}
