import { expect, test } from 'vitest';
import { checkpointLine } from '@/domain/checkpoint';
import { nextLine } from '@/domain/trail-entry';
import { hand } from '@/prisma/builders';
import { newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { writeStoryNote } from '@/server/commands/write-note';
import { keep } from '@/server/gate';
import { sha256 } from '@/server/given';
import { signDesk } from '@/server/keeps/checkpoint';
import { checkpointsOf } from '@/server/signing/checkpoint-rows';
import { signAll } from '@/server/signing/checkpoint-worker';
import { signingKey } from '@/server/signing/signing-key';
import { takeKey } from '@/server/signing/take-key';
import { outsideCheckpoints } from './checkpoints-seen.mjs';
import { connected } from './database.mjs';
import { newSigningKey } from './signing-key.mjs';
import { judgeTrail, noteVerification } from './verify-desk.mjs';

const { ownerUrl } = await takeTestDatabase();
await takeKey();
const first = signingKey().fingerprint;
const writer = await hand('checker');
const { id: story } = await newStory(writer);
const note = () => writer.do(writeStoryNote, { story, text: 'Seen.' });
const linesOf = async (chain: string) =>
  (await keep({ name: 'checkpoint', run: (tx) => checkpointsOf(tx, chain) }))
    .map((one) => `${checkpointLine(one)}\n`)
    .join('');
const outsideOf = async (chain: string) => outsideCheckpoints(await linesOf(chain), 'outside.ndjson');

interface Given {
  outside?: unknown[];
  torn?: string;
  names?: string[];
}

interface Found {
  chains: { chain: string; entries: number }[];
  /** What is wrong with the trail. */
  problem: string | undefined;
  /** What is wrong with the file or the keys that were given. */
  mistaken: string | undefined;
}

/** What is found after somebody who may do everything in the database did this to it; then it is undone. */
const judged = (harm: readonly string[], given: Given = {}): Promise<Found> =>
  connected(ownerUrl, async (client) => {
    await client.query('BEGIN');
    try {
      await client.query('SET LOCAL session_replication_role = replica');
      for (const sql of harm) await client.query(sql);
      return await judgeTrail(client, { key: undefined, torn: undefined, outside: [], names: [], ...given });
    } finally {
      await client.query('ROLLBACK');
    }
  });

/** What is wrong with the trail; nothing that was given is found wrong. */
async function afterwards(harm: readonly string[], given: Given = {}) {
  const { problem, mistaken } = await judged(harm, given);
  expect(mistaken).toBeUndefined();
  return problem;
}

/** What is wrong with what was given; the trail is found whole. */
async function mistakenIn(given: Given) {
  const { problem, mistaken } = await judged([], given);
  expect(problem).toBeUndefined();
  return mistaken;
}

const cutOff = (from: number) =>
  ['trail_payload', 'trail_entry'].map((table) => `DELETE FROM ${table} WHERE chain = '${story}' AND seq >= ${from}`);
const noCheckpoints = `DELETE FROM checkpoint WHERE chain = '${story}'`;

await note();
await note();
await signAll(new Date());
await note();
await note();
await signAll(new Date());

test('a trail that nobody touched holds, with its checkpoints, and by the key that was noted', async () => {
  expect(await afterwards([])).toBeUndefined();
  expect(await afterwards([], { ...(await outsideOf(story)), names: [first] })).toBeUndefined();
});

test.each([
  [
    'the newest entries are cut off',
    cutOff(4),
    /^Chain .*: entries 4 to 5 are missing: the checkpoint of .* counts 5\.$/,
  ],
  ['the last entry is cut off', cutOff(5), /entry 5 is missing/],
  ['all entries are gone', cutOff(1), /^Chain .*: all of it is missing\. The checkpoint of .* counts 3 entries\.$/],
  [
    'an entry is altered',
    [`UPDATE trail_entry SET actor = 'person:x' WHERE chain = '${story}' AND seq = 2`],
    /entry 2: its hash/,
  ],
  [
    'an entry is taken out',
    [`DELETE FROM trail_entry WHERE chain = '${story}' AND seq = 2`],
    /entry 3: its number is 3, and 2 was due/,
  ],
  [
    'two entries change places',
    [
      `UPDATE trail_entry SET seq = 99 WHERE chain = '${story}' AND seq = 2`,
      `UPDATE trail_entry SET seq = 2 WHERE chain = '${story}' AND seq = 3`,
      `UPDATE trail_entry SET seq = 3 WHERE chain = '${story}' AND seq = 99`,
    ],
    /entry 2: it does not follow/,
  ],
  [
    'a payload is altered',
    [`UPDATE trail_payload SET payload = '{}' WHERE chain = '${story}' AND seq = 3`],
    /entry 3: its payload/,
  ],
  [
    'a payload is taken away',
    [`DELETE FROM trail_payload WHERE chain = '${story}' AND seq = 2`],
    /entry 2: what it says is gone/,
  ],
  [
    'a checkpoint is altered',
    [`UPDATE checkpoint SET at = '2026-01-01T00:00:00.000Z' WHERE chain = '${story}' AND size = 3`],
    /entry 3: a checkpoint does not hold: its signature/,
  ],
])('it is found that %s', async (_, harm, problem) => {
  expect(await afterwards(harm)).toMatch(problem);
});

test('what is cut off along with its checkpoints shows by those that were kept outside', async () => {
  const harm = [...cutOff(4), `${noCheckpoints} AND size > 3`];
  expect(await afterwards(harm)).toBeUndefined();
  expect(await afterwards(harm, await outsideOf(story))).toMatch(/entries 4 to 5 are missing/);
});

/** The last three entries written anew, as one would who knows the rule and may do everything in the database. */
async function rewritten(): Promise<string[]> {
  const rows = await connected(
    ownerUrl,
    async (client) =>
      (await client.query('SELECT seq, at, actor, type, hash FROM trail_entry WHERE chain = $1 ORDER BY seq', [story]))
        .rows,
  );
  let before = rows[1];
  return rows.slice(2).flatMap(({ at, actor, type }) => {
    const salt = '0'.repeat(64);
    before = nextLine(before, { at, actor, type, salt, payload: '{}' }, sha256);
    const { seq, payloadHash, prevHash, hash } = before;
    return [
      `UPDATE trail_entry SET payload_hash = '${payloadHash}', prev_hash = '${prevHash}', hash = '${hash}' WHERE chain = '${story}' AND seq = ${seq}`,
      `UPDATE trail_payload SET salt = '${salt}', payload = '{}' WHERE chain = '${story}' AND seq = ${seq}`,
    ];
  });
}

test('a chain that is written anew by the rule shows by what was signed of it before', async () => {
  expect(await afterwards(await rewritten())).toMatch(
    /entry 3: it is another than the checkpoint of .*: the chain was written anew/,
  );
  expect(await afterwards([...(await rewritten()), noCheckpoints])).toBeUndefined();
  expect(await afterwards([...(await rewritten()), noCheckpoints], await outsideOf(story))).toMatch(
    /entry 3: it is another/,
  );
});

test('a line outside that is torn or altered is named, the others count, and the trail is not called broken', async () => {
  const given = await linesOf(story);
  for (const [line, why] of [
    ['{"checkpoint":{"ch', 'it is no checkpoint'],
    [given.replace(/"signature":"./, '"signature":"g').split('\n')[0], 'its signature does not hold'],
  ]) {
    const file = outsideCheckpoints(`${line}\n${given}`, 'outside.ndjson');
    expect(await mistakenIn(file)).toBe(`outside.ndjson, line 1: a checkpoint does not hold: ${why}.`);
    const unnamed = await mistakenIn({ ...file, names: [`ed25519:${'0'.repeat(64)}`] });
    expect(unnamed).toMatch(/line 1: a checkpoint does not hold.*somebody else signed this/);
    const cut = await judged([...cutOff(4), `${noCheckpoints} AND size > 3`], file);
    expect(cut.problem).toMatch(/entries 4 to 5 are missing/);
  }
});

test('what was found of the trail is noted, and what was asked wrongly is not', async () => {
  const notes = async (found: Found) => {
    await noteVerification(ownerUrl, found, 2);
    const sql = 'SELECT holds, problem FROM verification ORDER BY at DESC';
    return (await connected(ownerUrl, (client) => client.query(sql))).rows;
  };
  const wrong = { names: [`ed25519:${'0'.repeat(64)}`] };
  expect(await notes(await judged([], wrong))).toEqual([]);
  expect(await notes(await judged([], outsideCheckpoints('{"checkpoint":{"ch\n', 'outside.ndjson')))).toEqual([]);
  expect(await notes(await judged([]))).toEqual([{ holds: true, problem: null }]);
  const problem = expect.stringMatching(/entries 4 to 5 are missing/);
  expect(await notes(await judged(cutOff(4), wrong))).toEqual([
    { holds: false, problem },
    { holds: true, problem: null },
  ]);
});

test('a key that nobody named vouches for nothing; one that the other signed in does', async () => {
  const strange = `ed25519:${'0'.repeat(64)}`;
  expect(await mistakenIn({ names: [strange] })).toMatch(/and no key that you named vouches for it/);
  process.env.STET_SIGNING_KEY = newSigningKey();
  const next = signingKey().fingerprint;
  await note();
  await signAll(new Date());
  expect(await afterwards([])).toMatch(/the trail of the desk knows no such key/);
  await takeKey();
  expect(await afterwards([])).toBeUndefined();
  expect(await afterwards([], { names: [next] })).toBeUndefined();
  expect(await mistakenIn({ names: [first] })).toMatch(new RegExp(`signed by ${next}`));
});

test('who knows the key before a change believes the one after it, where both signed the change', async () => {
  const before = process.env.STET_SIGNING_KEY;
  const known = signingKey().fingerprint;
  process.env.STET_SIGNING_KEY = newSigningKey();
  await takeKey('shell');
  process.env.STET_SIGNING_KEY = before;
  await keep(signDesk(new Date()));
  expect(await afterwards([], { names: [known] })).toBeUndefined();
});
