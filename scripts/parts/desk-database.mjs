import { connected, ensureDatabase, otherDatabase } from './database.mjs';
import { appRole, ensureAppRole, grant } from './grants.mjs';
import { migrate } from './migrations.mjs';
import { openOwnServer } from './own-server.mjs';
import { joinPostgres, ownerRole, startPostgres } from './postgres.mjs';
import { step } from './say.mjs';

const databaseName = 'stet';

/**
 * Opens the desk's database, embedded or your own; with `onlyRunning`, as somebody else has opened it.
 * Returns { ownerUrl, appUrl, started, stop }.
 */
export async function openDatabase({ data, secrets, onlyRunning = false, throwaway, out = process.stdout }) {
  const { DATABASE_URL: ownerUrl, STET_APP_DATABASE_URL: appUrl } = process.env;
  if (ownerUrl) {
    const urls = await step(
      'Checking your PostgreSQL',
      () => openOwnServer({ ownerUrl, appUrl, appPassword: secrets.appPassword }),
      out,
    );
    return { ...urls, started: false, stop: async () => {} };
  }
  const password = secrets.ownerPassword;
  if (onlyRunning) return embedded(secrets, await joinPostgres({ data, password, out }));
  const server = await step('Starting PostgreSQL', () => startPostgres({ data, password, throwaway, out }), out);
  const database = embedded(secrets, server);
  try {
    await ensureDatabase(otherDatabase(database.ownerUrl, 'postgres'), databaseName);
    await connected(database.ownerUrl, (owner) => ensureAppRole(owner, secrets.appPassword));
  } catch (error) {
    if (server.started) await server.stop();
    throw error;
  }
  return database;
}

function embedded({ ownerPassword, appPassword }, { port, started, stop }) {
  const address = (role, password) => `postgresql://${role}:${password}@127.0.0.1:${port}/${databaseName}`;
  return { ownerUrl: address(ownerRole, ownerPassword), appUrl: address(appRole, appPassword), started, stop };
}

/** Brings the tables, and what the program may do with them, to this version. */
export async function prepareTables({ ownerUrl, appUrl }, { out = process.stdout, last } = {}) {
  const applied = await step('Bringing the tables up to date', () => migrate(ownerUrl, last), out);
  await connected(ownerUrl, (owner) => grant(owner, decodeURIComponent(new URL(appUrl).username)));
  return applied;
}
