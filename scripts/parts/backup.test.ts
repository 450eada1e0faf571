import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainStart, nextLine, type Sha256 } from '@/domain/trail-entry';
import { type TestDatabase, testDatabase } from '../../prisma/test-database';
import { damagedFiles, writeBackup } from './backup.mjs';
import { connected } from './database.mjs';
import { restoreBackup } from './restore.mjs';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const quiet = { write: () => true };
const folder = mkdtempSync(join(tmpdir(), 'stet-backup-'));
const source = join(folder, 'source');
const file = join(folder, 'desk.backup');
// What a careless copy would garble: tabs, newlines, backslashes, quotes, the mark of NULL, wide characters.
const awkward = 'a\tb\nc\\d "e" \\N 😀';
const opened: TestDatabase[] = [];

async function freshDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  opened.push(database);
  return database;
}

const contentName = (bytes: number[]) => {
  const name = sha256(Buffer.from(bytes));
  return join(name.slice(0, 2), name);
};

function keepFile(root: string, bytes: number[], name = contentName(bytes)) {
  mkdirSync(dirname(join(source, root, name)), { recursive: true });
  writeFileSync(join(source, root, name), Buffer.from(bytes));
}

async function insertTrail(ownerUrl: string) {
  const salt = 'a'.repeat(64);
  const payload = '{"words":"fifty"}';
  const start = { seq: 0, hash: chainStart('desk', sha256) };
  const line = nextLine(
    start,
    { at: '2026-01-02T03:04:05.000Z', actor: 'system:seed', type: 'desk.made', salt, payload },
    sha256,
  );
  await connected(ownerUrl, async (client) => {
    const { seq, at, actor, type, payloadHash, prevHash, hash } = line;
    const entry = ['desk', seq, at, actor, type, payloadHash, prevHash, hash];
    await client.query('INSERT INTO trail_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', entry);
    await client.query('INSERT INTO trail_payload VALUES ($1, $2, $3, $4)', ['desk', seq, salt, payload]);
    await client.query('UPDATE desk SET name = $1', [awkward]);
  });
}

beforeAll(async () => {
  const { ownerUrl } = await freshDatabase();
  await insertTrail(ownerUrl);
  keepFile('files', [0, 1, 2, 255]);
  keepFile('files', [7], join('coming', 'half'));
  await writeBackup({ ownerUrl, files: join(source, 'files'), file });
});

afterAll(async () => {
  await Promise.all(opened.map(({ drop }) => drop()));
  rmSync(folder, { recursive: true });
});

async function restore(from: string, name: string, database?: TestDatabase) {
  const target = database ?? (await freshDatabase());
  const data = join(folder, name);
  mkdirSync(data);
  await restoreBackup({ database: target, files: join(data, 'files'), file: from, out: quiet });
  return { ...target, data };
}

function alteredBackup(name: string, from: string, to: string): string {
  const tar = gunzipSync(readFileSync(file)).toString('latin1');
  expect(tar).toContain(from);
  const path = join(folder, name);
  writeFileSync(path, gzipSync(Buffer.from(tar.replace(from, to), 'latin1')));
  return path;
}

describe('a backup', () => {
  test('comes back whole: rows, trail and files', async () => {
    const { ownerUrl, data } = await restore(file, 'whole');
    const { rows } = await connected(ownerUrl, (client) => client.query('SELECT name FROM desk'));
    expect(rows).toEqual([{ name: awkward }]);
    expect(readFileSync(join(data, 'files', contentName([0, 1, 2, 255])))).toEqual(Buffer.from([0, 1, 2, 255]));
    expect(existsSync(join(data, 'files', 'coming'))).toBe(false);
  });

  test('names the files that are no longer what their names say', async () => {
    const { ownerUrl } = await freshDatabase();
    keepFile('rotten', [1]);
    keepFile('rotten', [3], contentName([2]));
    const backup = { ownerUrl, files: join(source, 'rotten'), file: join(folder, 'rotten.backup') };
    expect(damagedFiles(await writeBackup(backup)).map((one) => one.name)).toEqual([contentName([2])]);
  });

  test('is for its owner’s eyes only', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('goes into an empty database only', async () => {
    const { ownerUrl, appUrl, drop } = await restore(file, 'first');
    await expect(restore(file, 'second', { ownerUrl, appUrl, drop })).rejects.toThrow(/is not empty/);
  });

  test('altered in one row is refused, and nothing of it stays', async () => {
    const target = await freshDatabase();
    await expect(
      restore(alteredBackup('altered', 'system:seed', 'system:sEEd'), 'altered-data', target),
    ).rejects.toThrow(/table trail_entry is not the one/);
    const { rowCount } = await connected(target.ownerUrl, (client) => client.query('SELECT 1 FROM trail_entry'));
    expect(rowCount).toBe(0);
  });

  test('altered together with its list is refused by the trail, and nothing of it stays', async () => {
    const tar = gunzipSync(readFileSync(file)).toString('latin1');
    const at = tar.indexOf('system:seed');
    const body = tar.slice(tar.lastIndexOf('desk\t1\t', at), tar.indexOf('\n', at) + 1);
    const forged = body.replace('system:seed', 'system:sEEd');
    const path = join(folder, 'forged');
    const hash = (text: string) => sha256(Buffer.from(text, 'latin1'));
    writeFileSync(path, gzipSync(Buffer.from(tar.replace(body, forged).replace(hash(body), hash(forged)), 'latin1')));
    const target = await freshDatabase();
    await expect(restore(path, 'forged-data', target)).rejects.toThrow(/Chain desk, entry 1: its hash/);
    const { rowCount } = await connected(target.ownerUrl, (client) => client.query('SELECT 1 FROM trail_entry'));
    expect(rowCount).toBe(0);
  });

  test('of another schema is refused', async () => {
    await expect(restore(alteredBackup('newer', '_the_house"', '_the_hovel"'), 'newer-data')).rejects.toThrow(
      /other migrations/,
    );
  });

  test('cut short is refused', async () => {
    const path = join(folder, 'short');
    writeFileSync(path, readFileSync(file).subarray(0, -200));
    await expect(restore(path, 'short-data')).rejects.toThrow(/damaged|cut short/);
  });
});
