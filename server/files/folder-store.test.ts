import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderStore } from './folder-store';

const root = await mkdtemp(join(tmpdir(), 'stet-files-'));
const store = folderStore(join(root, 'files'));
afterAll(() => rm(root, { recursive: true }));

async function* of(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
test('bytes stand under their SHA-256, once, and nothing is left where they came in', async () => {
  const kept = await store.put(of('forty-nine ', 'thousand'));
  expect(kept).toEqual({ sha256: sha256('forty-nine thousand'), size: 19 });
  expect(await store.put(of('forty-nine thousand'))).toEqual(kept);
  expect(await readdir(join(root, 'files', kept.sha256.slice(0, 2)))).toEqual([kept.sha256]);
  expect(await readdir(join(root, 'files', 'coming'))).toEqual([]);
});

test('a half-written file of an earlier life is not taken for whole: the same bytes come in again', async () => {
  const { sha256: name } = await store.put(of('whole'));
  const path = join(root, 'files', name.slice(0, 2), name);
  await rm(path);
  expect(await store.size(name)).toBeNull();
  await store.put(of('wh', 'ole'));
  expect(await readFile(path, 'utf8')).toBe('whole');
});

test('a folder that cannot be written is said to be out of reach', async () => {
  const nowhere = folderStore('/dev/full/files');
  await expect(nowhere.put(of('x'))).rejects.toMatchObject({ name: 'StoreFailed', why: 'unreachable' });
});
