import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { connected } from './database.mjs';
import { prepareTables } from './desk-database.mjs';
import { knownMigrations } from './migrations.mjs';
import { backupEntries, checkBackup, refuseOtherSchema } from './read-backup.mjs';
import { Stop, step } from './say.mjs';
import { gather } from './tar.mjs';
import { verifyChains } from './verify-database.mjs';

/**
 * Fills an empty database from a backup: all of it and in order, or nothing. Returns the manifest.
 * @param {{ database: { ownerUrl: string, appUrl: string }, files: string, file: string, out?: { write(text: string): unknown } }} given
 */
export async function restoreBackup({ database, files, file, out = process.stdout }) {
  const manifest = await step('Checking the backup', () => checkBackup(file), out);
  const last = refuseOtherSchema(manifest, knownMigrations());
  await connected(database.ownerUrl, refuseFull);
  refuseFiles(files);
  await prepareTables(database, { last, out });
  await step('Copying it in, and verifying its trail', () => copyIn({ database, files, file, manifest }), out);
  await prepareTables(database, { out });
  return manifest;
}

/** Tables that the migrations put one row into: the desk, and the rules that it begins with. */
const BEGUN = ['desk', 'house_rules'];

async function refuseFull(client) {
  const { rows } = await client.query(
    "SELECT tablename AS table, format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  );
  for (const { table, name } of rows) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${name} LIMIT 2`);
    if (rowCount > (BEGUN.includes(table) ? 1 : 0))
      throw new Stop(
        'This database is not empty. Restore into another data folder (STET_DATA) or an empty database (DATABASE_URL).',
      );
  }
}

function refuseFiles(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Stop(
      `${folder} is not empty. Restore into another data folder (STET_DATA), or name another folder for files (STET_FILES).`,
    );
}

async function copyIn({ database, files, file, manifest }) {
  try {
    await connected(database.ownerUrl, async (client) => {
      // Not committed until everything is in and verified: whatever fails leaves the database empty.
      await client.query('BEGIN');
      for (const table of BEGUN) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      for (const table of BEGUN) await client.query(`DELETE FROM ${table}`);
      for (const table of BEGUN) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      await fillTables(client, file, manifest, files);
      const { problem } = await verifyChains(client);
      if (problem) throw new Stop(`The trail in this backup does not hold, so nothing was restored. ${problem}`);
      await client.query('COMMIT');
    });
  } catch (error) {
    rmSync(files, { recursive: true, force: true });
    throw error;
  }
}

async function fillTables(client, file, manifest, files) {
  let table;
  for await (const { kind, name, body } of backupEntries(file)) {
    if (kind !== 'table') await table?.close();
    if (kind === 'table' && table?.name !== name) {
      await table?.close();
      table = openTable(
        client,
        manifest.tables.find((entry) => entry.name === name),
      );
    }
    if (kind === 'table') await table.fill(body);
    else if (kind === 'file') await writeFile(join(files, name), body);
    else await gather(body);
  }
}

function openTable(client, { name, columns, rows }) {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const sink = client.query(copyStreams.from(`COPY ${pg.escapeIdentifier(name)} (${list}) FROM STDIN`));
  const failed = once(sink, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  const fill = async (body) => {
    for await (const piece of body) if (!sink.write(piece)) await Promise.race([once(sink, 'drain'), failed]);
  };
  const close = async () => {
    if (sink.writableEnded) return;
    sink.end();
    await finished(sink);
    if (sink.rowCount !== rows)
      throw new Stop(`The table ${name} came out with another number of rows than was backed up.`);
  };
  return { name, fill, close };
}

async function writeFile(path, body) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const piece of body) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
