import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeTestDatabase } from '../../prisma/test-database';
import { fingerprintOf as inProgram } from '../../server/sealing/key';
import { connected } from './database.mjs';
import { fingerprintOf, keyFile, newKey, nextKeyFile, prepareKey, readKey } from './sealing-key.mjs';

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

test('an upload that came with a key that is lost goes, where nothing else was sealed', async () => {
  const key = newKey();
  process.env.STET_KEY = key;
  await connected(ownerUrl, async (client) => {
    await client.query(
      "INSERT INTO story (id, slug, language, created_at, created_by, headline, touched_at) VALUES ('s', 's', 'en', now(), 'p', 'S', now())",
    );
    const sealedWith = (one: string) => `stet-seal-1.${fingerprintOf(one)}.iv.tag.text`;
    for (const [id, sealed] of [
      ['mine', sealedWith(key)],
      ['lost', sealedWith(newKey())],
      ['open', null],
    ])
      await client.query(
        "INSERT INTO upload (id, story_id, person_id, name, size, sealed, created_at) VALUES ($1, 's', 'p', '', 1, $2, now())",
        [id, sealed],
      );
  });
  await prepare();
  const { rows } = await connected(ownerUrl, (client) => client.query('SELECT id FROM upload ORDER BY id'));
  expect(rows).toEqual([{ id: 'mine' }, { id: 'open' }]);
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

test('a change of the key that was cut short before the files were exchanged is to be finished, not the key looked for', async () => {
  const [key, next] = [newKey(), newKey()];
  const sealed = `stet-seal-1.${fingerprintOf(next)}.iv.tag.text`;
  await connected(ownerUrl, (client) => client.query('UPDATE sealed_record SET sealed = $1', [sealed]));
  writeFileSync(join(folder, '.data.key'), `${key}\n`);
  await expect(prepare()).rejects.toThrow('is another than this desk was sealed with');
  writeFileSync(nextKeyFile(keyFile(join(folder, '.data'))), `${next}\n`);
  await expect(prepare()).rejects.toThrow('Finish it with npm run rotate-key');
});
