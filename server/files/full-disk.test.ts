import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { UploadView } from '@/domain/views-evidence';
import { call, desk } from '@/prisma/builders-call';
import { attachFile, sendTo } from '@/prisma/builders-file';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n%%EOF\n'), Buffer.alloc(700_000, 'x')]);
const FACTS = { source: 'Works department', tier: 'primary', stance: 'supports' };

/** A file system of half a megabyte; null where we may not make one. */
function smallDisk(): string | null {
  const at = mkdtempSync(join(tmpdir(), 'stet-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', at], { stdio: 'ignore' });
    return at;
  } catch {
    rmdirSync(at);
    return null;
  }
}

const disk = smallDisk();
afterAll(() => {
  if (!disk) return;
  execFileSync('umount', [disk]);
  rmdirSync(disk);
});

describe.skipIf(disk === null)('a full disk', () => {
  const left = () => readdirSync(disk ?? '', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const refused = {
    code: 'busy',
    detail: expect.stringMatching(/^There is no room left .* What you typed is still here/),
  };

  async function onSmallDisk() {
    process.env.STET_FILES = disk ?? '';
    const { checker, asChecker } = await desk();
    const story = await newStory(checker);
    return { asChecker, claim: await newClaim(checker, story.id, 'opened in 1931') };
  }

  test('refuses a file in a sentence, and keeps nothing of it', async () => {
    const { asChecker, claim } = await onSmallDisk();
    const answer = await attachFile(asChecker, claim.id, FACTS, 'a.pdf', PDF);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    expect(answer.body).toMatchObject(refused);
    expect(left()).toEqual([]);
  });

  test('refuses one that comes in several goes, and makes room again', async () => {
    const { asChecker, claim } = await onSmallDisk();
    const { body } = await call<UploadView>(asChecker, 'POST', '/uploads', {
      claim: claim.id,
      name: 'a.pdf',
      size: PDF.length,
    });
    const fill = (from: number, to: number) =>
      sendTo<UploadView>(asChecker, 'PATCH', `/uploads/${body.upload}`, PDF.subarray(from, to), {
        'upload-offset': `${from}`,
      });
    expect((await fill(0, 300_000)).status).toBe(200);
    const full = await fill(300_000, PDF.length);
    expect([full.status, full.body]).toMatchObject([503, refused]);
    expect(left()).toEqual([]);
  });

  test('takes no file for whole that fits once and not twice', async () => {
    const { asChecker, claim } = await onSmallDisk();
    const answer = await attachFile(asChecker, claim.id, FACTS, 'a.pdf', PDF.subarray(0, 300_000));
    expect(answer.body).toMatchObject(refused);
    expect(left()).toEqual([]);
    expect((await attachFile(asChecker, claim.id, FACTS, 'a.pdf', PDF.subarray(0, 100_000))).status).toBe(201);
  });
});
