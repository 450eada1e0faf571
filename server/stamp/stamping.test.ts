import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import type { CaptureRead } from '@/domain/views-capture';
import { call, desk } from '@/prisma/builders-call';
import { bytesAt } from '@/prisma/builders-file';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import {
  CA,
  certificate,
  clearAuthorities,
  FOR_STAMPS,
  file,
  listeningAuthority,
  openssl,
  opensslVerifies,
  type Pair,
  replyOf,
} from '@/scripts/test-authority/authority';
import { captureOnce, stampOnce, startCaptures } from '../capture/capture-worker';
import { readInWorker } from '../capture/read-in-worker';
import { endStamp } from '../commands/end-stamp';
import { fileStore } from '../files/file-store';
import { keep, perform } from '../gate';
import { takeStamp } from '../keeps/job-lease';

await takeTestDatabase();

const pages = createServer((_asked, answer) =>
  answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Shut.</p>'),
);
let origin = '';
const stored = { store: fileStore() };

let root: Pair;
let signer: Pair;
let authority: Awaited<ReturnType<typeof listeningAuthority>>;
let answer: (request: Buffer) => Promise<Buffer | number>;
let asked = 0;

beforeAll(async () => {
  if (!openssl) return;
  root = certificate('Test Root', CA);
  signer = certificate('Town Time Authority', FOR_STAMPS, { issuer: root });
  authority = await listeningAuthority(async (request) => {
    asked += 1;
    return answer(request);
  });
  await new Promise<void>((done) => pages.listen(0, '127.0.0.1', done));
  const { port } = pages.address() as { port: number };
  origin = `http://127.0.0.1:${port}`;
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${port}`;
  // The thread that reads pages is slow to start on a busy machine: not in the time of the first test.
  await readInWorker({ body: Buffer.from('x'), mediaType: 'text/plain', url: origin, excerpt: '' });
}, 60_000);
afterAll(() => {
  clearAuthorities();
  pages.close();
  authority?.close();
});
beforeEach(() => {
  process.env.STET_CAPTURE = 'on';
  process.env.STET_TSA_URL = authority?.address;
  process.env.STET_TSA_CA = root?.certificate;
  asked = 0;
  answer = (request) => replyOf(signer, request);
});
afterEach(() => {
  process.env.STET_CAPTURE = 'off';
  delete process.env.STET_TSA_URL;
  delete process.env.STET_TSA_CA;
});

/** A link on a story of its own, its page captured. */
async function captured() {
  const { checker, asChecker } = await desk();
  const story = await newStory(checker);
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const fields = { type: 'link', source: 'Works department', tier: 'primary', stance: 'supports', url: `${origin}/a` };
  const { body: evidence } = await call<EvidenceView>(asChecker, 'POST', `/claims/${claim.id}/evidence`, fields);
  await captureOnce(stored);
  const at = `/evidence/${evidence.id}/captures/1` as const;
  const read = async () => (await call<CaptureRead>(asChecker, 'GET', at)).body;
  const stamp = async () => (await read()).stamp;
  const trail = async () => (await call<string>(asChecker, 'GET', `/stories/${story.id}/trail`)).body;
  return { asChecker, story, evidence, at, read, stamp, trail };
}

// Without the openssl program there is no authority to ask: these tests are then skipped, and say so by this name.
describe.skipIf(!openssl)('a capture, where an authority is named (needs the openssl program)', () => {
  test('is stamped, and anybody can hold the stamp against what was received', async () => {
    const { asChecker, evidence, at, read, stamp, trail } = await captured();
    expect(await stamp()).toMatchObject({ at: null, sentence: expect.stringMatching(/is being asked for/) });
    expect((await bytesAt(asChecker, `/evidence/${evidence.id}/captures/1/timestamp`)).status).toBe(404);
    expect(await stampOnce(stored)).toBe(true);
    expect(await stamp()).toMatchObject({
      by: 'Town Time Authority',
      at: expect.stringMatching(/Z$/),
      nextTryAt: null,
      sentence: expect.stringMatching(/^Stamped by Town Time Authority at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\.$/),
    });
    const kept = await bytesAt(asChecker, `/evidence/${evidence.id}/captures/1/timestamp`);
    expect(kept.headers.get('content-type')).toBe('application/timestamp-reply');
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment.*\.tsr"?/);
    const warc = await bytesAt(asChecker, `${at}/warc`);
    const [reply, data] = [file('kept.tsr', kept.bytes), file('page.warc.gz', warc.bytes)];
    expect(await opensslVerifies(reply, data, root.certificate)).toMatch(/Verification: OK/);
    expect(await opensslVerifies(reply, file('other', 'x'), root.certificate)).not.toMatch(/OK/);
    const lines = (await trail()).trim().split('\n');
    expect(lines.at(-1)).toContain('"actor":"system:capture","type":"stamp.given"');
    expect(lines.at(-1)).toContain((await read()).warcSha256);
    expect([await stampOnce(stored), asked]).toEqual([false, 1]);
  });

  test('stands where the authority does not answer, and is stamped when it does', async () => {
    answer = async () => 503;
    const { evidence, asChecker, read, stamp } = await captured();
    const waits: number[] = [];
    let now = Date.now();
    while (waits.length < 2) {
      expect(await stampOnce(stored, new Date(now))).toBe(true);
      const { nextTryAt = null, sentence = '' } = (await stamp()) ?? {};
      expect(sentence).toMatch(/^The time-stamping authority does not answer\. It is asked again by itself/);
      if (!nextTryAt) throw new Error('not asked again');
      waits.push(Math.round((Date.parse(nextTryAt) - Date.now()) / 60_000));
      expect(await stampOnce(stored, new Date(Date.parse(nextTryAt) - 5_000))).toBe(false);
      now = Date.parse(nextTryAt);
    }
    expect(waits).toEqual([1, 10]);
    answer = (request) => replyOf(signer, request);
    expect(await stampOnce(stored, new Date(now))).toBe(true);
    expect(await read()).toMatchObject({ stamp: { by: 'Town Time Authority' }, status: 200 });
    const { body } = await call<EvidenceView>(asChecker, 'GET', `/evidence/${evidence.id}`);
    expect(body.capture).toMatchObject({ state: 'captured', stamp: { by: 'Town Time Authority' } });
  });

  test('is not asked for for ever', async () => {
    answer = async () => 503;
    const { stamp, trail } = await captured();
    for (let at: string | null = new Date().toISOString(); at; at = (await stamp())?.nextTryAt ?? null)
      expect(await stampOnce(stored, new Date(Date.parse(at) + 1000))).toBe(true);
    expect([asked, (await trail()).match(/stamp\.failed/g)?.length]).toEqual([6, 6]);
    expect((await stamp())?.sentence).toMatch(/It is not asked again\. The capture stands.*capture the page again/);
    expect(await stampOnce(stored, new Date(Date.now() + 90 * 86_400_000))).toBe(false);
  });

  const says = (reply: number | Buffer) => () => {
    answer = async () => reply;
  };
  const set = (name: string, to: () => string) => () => {
    process.env[name] = to();
  };
  const drop = (name: string) => () => void delete process.env[name];

  test.each([
    ['it is not there', set('STET_TSA_URL', () => 'http://127.0.0.1:1/'), /does not answer/],
    ['it refuses', says(403), /refuses to stamp it/],
    ['it leads on elsewhere', says(302), /refuses to stamp it/],
    ['it answers with a page', says(Buffer.from('<p>Sign in</p>')), /is no stamp/],
    ['it floods', says(Buffer.alloc(300_000)), /does not answer/],
    ['the file of those we trust is gone', set('STET_TSA_CA', () => '/nowhere.pem'), /Nobody this desk trusts/],
    ['we trust others', set('STET_TSA_CA', () => certificate('Other', CA).certificate), /Nobody this desk trusts/],
    ['we trust the roots of the web alone', drop('STET_TSA_CA'), /Nobody this desk trusts/],
    ['it is named no more', drop('STET_TSA_URL'), /No time-stamping authority is named/],
    ['there is no room', set('STET_FILES', () => '/dev/full/files'), /no room to keep it/],
  ])('is kept, and it is said, where %s', async (_, spoil, says) => {
    const { stamp, asChecker, evidence } = await captured();
    const files = process.env.STET_FILES;
    spoil();
    await stampOnce({ store: fileStore() });
    process.env.STET_FILES = files;
    expect(await stamp()).toMatchObject({
      at: null,
      sentence: expect.stringMatching(says),
      nextTryAt: expect.any(String),
    });
    expect((await bytesAt(asChecker, `/evidence/${evidence.id}/captures/1/timestamp`)).status).toBe(404);
  });

  test('an answer to an earlier request is no stamp', async () => {
    let first: Buffer | null = null;
    answer = async (request) => {
      first ??= await replyOf(signer, request);
      return first;
    };
    const one = await captured();
    await stampOnce(stored);
    expect((await one.stamp())?.by).toBe('Town Time Authority');
    const two = await captured();
    await stampOnce(stored);
    expect((await two.stamp())?.sentence).toMatch(/stamped something else/);
  });

  test('the program’s workers do both, and a lease that ran out is anybody’s', async () => {
    const { stamp, story, evidence, asChecker } = await captured();
    const workers = startCaptures(stored, 2);
    await call(asChecker, 'POST', `/evidence/${evidence.id}/captures`, {});
    const both = async () =>
      (await call<EvidenceView>(asChecker, 'GET', `/evidence/${evidence.id}`)).body.capture.stamp?.by;
    await expect.poll(both, { timeout: 15_000 }).toBe('Town Time Authority');
    await expect.poll(async () => (await stamp())?.by, { timeout: 15_000 }).toBe('Town Time Authority');
    await workers.stop();
    const late = await captured();
    const first = await keep(takeStamp('first', new Date()));
    await keep(takeStamp('second', new Date(Date.now() + 200_000)));
    const outcome = { story: late.story.id, capture: first?.capture, made: null, fault: 'unreachable' };
    const caller = { kind: 'system', name: 'capture' } as const;
    expect(await perform(endStamp, { ...outcome, lease: 'first' }, caller)).toMatchObject({ ok: false });
    expect(await perform(endStamp, { ...outcome, story: story.id, lease: 'second' }, caller)).toMatchObject({
      ok: false,
    });
    expect(await perform(endStamp, { ...outcome, lease: 'second' }, caller)).toMatchObject({ ok: true });
  });

  test('is not asked for where none is named', async () => {
    delete process.env.STET_TSA_URL;
    const { stamp } = await captured();
    expect([await stamp(), await stampOnce(stored)]).toEqual([null, false]);
  });
});
