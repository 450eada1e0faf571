import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { believedKeys, strangeCheckpoint, takenKeys } from './checkpoint-keys.mjs';
import { outsideCheckpoints } from './checkpoints-seen.mjs';
import { connected } from './database.mjs';
import { Stop } from './say.mjs';
import { readKey } from './sealing-key.mjs';
import { withDesk } from './tool.mjs';
import { inSnapshot, verifyChains } from './verify-database.mjs';

const USE = 'npm run verify -- --database [--checkpoints FILE] [--key FINGERPRINT]';

function asked(args) {
  const options = { checkpoints: { type: 'string' }, key: { type: 'string', multiple: true, default: [] } };
  try {
    const { checkpoints, key } = parseArgs({ args, options }).values;
    const file = checkpoints === undefined ? { outside: [], torn: undefined } : readOutside(checkpoints);
    return { ...file, names: key.map(checkedName) };
  } catch (error) {
    if (error.code?.startsWith('ERR_PARSE_ARGS')) throw new Stop(`Say what to verify so: ${USE}`);
    throw error;
  }
}

function checkedName(name) {
  if (/^ed25519:[0-9a-f]{64}$/.test(name)) return name;
  throw new Stop(`${name} is no fingerprint of a key. One is ed25519: and 64 digits in hex.`);
}

function readOutside(name) {
  const file = resolve(process.env.INIT_CWD ?? '.', name);
  if (!existsSync(file)) throw new Stop(`There is no file ${file}.`);
  return outsideCheckpoints(readFileSync(file, 'utf8'), name);
}

/**
 * All that was looked at, in one snapshot: `problem`, what is wrong with the trail of a database, and `mistaken`, what is wrong
 * with the file or the keys that somebody gave, which makes no trail a broken one.
 */
export async function judgeTrail(client, { key, outside, torn, names }) {
  const found = await verifyChains(client, key, outside);
  if (found.problem) return { ...found, mistaken: undefined, believed: [] };
  const taken = await takenKeys(client);
  const problem = strangeCheckpoint(found.stored, taken, []);
  if (problem) return { ...found, problem, mistaken: undefined, believed: [] };
  const strange = strangeCheckpoint(found.signed, taken, names) ?? unnamed(found.signed, names);
  const mistaken = [torn, strange].filter((one) => one !== undefined).join(' ') || undefined;
  return { ...found, problem, mistaken, believed: [...believedKeys(found.signed, taken, names)] };
}

function unnamed(signed, names) {
  const isNamed = names.length === 0 || signed.some(({ checkpoint }) => names.includes(checkpoint.key));
  return isNamed ? undefined : 'No checkpoint is signed by a key that you named.';
}

const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;
const total = (chains) => chains.reduce((sum, { entries }) => sum + entries, 0);

/** How much is looked at (`reach` of what is noted). */
function reachOf(key, outside) {
  if (key === undefined) return 0;
  return outside.length > 0 ? 2 : 1;
}

/** Kept for the page of figures: who verified last, and what came of it. What was asked wrongly came to nothing. */
export async function noteVerification(ownerUrl, { chains, problem, mistaken }, reach) {
  if (mistaken !== undefined) return;
  await connected(ownerUrl, (client) =>
    client.query(
      `INSERT INTO verification (id, at, by, chain, holds, entries, problem, reach)
        VALUES ($1, now(), 'system:shell', NULL, $2, $3, $4, $5)`,
      [randomUUID(), problem === undefined, total(chains), problem ?? null, reach],
    ),
  );
}

function sayKeys(signed, believed, names) {
  const used = believed.filter((key) => signed.some(({ checkpoint }) => checkpoint.key === key));
  if (used.length === 0)
    return console.log('Nothing of it is signed yet: cutting off the newest entries would not show.');
  console.log(`Its ${counted(signed.length, 'checkpoint is', 'checkpoints are')} signed by ${used.join(' and ')}.`);
  if (names.length === 0)
    console.log('Compare that with the fingerprint that you noted, or name it: --key FINGERPRINT.');
}

/** npm run verify -- --database: says chain by chain what holds, or stops at the first thing that does not. */
export async function verifyDesk(args) {
  const { outside, torn, names } = asked(args);
  const { found, withKey } = await withDesk({ name: 'A verification' }, async ({ database, data }) => {
    const key = readKey(data);
    const judge = (client) => inSnapshot(client, () => judgeTrail(client, { key, outside, torn, names }));
    const judged = await connected(database.ownerUrl, judge);
    await noteVerification(database.ownerUrl, judged, reachOf(key, outside));
    return { found: judged, withKey: key !== undefined };
  });
  const { chains, signed, problem, mistaken, believed } = found;
  for (const { chain, entries } of problem ? chains.slice(0, -1) : chains)
    console.log(`${chain}: entries 1 to ${entries} hold`);
  if (problem) throw new Stop(problem);
  if (mistaken) throw new Stop(`${mistaken} Nothing else was found: look at what you gave, and verify again.`);
  if (!withKey) console.log('Without the key for what is confidential, what sealed entries say is withheld.');
  sayKeys(signed, believed, names);
  console.log(
    `The trail holds: ${counted(chains.length, 'chain', 'chains')}, ${counted(total(chains), 'entry', 'entries')}.`,
  );
}
