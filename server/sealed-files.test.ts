import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { UploadView } from '@/domain/views-evidence';
import { type Hand, hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { attachFile } from '@/prisma/builders-file';
import { tablesWith } from '@/prisma/builders-sealed';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachConfidential } from './commands/attach-confidential';
import { attachEvidence } from './commands/attach-evidence';
import { openConfidential } from './commands/open-confidential';
import { openConfidentialFile } from './commands/open-confidential-file';
import { sealEvidence } from './commands/seal-evidence';
import { destroyBytes } from './files/destroy-bytes';
import { fileStore } from './files/file-store';
import { perform, view } from './gate';
import { sendSealed } from './http/sealed-answer';
import { beginSealedUpload, fillUpload } from './http/uploads';
import { claimTrail } from './queries/trail-screen';
import { uploadToFill } from './queries/uploads';

const { ownerUrl } = await takeTestDatabase();

const SECRET = 'canary-file-3b7e';
const PIECE = { type: 'file', source: 'A reader', tier: 'primary', stance: 'supports' };

const [owner, named, other, editor] = [
  await hand('checker'),
  await hand('checker', { name: 'Leo Falk' }),
  await hand('checker'),
  await hand('editor'),
];

async function aClaim() {
  const story = await newStory(editor);
  return { story, claim: await newClaim(owner, story.id, 'opened in 1931') };
}

/** Everything that lies in the folder of files. */
function lying(): string {
  const root = process.env.STET_FILES ?? '';
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files
    .map((one) => `${one.name} ${readFileSync(join(one.parentPath, one.name)).toString('latin1')}`)
    .join('\n');
}

async function send(by: Hand, upload: string, offset: number, bytes: Buffer): Promise<UploadView> {
  const row = value(await view(uploadToFill, { upload }, by.caller));
  const headers = { 'upload-offset': String(offset) };
  const body = new Uint8Array(bytes);
  const answer = await fillUpload(new Request('http://stet.test/x', { method: 'PATCH', headers, body }), row);
  return (await answer.json()) as UploadView;
}

/** Brings a file in in confidence, in two goes. */
async function bring(by: Hand, story: string, name: string, bytes: Buffer): Promise<string> {
  const { upload } = value(await beginSealedUpload({ story, person: by.id, name, size: bytes.length }));
  const half = Math.floor(bytes.length / 2) + 1;
  await send(by, upload, 0, bytes.subarray(0, half));
  const { type } = await send(by, upload, half, bytes.subarray(half));
  expect(type).not.toBeNull();
  return upload;
}

