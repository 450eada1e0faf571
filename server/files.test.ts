import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import { hand } from '@/prisma/builders';
import { call, desk, tokenOf } from '@/prisma/builders-call';
import { attachFile, bytesAt, sendTo } from '@/prisma/builders-file';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { setPeople } from './commands/set-people';
import { fileStore } from './files/file-store';

await takeTestDatabase();

const FACTS = { source: 'Works department', tier: 'primary', stance: 'supports' };
const PDF = Buffer.from('%PDF-1.7\n% forty-nine thousand\n%%EOF\n');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const coming = async () => (await readdir(join(process.env.STET_FILES ?? '', 'coming')).catch(() => [])) as string[];

async function aClaim() {
  const people = await desk();
  const story = await newStory(people.checker);
  return { ...people, story, claim: await newClaim(people.checker, story.id, 'opened in 1931') };
}

/** A picture as a phone makes it: turned, and with the place it was taken at. */
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Artist: 'A secret name' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe('a file in one call', () => {
  test('is kept whole, told by its hash, and comes back as it was', async () => {
    const { asChecker, claim, story } = await aClaim();
    const made = await attachFile<EvidenceView>(
      asChecker,
      claim.id,
      { ...FACTS, locator: 'p. 1' },
      'count “1”.pdf',
      PDF,
    );
    expect(made.status).toBe(201);
    const file = { name: 'count “1”.pdf', type: 'application/pdf', size: PDF.length, sha256: sha256(PDF) };
    expect(made.body).toMatchObject({
      type: 'file',
      locator: 'p. 1',
      claims: [claim.id],
      file: { ...file, hasCopy: false },
    });
    expect((await call(asChecker, 'GET', `/evidence/${made.body.id}`)).body).toEqual(made.body);
    const got = await bytesAt(asChecker, `/evidence/${made.body.id}/file`);
    expect(got.bytes).toEqual(PDF);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': 'attachment; filename="count _1_.pdf"; filename*=UTF-8\'\'count%20%E2%80%9C1%E2%80%9D.pdf',
      'repr-digest': `sha-256=:${Buffer.from(sha256(PDF), 'hex').toString('base64')}:`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    });
    const trail = await call<string>(asChecker, 'GET', `/stories/${story.id}/trail`);
    expect(trail.body).toContain(sha256(PDF));
    expect(await coming()).toEqual([]);
  });

  test('comes in parts of what is asked for', async () => {
    const { asChecker, claim } = await aClaim();
    const { body } = await attachFile<EvidenceView>(asChecker, claim.id, FACTS, 'a.pdf', PDF);
    const at = `/evidence/${body.id}/file`;
    const part = await bytesAt(asChecker, at, { range: 'bytes=0-3' });
    expect([part.status, part.bytes.toString(), part.headers.get('content-range')]).toEqual([
      206,
      '%PDF',
      `bytes 0-3/${PDF.length}`,
    ]);
    expect((await bytesAt(asChecker, at, { range: `bytes=${PDF.length}-` })).status).toBe(416);
    expect((await bytesAt(asChecker, at, { range: 'bytes=0-3', 'if-range': '"another"' })).status).toBe(200);
    expect((await bytesAt(asChecker, at, {}, 'HEAD')).bytes.length).toBe(0);
  });

  test('sent again with its key is attached once', async () => {
    const { asChecker, claim } = await aClaim();
    const key = { 'idempotency-key': `k-${claim.id}` };
    const first = await attachFile<EvidenceView>(asChecker, claim.id, FACTS, 'a.pdf', PDF, key);
    const again = await attachFile<EvidenceView>(asChecker, claim.id, FACTS, 'a.pdf', PDF, key);
    expect(again.body).toEqual(first.body);
    const other = await attachFile(asChecker, claim.id, FACTS, 'a.pdf', Buffer.from('%PDF-1.7 other %%EOF'), key);
    expect(other.status).toBe(422);
  });

  test('that is refused leaves nothing', async () => {
    const { asChecker, asReporter, claim } = await aClaim();
    const program = await attachFile(asChecker, claim.id, FACTS, 'a.pdf', Buffer.from('MZ\0\0'));
    expect([program.status, program.body]).toMatchObject([
      415,
      { code: 'unsupported-type', fields: { file: expect.any(String) } },
    ]);
    const unnamed = await attachFile(
      asChecker,
      claim.id,
      { ...FACTS, source: ' ' },
      'a.pdf',
      Buffer.from('%PDF-1.7 unnamed %%EOF'),
    );
    expect([unnamed.status, unnamed.body]).toMatchObject([422, { fields: { source: expect.any(String) } }]);
    expect((await attachFile(asReporter, claim.id, FACTS, 'a.pdf', PDF)).status).toBe(403);
    expect((await attachFile(asChecker, 'none', FACTS, 'a.pdf', PDF)).status).toBe(404);
    expect(await coming()).toEqual([]);
    expect(await fileStore().size(sha256(Buffer.from('%PDF-1.7 unnamed %%EOF')))).toBeNull();
  });

  test('of more than 200 MB is refused as it comes, and of no parts in a sentence', async () => {
    const { asChecker, claim } = await aClaim();
    const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(sent === 0 ? head : Buffer.alloc(1024 * 1024, 'x'));
        sent += 1;
      },
    });
    const type = { 'content-type': 'multipart/form-data; boundary=b' };
    const large = await sendTo(asChecker, 'POST', `/claims/${claim.id}/evidence`, endless, type);
    expect([large.status, (large.body as { code: string }).code]).toEqual([413, 'too-large']);
    expect(sent).toBeLessThan(230);
    expect((await sendTo(asChecker, 'POST', `/claims/${claim.id}/evidence`, '--b--', type)).status).toBe(422);
    expect(await coming()).toEqual([]);
  });
});

