import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files.mjs';
import { freePort } from './ports.mjs';
import { ownerRole } from './postgres.mjs';
import { clearThrowaway, throwawayFolder } from './throwaway.mjs';

/** A data folder of its own for the kill test, and how to look into its database. */
export async function openFolder() {
  const data = await throwawayFolder();
  const ownerUrl = ({ ownerPassword }) =>
    `postgresql://${ownerRole}:${ownerPassword}@127.0.0.1:${readJson(join(data, 'postgres.json')).port}/stet`;
  return { data, port: await freePort(), ownerUrl, clear: () => clearThrowaway(data) };
}

/** The processes of a running desk, by name. */
export function pidsOf(data) {
  const { pid, app } = readJson(join(data, 'launcher.json'));
  const cluster = readJson(join(data, 'postgres.json')).place ?? join(data, 'postgres');
  return {
    launcher: pid,
    app: app.pid,
    database: Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10),
  };
}
