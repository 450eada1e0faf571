import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { folderStore } from '../files/folder-store';
import { temporaryFolder } from '../files/test-stores';
import { openedChunks, openFrom, sealedChunks, sealInto } from './sealed-bytes';

const CHUNK = 64 * 1024;
const SEALED = CHUNK + 16;
const key = randomBytes(32);

async function* inParts(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
async function gathered(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const seal = (plain: Buffer, size = 10_000) => gathered(sealedChunks(inParts(plain, size), key));
const open = (sealed: Buffer, size = 7_777, by = key) => gathered(openedChunks(inParts(sealed, size), by));

describe('sealed bytes', () => {
  test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5])(
    'of %i open to what they were',
    async (n) => {
      const plain = randomBytes(n);
      const sealed = await seal(plain);
      expect(sealed.length).toBe(n + 16 * Math.max(1, Math.ceil(n / CHUNK)));
      expect((await open(sealed)).equals(plain)).toBe(true);
      expect((await open(sealed, 1_000_000)).equals(plain)).toBe(true);
    },
  );

  const plain = Buffer.alloc(3 * CHUNK, 'the same words in every chunk, ');

  test('say nothing of the words', async () => {
    const sealed = await seal(plain);
    expect(sealed.includes('same words')).toBe(false);
    expect(sealed.subarray(0, SEALED).equals(sealed.subarray(SEALED, 2 * SEALED))).toBe(false);
  });

  const chunks = (sealed: Buffer) => [0, 1, 2].map((at) => sealed.subarray(at * SEALED, (at + 1) * SEALED));

  test.each<[string, (sealed: Buffer) => Buffer]>([
    ['cut off at a chunk', (sealed) => sealed.subarray(0, 2 * SEALED)],
    ['cut off within a chunk', (sealed) => sealed.subarray(0, 2 * SEALED + 100)],
    ['cut off to nothing', () => Buffer.alloc(0)],
    ['in another order', (sealed) => Buffer.concat([1, 0, 2].map((at) => chunks(sealed)[at] as Buffer))],
    ['with a chunk taken out', (sealed) => Buffer.concat([0, 2].map((at) => chunks(sealed)[at] as Buffer))],
    ['with a chunk twice', (sealed) => Buffer.concat([0, 0, 1, 2].map((at) => chunks(sealed)[at] as Buffer))],
    ['with more behind it', (sealed) => Buffer.concat([sealed, Buffer.from('x')])],
    ['with one bit other', (sealed) => Buffer.from(sealed).fill((sealed[70_000] ?? 0) ^ 1, 70_000, 70_001)],
  ])('do not open %s', async (_how, change) => {
    await expect(open(change(await seal(plain)))).rejects.toThrow('altered, cut short or exchanged');
  });

  test('do not open with the key of others', async () => {
    await expect(open(await seal(plain), 7_777, randomBytes(32))).rejects.toThrow('altered, cut short or exchanged');
  });

  test('lie in the store under the SHA-256 of what is sealed, each time with another key', async () => {
    const root = join(await temporaryFolder(), 'files');
    const store = folderStore(root);
    const [one, other] = [await sealInto(store, inParts(plain, 999)), await sealInto(store, inParts(plain, 999))];
    expect(one.sha256).not.toBe(other.sha256);
    expect(one.key).not.toBe(other.key);
    const kept = await readFile(join(root, one.sha256.slice(0, 2), one.sha256));
    expect(kept.includes('same words')).toBe(false);
    const opened = await openFrom(store, one);
    expect(opened && (await buffer(opened)).equals(plain)).toBe(true);
    expect(await openFrom(store, { ...one, sha256: 'f'.repeat(64) })).toBeNull();
  });
});
