import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Coming } from './coming';
import { folderComing } from './folder-coming';
import { folderStore } from './folder-store';
import { s3Coming } from './s3-coming';
import { s3Store } from './s3-store';
import type { FileStore } from './store';
import { brokenS3, s3Server, temporaryFolder } from './test-stores';

async function* of(...parts: (string | Buffer)[]) {
  for (const part of parts) yield Buffer.from(part);
}
async function* broken(...parts: string[]) {
  yield* of(...parts);
  throw new Error('the line was cut');
}
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

const root = join(await temporaryFolder(), 'files');
const s3 = await s3Server();
const STORES: [string, FileStore, Coming][] = [
  ['in a folder', folderStore(root), folderComing(root)],
  ['in an S3 bucket', s3Store(s3), s3Coming(s3)],
];

describe.each(STORES)('a store %s', (_where, store, coming) => {
  const read = async (name: string, range?: { first: number; last: number }) => {
    const found = await store.get(name, range);
    return found && { size: found.size, text: (await buffer(found.bytes)).toString() };
  };

  test('finds bytes again by their SHA-256, whole or in part, and keeps them once', async () => {
    const kept = await store.put(of('forty-nine ', 'thousand'));
    expect(kept).toEqual({ sha256: sha256('forty-nine thousand'), size: 19 });
    expect(await read(kept.sha256)).toEqual({ size: 19, text: 'forty-nine thousand' });
    expect(await read(kept.sha256, { first: 6, last: 9 })).toEqual({ size: 19, text: 'nine' });
    expect(await store.put(of('forty-nine thousand'))).toEqual(kept);
    expect(await store.size(kept.sha256)).toBe(19);
  });

  test('keeps nothing of a stream that breaks', async () => {
    await expect(store.put(broken('the first half'))).rejects.toThrow('the line was cut');
    expect(await store.size(sha256('the first half'))).toBeNull();
  });

  test('destroys what nothing rests on, and takes it in anew', async () => {
    const { sha256: name } = await store.put(of('to be destroyed'));
    await store.remove(name);
    expect(await store.size(name)).toBeNull();
    await store.remove(name);
    await store.remove('../../../../etc/passwd');
    expect((await store.put(of('to be destroyed'))).sha256).toBe(name);
    expect(await store.size(name)).toBe(15);
  });

  test('has nothing under a name that is none of its own', async () => {
    for (const name of [sha256('nothing'), '../../../../etc/passwd', '']) {
      expect(await store.get(name)).toBeNull();
      expect(await store.size(name)).toBeNull();
    }
  });

  test('keeps large bytes, and none', async () => {
    const large = Buffer.alloc(11_000_000, 'stet');
    expect(await store.put(of(large, large))).toEqual({
      sha256: sha256(Buffer.concat([large, large])),
      size: 22_000_000,
    });
    expect(await store.put(of())).toEqual({ sha256: sha256(''), size: 0 });
  });

  test('lets an upload go on where it broke off, and takes it in whole', async () => {
    const id = `upload-${Math.random().toString(36).slice(2)}`;
    expect(await coming.size(id)).toBe(0);
    expect(await coming.write(id, 0, of('forty-', 'nine '))).toBe(11);
    await expect(coming.write(id, 11, broken('thou'))).rejects.toThrow('the line was cut');
    expect(await coming.size(id)).toBe(15);
    expect(await coming.write(id, 15, of('sand'))).toBe(19);
    expect((await buffer(await coming.read(id))).toString()).toBe('forty-nine thousand');
    expect((await buffer(await coming.read(id, { first: 9, last: 16 }))).toString()).toBe('e thousa');
    expect(await coming.keep(id)).toEqual({ sha256: sha256('forty-nine thousand'), size: 19 });
    await coming.write(id, 0, of('altered'));
    expect(await read(sha256('forty-nine thousand'))).toMatchObject({ text: 'forty-nine thousand' });
    await coming.remove(id);
    expect(await coming.size(id)).toBe(0);
  });

  test('clears away what nobody went on with', async () => {
    await coming.write('old-one', 0, of('x'));
    await coming.clear(new Date(Date.now() - 60_000));
    expect(await coming.size('old-one')).toBe(1);
    await coming.clear(new Date(Date.now() + 60_000));
    expect(await coming.size('old-one')).toBe(0);
  });
});

test('nothing is left beside the store in a folder', async () => {
  expect(await readdir(join(root, 'coming'))).toEqual([]);
});

describe('an S3 server that fails', () => {
  const put = async (listener: Parameters<typeof brokenS3>[0]) => s3Store(await brokenS3(listener)).put(of('x'));

  test.each<[string, number, string, 'full' | 'unreachable']>([
    ['answers 500', 500, '<Error><Code>InternalError</Code></Error>', 'unreachable'],
    ['answers 503', 503, '', 'unreachable'],
    ['knows us not', 403, '<Error><Code>SignatureDoesNotMatch</Code></Error>', 'unreachable'],
    ['has no room', 507, '', 'full'],
    ['has no room, in its own words', 400, '<Error><Code>QuotaExceeded</Code></Error>', 'full'],
  ])('because it %s is said to be %s', async (_how, status, body, why) => {
    const failing = put((request, response) => {
      request.resume();
      response.writeHead(request.method === 'HEAD' ? 404 : status).end(request.method === 'HEAD' ? '' : body);
    });
    await expect(failing).rejects.toMatchObject({ name: 'StoreFailed', why });
  });

  test('because it hangs up, or takes bytes and does not have them, is out of reach', async () => {
    await expect(put((request) => request.socket.destroy())).rejects.toMatchObject({ why: 'unreachable' });
    const forgetful = put((request, response) => {
      request.resume();
      response.writeHead(request.method === 'HEAD' ? 404 : 200).end();
    });
    await expect(forgetful).rejects.toMatchObject({ why: 'unreachable' });
    await expect(s3Store({ ...s3, endpoint: 'http://127.0.0.1:9' }).put(of('x'))).rejects.toMatchObject({
      why: 'unreachable',
    });
  });

  test('because the signature is not ours keeps nothing', async () => {
    await expect(s3Store({ ...s3, secret: 'another' }).put(of('unsigned'))).rejects.toMatchObject({
      why: 'unreachable',
    });
    expect(await s3Store(s3).size(sha256('unsigned'))).toBeNull();
  });
});
