import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerRole, startPostgres, stopPostgres } from './postgres.mjs';
import { isAlive } from './process.mjs';

const prefix = 'stet-throwaway-';
const password = 'throwaway';

/** A data folder that goes when we do; those of killed runs are cleared first. */
export async function throwawayFolder() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isAlive(pid)) await clearThrowaway(join(tmpdir(), name)).catch(() => {});
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Stops what runs in the folder and removes it. */
export async function clearThrowaway(data) {
  await stopPostgres({ data });
  rmSync(data, { recursive: true, force: true });
}

/** An empty server for tests and comparisons: { url (as the owner, of the database `postgres`), clear }. */
export async function startThrowaway() {
  const data = await throwawayFolder();
  const { port } = await startPostgres({ data, password, throwaway: true });
  return {
    url: `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/postgres`,
    clear: () => clearThrowaway(data),
  };
}
