import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archiveParts } from '@/domain/file/archive';
import { tiffOf } from '@/domain/file/test-files';
import { type TestEntry, zipOf } from '@/scripts/test-word/zip';
import { folderComing } from './folder-coming';
import { s3Coming } from './s3-coming';
import { judgeComing } from './take-in';
import { s3Server, temporaryFolder } from './test-stores';
import { partFault } from './unpacks-as-said';

const TYPES = { name: '[Content_Types].xml', content: '<Types/>' };
const MEGA = 1024 * 1024;

/** A Word file with this in it. */
const wordOf = (...entries: TestEntry[]) =>
  zipOf([TYPES, { name: 'word/document.xml', content: '<w:document/>' }, ...entries]);

/** In pieces that end anywhere, as they come from a disk or a line. */
function* inPieces(bytes: Buffer, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const faultOf = (bytes: Buffer, length = 7001) =>
  partFault(Readable.from(inPieces(bytes, length)), archiveParts(bytes, bytes.length) ?? []);

const image = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7919) >> 5));

describe('an archive whose parts are', () => {
  test.each<[string, Buffer]>([
    ['as its directory says', wordOf({ name: 'word/media/a.png', content: image })],
    ['stored as they are', wordOf({ name: 'word/media/a.png', content: image, stored: true })],
    ['empty', wordOf({ name: 'word/', content: '', stored: true }, { name: 'word/none.xml', content: '' })],
    ['empty, and said to be deflated', wordOf({ name: 'a', content: '', stored: true, says: { method: 8 } })],
    ['smaller than said', wordOf({ name: 'word/a.xml', content: 'short', says: { unpacked: 500 } })],
  ])('%s has no fault', async (_what, bytes) => {
    for (const length of [13, 7001, bytes.length]) expect(await faultOf(bytes, length)).toBeNull();
  });

  const early = Buffer.concat([deflateRawSync('short'), Buffer.alloc(400_000, 'x')]);
  test.each<[string, Buffer, string]>([
    ['one byte more than said', wordOf({ name: 'a.xml', content: 'words', says: { unpacked: 4 } }), 'more'],
    ['much more than said', wordOf({ name: 'a.xml', content: Buffer.alloc(50 * MEGA), says: { unpacked: 4 } }), 'more'],
    ['stored, and more than said', wordOf({ name: 'a', content: image, stored: true, says: { unpacked: 4 } }), 'more'],
    [
      'one and the same',
      wordOf({ name: 'a', content: image }, { name: 'b', content: image, says: { offset: 0 } }),
      'more',
    ],
    ['not packed as said', wordOf({ name: 'a', content: image, stored: true, says: { method: 8 } }), 'broken'],
    ['ended before their bytes', wordOf({ name: 'a', content: early, stored: true, says: { method: 8 } }), 'broken'],
    ['packed in another way', wordOf({ name: 'a', content: image, says: { method: 12 } }), 'broken'],
    ['not where they are said to be', wordOf({ name: 'a', content: image, says: { offset: 9_000_000 } }), 'broken'],
  ])('%s is refused', async (_what, bytes, why) => {
    expect(await faultOf(bytes)).toBe(why);
  });
});

test('a line that breaks meanwhile is no fault of the archive', async () => {
  async function* broken() {
    yield wordOf().subarray(0, 50);
    throw new Error('the line was cut');
  }
  const parts = archiveParts(wordOf(), wordOf().length) ?? [];
  await expect(partFault(Readable.from(broken()), parts)).rejects.toThrow('the line was cut');
});

describe('190 MB', () => {
  const noise = deflateRawSync(Buffer.from(Array.from({ length: MEGA }, () => Math.random() * 256)));
  const imagesOf = (unpacked: number) =>
    Array.from({ length: 190 }, (_, at) => ({
      name: `word/media/${at}.png`,
      content: noise,
      stored: true,
      says: { method: 8, unpacked },
    }));

  test('are counted within seconds', async () => {
    const began = Date.now();
    expect(await faultOf(wordOf(...imagesOf(MEGA)), 64 * 1024)).toBeNull();
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  test('are not read on after the first byte too many', async () => {
    const bytes = wordOf(...imagesOf(4));
    let read = 0;
    function* counted() {
      for (const piece of inPieces(bytes, 64 * 1024)) {
        read += piece.length;
        yield piece;
      }
    }
    expect(await partFault(Readable.from(counted()), archiveParts(bytes, bytes.length) ?? [])).toBe('more');
    expect(read).toBeLessThan(5 * MEGA);
  });
});

describe('what came in is judged', async () => {
  const root = await temporaryFolder();
  const s3 = await s3Server();
  const lying = wordOf({ name: 'word/a.xml', content: Buffer.alloc(20 * MEGA), says: { unpacked: 4 } });

  test.each([
    ['in a folder', folderComing(root)],
    ['in an S3 bucket', s3Coming(s3)],
  ])('%s, as far as it must be read', async (_where, coming) => {
    const judged = async (name: string, bytes: Buffer) => {
      await coming.write('judged', 0, Readable.from([bytes]));
      return judgeComing('judged', name, bytes.length, coming);
    };
    expect(await judged('a.docx', wordOf())).toMatchObject({ ok: true });
    expect(await judged('a.docx', lying)).toMatchObject({
      refusal: {
        code: 'invalid',
        fields: { file: expect.stringMatching(/^This is a Word document .* more than it says/) },
      },
    });
    expect(await judged('a.tif', tiffOf(3000, 2000, 3_000_000))).toEqual({ ok: true, value: 'image/tiff' });
    expect(await judged('a.tif', tiffOf(60_000, 60_000, 3_000_000))).toMatchObject({ refusal: { code: 'invalid' } });
    await coming.remove('judged');
  });
});
