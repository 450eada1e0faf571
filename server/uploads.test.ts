import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import type { UploadView } from '@/domain/views-evidence';
import { call, desk } from '@/prisma/builders-call';
import { sendTo } from '@/prisma/builders-file';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { comingFiles } from './files/file-store';
import { beginClearing, clearHalfUploads } from './files/half-uploads';

await takeTestDatabase();

const FACTS = { source: 'Works department', tier: 'primary', stance: 'supports' };
const PDF = Buffer.from('%PDF-1.7\n% forty-nine thousand\n%%EOF\n');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const coming = async () => (await readdir(join(process.env.STET_FILES ?? '', 'coming')).catch(() => [])) as string[];

async function aClaim() {
  const people = await desk();
  const story = await newStory(people.checker);
  return { ...people, claim: await newClaim(people.checker, story.id, 'opened in 1931') };
}

describe('a file in several goes', () => {
  const begin = (token: string, claim: string, more: object = {}) =>
    call<UploadView>(token, 'POST', '/uploads', { claim, name: 'a.pdf', size: PDF.length, ...more });
  const fill = (token: string, upload: string, offset: number, bytes: Uint8Array) =>
    sendTo<UploadView>(token, 'PATCH', `/uploads/${upload}`, bytes, {
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    });

  test('goes on where it broke off, and is attached by the ordinary call', async () => {
    const { asChecker, claim } = await aClaim();
    const { body: begun } = await begin(asChecker, claim.id);
    expect(begun).toMatchObject({ offset: 0, type: null });
    expect((await fill(asChecker, begun.upload, 0, PDF.subarray(0, 10))).body).toMatchObject({
      offset: 10,
      type: null,
    });
    const early = await call(asChecker, 'POST', `/claims/${claim.id}/evidence`, {
      ...FACTS,
      type: 'file',
      upload: begun.upload,
    });
    expect([early.status, early.body]).toMatchObject([422, { fields: { file: expect.stringMatching(/not whole/) } }]);
    const late = await fill(asChecker, begun.upload, 3, PDF.subarray(3));
    expect([late.status, late.body]).toMatchObject([409, { present: { offset: 10 } }]);
    const state = await call<UploadView>(asChecker, 'GET', `/uploads/${begun.upload}`);
    expect([state.body.offset, state.headers.get('upload-offset')]).toEqual([10, '10']);
    expect((await fill(asChecker, begun.upload, 10, PDF.subarray(10))).body).toMatchObject({ type: 'application/pdf' });
    const over = await fill(asChecker, begun.upload, 0, Buffer.from('altered'));
    expect(over.status).toBe(409);
    const made = await call<EvidenceView>(asChecker, 'POST', `/claims/${claim.id}/evidence`, {
      ...FACTS,
      type: 'file',
      upload: begun.upload,
    });
    expect(made.body.file).toMatchObject({ name: 'a.pdf', sha256: sha256(PDF) });
    expect((await call(asChecker, 'GET', `/uploads/${begun.upload}`)).status).toBe(404);
    expect(await coming()).not.toContain(begun.upload);
  });

  test('keeps what came before the line broke', async () => {
    const { asChecker, claim } = await aClaim();
    const { body: begun } = await begin(asChecker, claim.id);
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(PDF.subarray(0, 12));
      },
      pull(controller) {
        controller.error(new Error('the line was cut'));
      },
    });
    await sendTo(asChecker, 'PATCH', `/uploads/${begun.upload}`, broken, { 'upload-offset': '0' });
    expect((await call<UploadView>(asChecker, 'GET', `/uploads/${begun.upload}`)).body.offset).toBe(12);
  });

  test('may not be more than was said, nor more than may be', async () => {
    const { asChecker, claim } = await aClaim();
    const { body: begun } = await begin(asChecker, claim.id, { size: 4 });
    expect((await fill(asChecker, begun.upload, 0, PDF)).status).toBe(413);
    expect((await begin(asChecker, claim.id, { size: 201 * 1024 * 1024 })).status).toBe(413);
    expect((await begin(asChecker, claim.id, { size: 0 })).status).toBe(422);
  });

  test('of a kind that is not taken is refused at its end, and gone', async () => {
    const { asChecker, claim } = await aClaim();
    const { body: begun } = await begin(asChecker, claim.id, { size: 4 });
    expect((await fill(asChecker, begun.upload, 0, Buffer.from('MZ\0\0'))).status).toBe(415);
    expect((await call(asChecker, 'GET', `/uploads/${begun.upload}`)).status).toBe(404);
    expect(await coming()).not.toContain(begun.upload);
  });

  test('is nobody else’s', async () => {
    const { asChecker, asEditor, claim } = await aClaim();
    const { body: begun } = await begin(asChecker, claim.id);
    expect((await fill(asEditor, begun.upload, 0, PDF)).status).toBe(404);
    expect((await call(asEditor, 'GET', `/uploads/${begun.upload}`)).status).toBe(404);
    await fill(asChecker, begun.upload, 0, PDF);
    const taken = await call(asEditor, 'POST', `/claims/${claim.id}/evidence`, {
      ...FACTS,
      type: 'file',
      upload: begun.upload,
    });
    expect(taken.status).toBe(422);
  });

  test('that nobody went on with is cleared away after a day', async () => {
    const { asChecker, claim } = await aClaim();
    const { body: begun } = await begin(asChecker, claim.id);
    await fill(asChecker, begun.upload, 0, PDF.subarray(0, 5));
    await comingFiles().clear(new Date(Date.now() - 60_000));
    expect(await coming()).toContain(begun.upload);
    await comingFiles().clear(new Date(Date.now() + 60_000));
    expect(await coming()).not.toContain(begun.upload);
  });

  test('of yesterday is cleared away by the program itself, with nobody beginning another', async () => {
    const { asChecker, claim } = await aClaim();
    const [old, fresh] = [await begin(asChecker, claim.id), await begin(asChecker, claim.id)];
    for (const { body } of [old, fresh]) await fill(asChecker, body.upload, 0, PDF.subarray(0, 5));
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(process.env.STET_FILES ?? '', 'coming', old.body.upload), yesterday, yesterday);
    const stop = beginClearing();
    await expect.poll(coming).not.toContain(old.body.upload);
    stop();
    expect(await coming()).toContain(fresh.body.upload);
    // Its row is of today: an upload whose bytes are gone begins again.
    expect((await call(asChecker, 'GET', `/uploads/${old.body.upload}`)).body).toMatchObject({ offset: 0 });
    await clearHalfUploads(new Date(Date.now() + 25 * 3_600_000));
    expect((await call(asChecker, 'GET', `/uploads/${old.body.upload}`)).status).toBe(404);
    expect(await coming()).toEqual([]);
  });
});