async function read(by: Hand, confidential: string, part = 'original') {
  const answer = await sendSealed(await by.do(openConfidentialFile, { confidential, part }));
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const TEXT = Buffer.from(`Minutes of the meeting, ${SECRET}.\n${randomBytes(90_000).toString('base64')}\n`);
const sha256 = createHash('sha256').update(TEXT).digest('hex');

describe('a file that comes in confidence', () => {
  test('lies nowhere in the clear, neither on its way nor afterwards, and opens for those named', async () => {
    const { story, claim } = await aClaim();
    const upload = await bring(owner, story.id, `${SECRET}.txt`, TEXT);
    expect(lying()).not.toContain(SECRET);
    expect(await tablesWith(ownerUrl, SECRET)).toEqual([]);
    const piece = await owner.do(attachConfidential, { claim: claim.id, ...PIECE, upload, people: [named.id] });
    expect(piece.files).toMatchObject([{ part: 'original', name: `${SECRET}.txt`, size: TEXT.length }]);
    expect(lying()).not.toContain(SECRET);
    expect(await tablesWith(ownerUrl, SECRET)).toEqual([]);
    expect(await tablesWith(ownerUrl, sha256)).toEqual([]);
    const { bytes, headers } = await read(named, piece.id);
    expect(bytes.equals(TEXT)).toBe(true);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('cache-control')).toContain('no-store');
    const { lines } = value(await view(claimTrail, { claim: claim.id }, named.caller));
    expect(lines.map((line) => line.sentence)).toContain('read the file of confidential evidence on claim 1');
    // What was taken up is not destroyed with what was not.
    await destroyBytes(new Date(Date.now() + 7_200_000));
    expect((await read(owner, piece.id)).bytes.equals(TEXT)).toBe(true);
  });

  test('is not there for others, for tokens, and under another name', async () => {
    const { story, claim } = await aClaim();
    const upload = await bring(owner, story.id, 'a.txt', TEXT);
    const piece = await owner.do(attachConfidential, { claim: claim.id, ...PIECE, upload });
    const asks = async (by: Hand, input: object) => {
      const done = await perform(openConfidentialFile, input, by.caller);
      return done.ok ? 'ok' : done.refusal.code;
    };
    expect(await asks(other, { confidential: piece.id })).toBe('not-found');
    expect(await asks(owner, { confidential: piece.id, part: 'working' })).toBe('not-found');
    const token = await tokenOf(owner);
    expect((await call(token, 'POST', `/confidential/${piece.id}/file`, {})).status).toBe(404);
    const begun = await call(token, 'POST', '/confidential/uploads', { claim: claim.id, name: 'a.txt', size: 3 });
    expect(begun.status).toBe(403);
  });

  test('is a picture: its copies are sealed as it is', async () => {
    const { story, claim } = await aClaim();
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#964' } })
      .withExif({ IFD0: { Copyright: SECRET } })
      .png()
      .toBuffer();
    const upload = await bring(owner, story.id, 'a.png', picture);
    const { id, files } = await owner.do(attachConfidential, { claim: claim.id, ...PIECE, upload });
    expect(files.map((one) => one.part)).toEqual(['original', 'working', 'thumbnail']);
    expect((await sharp((await read(owner, id, 'working')).bytes).metadata()).width).toBe(900);
    expect(lying()).not.toContain('WEBP');
    expect((await read(owner, id)).bytes.equals(picture)).toBe(true);
  });

  test('is no ordinary evidence, and an ordinary upload is no confidential one', async () => {
    const { story, claim } = await aClaim();
    const upload = await bring(owner, story.id, 'a.txt', TEXT);
    const ordinary = await perform(attachEvidence, { claim: claim.id, ...PIECE, upload }, owner.caller);
    expect(ordinary).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    const none = await perform(attachConfidential, { claim: claim.id, ...PIECE }, owner.caller);
    expect(none).toMatchObject({ ok: false, refusal: { fields: { file: 'Choose the file that this rests on.' } } });
  });

  test('that no write took up is destroyed', async () => {
    const { story, claim } = await aClaim();
    const before = readdirSync(process.env.STET_FILES ?? '', { recursive: true }).length;
    const upload = await bring(owner, story.id, 'a.txt', TEXT);
    const asked = { claim: claim.id, ...PIECE, upload, people: ['nobody'] };
    expect((await perform(attachConfidential, asked, owner.caller)).ok).toBe(false);
    await destroyBytes(new Date(Date.now() + 7_200_000));
    const after = readdirSync(process.env.STET_FILES ?? '', { recursive: true, withFileTypes: true });
    expect(after.filter((one) => one.isFile()).length).toBeLessThanOrEqual(before + 1);
  });
});

test('a file that everybody could open is sealed with its evidence, and the one that lay open is destroyed', async () => {
  const { claim } = await aClaim();
  const open = Buffer.from(`Letter of ${SECRET}-later, as it came.\n`);
  const made = await attachFile<{ id: string }>(await tokenOf(owner), claim.id, PIECE, `${SECRET}-later.txt`, open);
  expect(lying()).toContain(`${SECRET}-later`);
  await owner.do(sealEvidence, { evidence: made.body.id, revision: 1, people: [named.id] });
  await destroyBytes(new Date(Date.now() + 1000));
  expect(lying()).not.toContain(`${SECRET}-later`);
  expect(await tablesWith(ownerUrl, `${SECRET}-later`)).toEqual([]);
  expect((await read(named, made.body.id)).bytes.equals(open)).toBe(true);
  const opened = await named.do(openConfidential, { confidential: made.body.id });
  const hash = createHash('sha256').update(open).digest('hex');
  expect(opened.said).toMatchObject({ file: { sha256: hash } });
  expect(await fileStore().size(hash)).toBeNull();
});
