import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { nextDay } from '@/domain/checkpoint';
import { hand, value } from '@/prisma/builders';
import { newStory, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { checkpointProblem } from '@/scripts/parts/checkpoint-rule.mjs';
import { connected } from '@/scripts/parts/database.mjs';
import { signOffStory } from '../commands/sign-off-story';
import { writeStoryNote } from '../commands/write-note';
import { keep, view } from '../gate';
import { beginDaily, grownChains, signChain } from '../keeps/checkpoint';
import { beginWay } from '../keeps/checkpoint-sending';
import { signOffScreen } from '../queries/sign-off-screen';
import { checkpointOnce } from './checkpoint-worker';

const { ownerUrl } = await takeTestDatabase();
const outside = mkdtempSync(join(tmpdir(), 'stet-outside-'));
const file = join(outside, 'checkpoints.ndjson');
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const rows = (sql: string, values: unknown[] = []) =>
  connected(ownerUrl, async (client) => (await client.query(sql, values)).rows);
const kept = (chain: string) => rows('SELECT size FROM checkpoint WHERE chain = $1 ORDER BY size', [chain]);
const lines = () =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { checkpoint: { chain: string; size: number } });

/** Works until nothing is due any more. */
async function work(now: Date) {
  let count = 0;
  while (await checkpointOnce(now)) count += 1;
  return count;
}

beforeEach(() => {
  process.env.STET_CHECKPOINTS = '';
});

test('every chain that grew is signed once a day, however many processes there are', async () => {
  const now = new Date();
  const owner = await hand('checker');
  const { id } = await newStory(owner);
  await Promise.all([keep(beginDaily(now)), keep(beginDaily(now))]);
  expect((await Promise.all([checkpointOnce(now), checkpointOnce(now)])).filter(Boolean)).toHaveLength(1);
  expect(await kept(id)).toEqual([{ size: 1 }]);
  expect(await kept('desk')).toHaveLength(1);
  await owner.do(writeStoryNote, { story: id, text: 'Seen.' });
  expect(await work(now)).toBe(0);
  expect(await work(nextDay(now))).toBe(1);
  expect(await kept(id)).toEqual([{ size: 1 }, { size: 2 }]);
  expect(await kept('desk')).toHaveLength(1);
});

test('a day’s work that a process did not end is taken up by another', async () => {
  const now = nextDay(nextDay(new Date()));
  await rows(
    "UPDATE job SET due_at = $1, lease = 'a process that is gone', leased_until = $1 WHERE kind = 'checkpoint-daily'",
    [now],
  );
  const { id } = await newStory(await hand('checker'));
  expect(await work(now)).toBe(0);
  expect(await work(new Date(now.getTime() + 1000))).toBe(1);
  expect(await kept(id)).toEqual([{ size: 1 }]);
});

test('a program that is told to stop leaves the rest of the day’s work to whoever takes it up', async () => {
  const { id } = await newStory(await hand('checker'));
  const [{ due }] = await rows("SELECT due_at AS due FROM job WHERE kind = 'checkpoint-daily'");
  expect(await checkpointOnce(due, AbortSignal.abort())).toBe(true);
  expect(await kept(id)).toEqual([]);
  expect(await work(due)).toBe(1);
  expect(await kept(id)).toEqual([{ size: 1 }]);
});

test('two who sign the same chain at once write one checkpoint', async () => {
  const { id } = await newStory(await hand('checker'));
  const grown = (await keep(grownChains())).filter((one) => one.chain === id);
  const now = new Date();
  const signed = await Promise.all([...grown, ...grown].map((one) => keep(signChain(one, now))));
  expect(signed.toSorted()).toEqual([false, true]);
});

test('a folder outside is sent all that there is, then each that comes, in lines', async () => {
  process.env.STET_CHECKPOINTS = outside;
  const now = new Date();
  await keep(beginWay('file', now));
  await work(now);
  const before = await rows('SELECT 1 FROM checkpoint');
  expect(lines()).toHaveLength(before.length);
  const { id } = await newStory(await hand('checker'));
  for (const one of await keep(grownChains())) await keep(signChain(one, now));
  await work(now);
  expect(lines().some(({ checkpoint }) => checkpoint.chain === id && checkpoint.size === 1)).toBe(true);
  expect(await rows("SELECT 1 FROM job WHERE kind = 'checkpoint-file'")).toEqual([]);
});

test('what cannot be sent waits, is tried again, and says why; a torn line spoils none', async () => {
  process.env.STET_CHECKPOINTS = join(outside, 'later');
  const now = new Date();
  const { id } = await newStory(await hand('checker'));
  for (const one of await keep(grownChains())) await keep(signChain(one, now));
  await work(now);
  expect(await rows("SELECT tries, fault FROM checkpoint_way WHERE way = 'file'")).toEqual([
    { tries: 1, fault: 'folder-missing' },
  ]);
  mkdirSync(process.env.STET_CHECKPOINTS);
  writeFileSync(join(process.env.STET_CHECKPOINTS, 'checkpoints.ndjson'), '{"checkpoint":{"ch');
  expect(await work(now)).toBe(0);
  expect(await work(new Date(now.getTime() + 60_000))).toBe(1);
  const [torn, whole] = readFileSync(join(process.env.STET_CHECKPOINTS, 'checkpoints.ndjson'), 'utf8').split('\n');
  expect(torn).toBe('{"checkpoint":{"ch');
  expect(JSON.parse(whole ?? '')).toMatchObject({ checkpoint: { chain: expect.stringMatching(`${id}|desk`) } });
  expect(await rows("SELECT tries, fault FROM checkpoint_way WHERE way = 'file'")).toEqual([{ tries: 0, fault: null }]);
  expect(await rows('SELECT 1 FROM checkpoint_unsent')).toEqual([]);
});

test('a sign-off is signed with all that went before it, in its own transaction, by the rule as others know it', async () => {
  const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
  const { id: story } = await readyStory(reporter, checker);
  const { claimsDigest } = value(await view(signOffScreen, { story }, editor.caller));
  await editor.do(signOffStory, { story, password: 'a password of ten or more', version: 1, claimsDigest });
  const [entry] = await rows('SELECT seq, type, hash FROM trail_entry WHERE chain = $1 ORDER BY seq DESC LIMIT 1', [
    story,
  ]);
  expect(entry.type).toBe('sign-off.given');
  const [checkpoint] = await rows('SELECT * FROM checkpoint WHERE chain = $1', [story]);
  expect(checkpoint).toMatchObject({ size: entry.seq, head: entry.hash });
  const { signature, public_key: publicKey, ...told } = checkpoint;
  const signed = { checkpoint: { rule: 'stet-checkpoint-1', ...told }, signature, publicKey };
  expect(checkpointProblem(signed)).toBeUndefined();
  const others = {
    size: told.size - 1,
    head: `sha256:${'0'.repeat(64)}`,
    at: '2026-01-02T03:04:05.678Z',
    chain: 'desk',
  };
  for (const [field, other] of Object.entries(others))
    expect(checkpointProblem({ ...signed, checkpoint: { ...signed.checkpoint, [field]: other } })).toBe(
      'its signature does not hold',
    );
  expect(checkpointProblem({ ...signed, publicKey: Buffer.alloc(32).toString('base64') })).toContain('not the one');
  expect(checkpointProblem({ ...signed, signature: signature.toUpperCase() })).toBe('its signature does not hold');
});
