import { connected, ensureDatabase, otherDatabase } from './database.mjs';
import { appRole, ensureAppRole, grant } from './grants.mjs';
import { migrate } from './migrations.mjs';
import { openOwnServer } from './own-server.mjs';
import { ownerRole, startPostgres } from './postgres.mjs';
import { step } from './say.mjs';

const databaseName = 'stet';

/** Opens the desk's database, embedded or your own. Returns { ownerUrl, appUrl, started, stop }. */
export async function openDatabase({ data, secrets, throwaway, out = process.stdout }) {
  const { DATABASE_URL: ownerUrl, STET_APP_DATABASE_URL: appUrl } = process.env;
  if (ownerUrl) {
    const urls = await step(
      'Checking your PostgreSQL',
      () => openOwnServer({ ownerUrl, appUrl, appPassword: secrets.appPassword }),
      out,
    );
    return { ...urls, started: false, stop: async () => {} };
  }
  const server = await step(
    'Starting PostgreSQL',
    () => startPostgres({ data, password: secrets.ownerPassword, throwaway, out }),
    out,
  );
  const address = (role, password) => `postgresql://${role}:${password}@127.0.0.1:${server.port}/${databaseName}`;
  const urls = { ownerUrl: address(ownerRole, secrets.ownerPassword), appUrl: address(appRole, secrets.appPassword) };
  try {
    await ensureDatabase(otherDatabase(urls.ownerUrl, 'postgres'), databaseName);
    await connected(urls.ownerUrl, (owner) => ensureAppRole(owner, secrets.appPassword));
  } catch (error) {
    if (server.started) await server.stop();
    throw error;
  }
  return { ...urls, started: server.started, stop: server.stop };
}

/** Brings the tables, and what the program may do with them, to this version. */
export async function prepareTables({ ownerUrl, appUrl }, { out = process.stdout, last } = {}) {
  const applied = await step('Bringing the tables up to date', () => migrate(ownerUrl, last), out);
  await connected(ownerUrl, (owner) => grant(owner, decodeURIComponent(new URL(appUrl).username)));
  return applied;
}
