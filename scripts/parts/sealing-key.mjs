import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { connected } from './database.mjs';
import { writeWhole } from './files.mjs';
import { note, Stop } from './say.mjs';

// The key that seals what is confidential: beside the data folder, never in it, so that a copy of the one is not both.

export const keyFile = (data) => process.env.STET_KEY_FILE || `${data}.key`;

export const newKey = () => randomBytes(32).toString('hex');

/** The name of a key, as server/sealing/key.ts counts it. */
export const fingerprintOf = (key) => createHash('sha256').update(`stet-sealing-key:${key}`).digest('hex').slice(0, 16);

function checked(key, where) {
  if (/^[0-9a-f]{64}$/.test(key)) return key;
  throw new Stop(`${where} does not hold a key for what is confidential: 64 digits in hex. Put back the one you kept.`);
}

/** STET_KEY, or what the file holds; undefined where there is neither. */
export function readKey(data) {
  if (process.env.STET_KEY) return checked(process.env.STET_KEY.trim(), 'STET_KEY');
  const path = keyFile(data);
  return existsSync(path) ? checked(readFileSync(path, 'utf8').trim(), path) : undefined;
}

/** The fingerprints of the keys that anything in the database is sealed with. */
export async function keysUsed(client) {
  const { rows } = await client.query(`
    SELECT DISTINCT split_part(sealed, '.', 2) AS key FROM sealed_record
    UNION SELECT split_part(sealed, '.', 2) FROM sealed_payload
    UNION SELECT split_part(sealed, '.', 2) FROM webhook_secret ORDER BY 1`);
  return rows.map((row) => row.key);
}

/**
 * The key to run with: the one that is there, or a new one where nothing is sealed yet. Never another than was used.
 * @param {{ data: string, ownerUrl: string, out?: { write(text: string): unknown } }} given
 */
export async function prepareKey({ data, ownerUrl, out = process.stdout }) {
  const used = await connected(ownerUrl, keysUsed);
  const key = readKey(data);
  const path = keyFile(data);
  if (key === undefined && used.length > 0)
    throw new Stop(
      `The key for what is confidential is missing, and this desk holds some. Put the file back as ${path}, or name it in STET_KEY_FILE, or give the key in STET_KEY. It is in no backup; its fingerprint is ${used[0]}.`,
    );
  if (key !== undefined && (used.length > 1 ? used.includes(fingerprintOf(key)) : isNext(path, used[0])))
    throw new Stop('A change of the key was cut short. Finish it with npm run rotate-key, then start again.');
  if (key !== undefined && used.some((one) => one !== fingerprintOf(key)))
    throw new Stop(
      `The key for what is confidential is another than this desk was sealed with (${fingerprintOf(key)}, where ${used[0]} is needed). Put the right one into ${path}, or name it in STET_KEY_FILE or STET_KEY.`,
    );
  const ready = key ?? makeKey(path, out);
  await connected(ownerUrl, (client) => forgetUploads(client, fingerprintOf(ready)));
  return ready;
}

/** The new key while a change of it is under way. */
export const nextKeyFile = (path) => `${path}.next.key`;

/** Whether everything is sealed with the new key already, and only the files were not exchanged. */
function isNext(path, used) {
  const next = nextKeyFile(path);
  return used !== undefined && existsSync(next) && fingerprintOf(readFileSync(next, 'utf8').trim()) === used;
}

/** What came in with another key and was not attached opens no more: it is begun again. */
const forgetUploads = (client, key) =>
  client.query("DELETE FROM upload WHERE sealed IS NOT NULL AND split_part(sealed, '.', 2) <> $1", [key]);

function makeKey(path, out) {
  const key = newKey();
  writeWhole(path, `${key}\n`);
  note(`The key for what is confidential is new: ${path}. ${NOT_IN_BACKUP}`, out);
  return key;
}

/** Said at the first start and by every backup. */
export const NOT_IN_BACKUP =
  'It is in no backup, and without it nobody can ever read what was sealed: keep a copy of it apart from the backups.';
