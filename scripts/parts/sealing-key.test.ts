import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeTestDatabase } from '../../prisma/test-database';
import { fingerprintOf as inProgram } from '../../server/sealing/key';
import { connected } from './database.mjs';
import { fingerprintOf, keyFile, newKey, prepareKey, readKey } from './sealing-key.mjs';

const { ownerUrl } = await takeTestDatabase();

let folder = '';
let said = '';
const out = { write: (text: string) => (said += text) };
const prepare = () => prepareKey({ data: join(folder, '.data'), ownerUrl, out });
const sealWith = (key: string, id: string) =>
  connected(ownerUrl, (client) =>
    client.query("INSERT INTO sealed_record (id, kind, sealed) VALUES ($1, 'evidence', $2)", [
      id,
      `stet-seal-1.${fingerprintOf(key)}.iv.tag.text`,
    ]),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-key-'));
  said = '';
  delete process.env.STET_KEY;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the program names a key as the launcher does', () => {
  const key = newKey();
  expect(inProgram(key)).toBe(fingerprintOf(key));
});

test('a first start makes the key beside the data folder, for its owner alone, and says that no backup holds it', async () => {
  const key = await prepare();
  const path = join(folder, '.data.key');
  expect(keyFile(join(folder, '.data'))).toBe(path);
  expect(readFileSync(path, 'utf8')).toBe(`${key}\n`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(said).toContain('It is in no backup');
  expect(said).not.toContain(key);
  expect(await prepare()).toBe(key);
});

test('a key in the environment goes before the file, and none is made', async () => {
  process.env.STET_KEY = newKey();
  expect(await prepare()).toBe(process.env.STET_KEY);
  expect(existsSync(join(folder, '.data.key'))).toBe(false);
});

test('what is no key is refused', () => {
  writeFileSync(join(folder, '.data.key'), 'secret');
  expect(() => readKey(join(folder, '.data'))).toThrow('64 digits in hex');
});

test('a desk that holds something sealed is not started without its key, with another, or between two', async () => {
  const [key, other] = [newKey(), newKey()];
  await sealWith(key, 'one');
  await expect(prepare()).rejects.toThrow(`its fingerprint is ${fingerprintOf(key)}`);
  expect(existsSync(join(folder, '.data.key'))).toBe(false);
  process.env.STET_KEY = other;
  await expect(prepare()).rejects.toThrow('is another than this desk was sealed with');
  process.env.STET_KEY = key;
  expect(await prepare()).toBe(key);
  await sealWith(other, 'two');
  await expect(prepare()).rejects.toThrow('npm run rotate-key');
});
