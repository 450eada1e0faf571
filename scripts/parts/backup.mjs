import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { connected } from './database.mjs';
import { syncFolder } from './files.mjs';
import { appliedMigrations } from './migrations.mjs';
import { tarWriter } from './tar.mjs';
import { inSnapshot } from './verify-database.mjs';

export const backupFormat = 'stet-backup-1';
const pieceSize = 4 * 1024 * 1024;

/** Writes everything the desk knows, as it was at one moment, into `file`, whole or not at all. Returns the manifest. */
export async function writeBackup({ ownerUrl, files, file }) {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const gzip = createGzip();
    const written = pipeline(gzip, createWriteStream(draft, { mode: 0o600, flags: 'wx' }));
    const [manifest] = await Promise.all([
      fill(tarWriter(gzip), ownerUrl, files).catch((error) => {
        gzip.destroy(error);
        throw error;
      }),
      written,
    ]);
    makeLast(draft, file);
    await noteBackup(ownerUrl, manifest, statSync(file).size);
    return manifest;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** For the page of figures: when there was last a whole one. It says nothing of where the file is now. */
const noteBackup = (ownerUrl, manifest, bytes) =>
  connected(ownerUrl, (client) =>
    client.query('INSERT INTO backup (at, rows, files, damaged, bytes) VALUES ($1, $2, $3, $4, $5)', [
      manifest.at,
      manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      manifest.files.length,
      damagedFiles(manifest).length,
      bytes,
    ]),
  );

async function fill(tar, ownerUrl, files) {
  const manifest = { format: backupFormat, at: new Date().toISOString(), migrations: [], tables: [], files: [] };
  await connected(ownerUrl, (client) =>
    inSnapshot(client, async () => {
      manifest.migrations = await appliedMigrations(client);
      for (const table of await tablesInOrder(client)) manifest.tables.push(await addTable(tar, client, table));
    }),
  );
  // After the snapshot: a file that a row names was there before the row.
  for (const name of filesOf(files)) manifest.files.push(await addFile(tar, join(files, name), name));
  // Last: a backup that was cut short has none, and says so by that.
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  await tar.add('manifest.json', text.length, [text]);
  await tar.end();
  return manifest;
}

async function addTable(tar, client, { name, columns }) {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyStreams.to(`COPY ${pg.escapeIdentifier(name)} (${list}) TO STDOUT`));
  const hash = createHash('sha256');
  let number = 0;
  let held = [];
  let size = 0;
  const flush = async () => {
    if (size === 0) return;
    number += 1;
    await tar.add(`tables/${name}/${String(number).padStart(6, '0')}`, size, held);
    held = [];
    size = 0;
  };
  for await (const chunk of stream) {
    hash.update(chunk);
    held.push(chunk);
    size += chunk.length;
    if (size >= pieceSize) await flush();
  }
  await flush();
  return { name, columns, rows: stream.rowCount, sha256: hash.digest('hex') };
}

async function addFile(tar, path, name) {
  const hash = createHash('sha256');
  const { size } = statSync(path);
  async function* bytes() {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk);
      yield chunk;
    }
  }
  await tar.add(`files/${name}`, size, bytes());
  return { name, size, sha256: hash.digest('hex') };
}

/** What is in the store; what is only coming in is nobody's evidence yet. */
function filesOf(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter((name) => !name.startsWith('coming/'))
    .sort();
}

/**
 * Files that are no longer what their names, the SHA-256 of their bytes, say: bit rot, or somebody's hand.
 * @param {{ files: { name: string, sha256: string }[] }} manifest
 */
export const damagedFiles = ({ files }) => files.filter(({ name, sha256 }) => basename(name) !== sha256);

/** The tables with their columns, each after those it refers to: so they can be filled again in this order. */
async function tablesInOrder(client) {
  const { rows: tables } = await client.query(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns,
      ARRAY(SELECT r.relname::text FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
            WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    GROUP BY c.oid, c.relname ORDER BY c.relname`);
  const ordered = [];
  const place = (table) => {
    if (ordered.includes(table)) return;
    for (const need of table.needs) place(tables.find(({ name }) => name === need));
    ordered.push(table);
  };
  tables.forEach(place);
  return ordered;
}

function makeLast(draft, file) {
  const handle = openSync(draft, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  syncFolder(dirname(file));
}