describe('a picture', () => {
  test('is looked at as a copy, upright and without what the camera wrote', async () => {
    const { asChecker, claim } = await aClaim();
    const original = await photo();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { body } = await attachFile<EvidenceView>(asChecker, claim.id, FACTS, 'photo.jpg', original);
    expect(body.file).toMatchObject({ hasCopy: true, sha256: sha256(original) });
    for (const path of [`/evidence/${body.id}/working-copy`, `/evidence/${body.id}/thumbnail`]) {
      const copy = await bytesAt(asChecker, path);
      expect(copy.headers.get('content-type')).toBe('image/webp');
      const { width, height, exif, orientation } = await sharp(copy.bytes).metadata();
      expect({ width, height, exif, orientation }).toEqual({
        width: 40,
        height: 60,
        exif: undefined,
        orientation: undefined,
      });
      expect(copy.bytes.includes('A secret name')).toBe(false);
    }
    expect((await bytesAt(asChecker, `/evidence/${body.id}/file`)).bytes.equals(original)).toBe(true);
  });

  test('that cannot be opened is offered as it came', async () => {
    const { asChecker, claim } = await aClaim();
    const cut = (await photo()).subarray(0, 700);
    const { body } = await attachFile<EvidenceView>(asChecker, claim.id, FACTS, 'photo.jpg', cut);
    expect(body.file).toMatchObject({ hasCopy: false });
    expect((await bytesAt(asChecker, `/evidence/${body.id}/working-copy`)).status).toBe(404);
  });
});

test('an image that cannot be opened here is offered as it came, and that is said', async () => {
  const { asChecker, claim } = await aClaim();
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const { body } = await attachFile<EvidenceView>(asChecker, claim.id, FACTS, 'IMG_0007.HEIC', heic);
  expect(body.file).toMatchObject({ type: 'image/heic', hasCopy: false });
  expect(body.file?.warning).toMatch(/^This HEIC image cannot be shown here/);
  expect((await bytesAt(asChecker, `/evidence/${body.id}/working-copy`)).status).toBe(404);
  expect((await bytesAt(asChecker, `/evidence/${body.id}/file`)).bytes).toEqual(heic);
});

test('a TIFF is looked at as a copy', async () => {
  const { asChecker, claim } = await aClaim();
  const tiff = await sharp(await photo())
    .tiff()
    .toBuffer();
  const { body } = await attachFile<EvidenceView>(asChecker, claim.id, FACTS, 'scan.tif', tiff);
  expect(body.file).toMatchObject({ type: 'image/tiff', hasCopy: true });
  expect((await bytesAt(asChecker, `/evidence/${body.id}/working-copy`)).headers.get('content-type')).toBe(
    'image/webp',
  );
});

test('the files of a restricted story are nobody else’s', async () => {
  const insider = await hand('checker');
  const [editor, outsider] = [await hand('editor'), await hand('checker')];
  const story = await newStory(insider);
  const claim = await newClaim(insider, story.id, 'opened in 1931');
  const { body } = await attachFile<EvidenceView>(await tokenOf(insider), claim.id, FACTS, 'photo.jpg', await photo());
  const people = [
    { person: insider.id, as: 'checker' },
    { person: editor.id, as: 'editor' },
  ];
  await editor.do(setPeople, { story: story.id, people, restricted: true });
  const asOutsider = await tokenOf(outsider);
  for (const path of ['file', 'working-copy', 'thumbnail']) {
    expect((await bytesAt(await tokenOf(insider), `/evidence/${body.id}/${path}`)).status).toBe(200);
    expect((await bytesAt(asOutsider, `/evidence/${body.id}/${path}`)).status).toBe(404);
  }
  expect((await attachFile(asOutsider, claim.id, FACTS, 'a.pdf', PDF)).status).toBe(404);
  expect((await call(asOutsider, 'POST', '/uploads', { claim: claim.id, name: 'a.pdf', size: 4 })).status).toBe(404);
});
