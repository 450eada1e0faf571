import { existsSync, readFileSync, rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, programOf } from './process.mjs';
import { Stop } from './say.mjs';

/** Whether a living process holds the cluster. */
export function isServed(cluster) {
  const mark = join(cluster, 'postmaster.pid');
  return existsSync(mark) && isAlive(Math.abs(Number.parseInt(readFileSync(mark, 'utf8'), 10)));
}

/**
 * The port of the server that a killed launcher left running on this cluster, or undefined. Waits for one that is
 * still starting or stopping, and clears the mark of one that died or whose process id now belongs to another program.
 */
export async function findRunning(cluster, owner, password) {
  const mark = join(cluster, 'postmaster.pid');
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(200)) {
    if (!existsSync(mark)) return undefined;
    const lines = readFileSync(mark, 'utf8').split('\n');
    const pid = Math.abs(Number(lines[0]));
    if (!pid) continue;
    if (!isAlive(pid)) return undefined;
    if (!programOf(pid)?.includes('postgres')) return rmSync(mark, { force: true });
    const port = Number(lines[3]);
    if (port && (await isOurs(cluster, owner, password, port))) return port;
  }
  throw new Stop(
    `A PostgreSQL server holds ${cluster} but does not answer (process ${readFileSync(mark, 'utf8').split('\n')[0]}). Stop it, then start again.`,
  );
}

async function isOurs(cluster, owner, password, port) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: owner,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return (await realpath(rows[0].data_directory)) === (await realpath(cluster));
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
