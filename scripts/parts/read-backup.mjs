import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import { backupFormat } from './backup.mjs';
import { Stop } from './say.mjs';
import { gather, readTar } from './tar.mjs';

/** The entries of a backup, in order: { kind: 'table' | 'file' | 'manifest', name, body }. */
export async function* backupEntries(file) {
  if (!existsSync(file)) throw new Stop(`There is no file ${file}.`);
  for await (const { name, body } of readTar(unpacked(file))) yield { ...kindOf(name), body };
}

async function* unpacked(file) {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } catch (error) {
    if (!error.code?.startsWith('Z_')) throw error;
    throw new Stop(`${file} is damaged, or not a backup (${error.message}). Use another one.`);
  } finally {
    source.destroy();
  }
}

function kindOf(entry) {
  if (entry === 'manifest.json') return { kind: 'manifest', name: entry };
  const table = /^tables\/([^/]+)\/\d{6}$/.exec(entry);
  if (table) return { kind: 'table', name: table[1] };
  const file = /^files\/(.+)$/.exec(entry);
  // A name must not lead out of the folder it is unpacked in.
  if (file && !file[1].split('/').some((part) => ['', '.', '..'].includes(part)))
    return { kind: 'file', name: file[1] };
  throw new Stop(`The backup holds something that Stet does not know (${entry}). Use another one.`);
}

/** Reads a backup to its end and compares every table and file with the manifest. Returns the manifest. */
export async function checkBackup(file) {
  const hashes = { table: new Map(), file: new Map() };
  let manifest;
  for await (const { kind, name, body } of backupEntries(file)) {
    if (kind === 'manifest') {
      manifest = JSON.parse((await gather(body)).toString('utf8'));
      continue;
    }
    const hash = hashes[kind].get(name) ?? createHash('sha256');
    hashes[kind].set(name, hash);
    for await (const piece of body) hash.update(piece);
  }
  if (manifest?.format !== backupFormat) throw new Stop(`${file} is not a backup that this Stet can read.`);
  compare('table', manifest.tables, hashes.table);
  compare('file', manifest.files, hashes.file);
  return manifest;
}

function compare(what, listed, found) {
  const nothing = createHash('sha256').digest('hex');
  for (const { name, sha256 } of listed) {
    if ((found.get(name)?.digest('hex') ?? nothing) !== sha256) {
      throw new Stop(
        `The backup’s ${what} ${name} is not the one that was written: the backup was altered or damaged. Nothing was restored; use another one.`,
      );
    }
  }
  const unlisted = [...found.keys()].find((name) => !listed.some((entry) => entry.name === name));
  if (unlisted)
    throw new Stop(
      `The backup holds a ${what} that it does not list (${unlisted}). Nothing was restored; use another one.`,
    );
}

/** Refuses a backup of a schema that these migrations do not lead through; returns the last migration it has. */
export function refuseOtherSchema(manifest, migrations) {
  const last = manifest.migrations.at(-1)?.name;
  const until = migrations.filter(({ name }) => last !== undefined && name <= last);
  if (isDeepStrictEqual(manifest.migrations, until)) return last;
  throw new Stop(
    'This backup was made by a newer Stet, or by one with other migrations. Restore it with the version that made it, or a later one.',
  );
}
