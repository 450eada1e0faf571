import { connected } from './database.mjs';
import { appRole, ensureAppRole } from './grants.mjs';
import { Stop } from './say.mjs';

/** Your own PostgreSQL: refuses one that could lose or garble what is written. Returns { ownerUrl, appUrl }. */
export async function openOwnServer({ ownerUrl, appUrl, appPassword }) {
  const address = parse(ownerUrl, 'DATABASE_URL');
  if (appUrl) parse(appUrl, 'STET_APP_DATABASE_URL');
  const ownerName = await reach(ownerUrl, 'DATABASE_URL', async (owner) => {
    await refuseUnsafe(owner);
    if (!appUrl) await provideAppRole(owner, withRole(address, appPassword), appPassword);
    return (await owner.query('SELECT current_user AS name')).rows[0].name;
  });
  const programUrl = appUrl ?? withRole(address, appPassword);
  await reach(programUrl, appUrl ? 'STET_APP_DATABASE_URL' : 'DATABASE_URL', (app) => refuseStrongRole(app, ownerName));
  return { ownerUrl, appUrl: programUrl };
}

function parse(url, variable) {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address && /^postgres(ql)?:$/.test(address.protocol)) return address;
  throw new Stop(
    `${variable} is not the address of a PostgreSQL database (postgresql://user:password@host:port/database).`,
  );
}

async function reach(url, variable, work) {
  try {
    return await connected(url, work);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`The database named by ${variable} cannot be used: ${error.message || error.code}.`);
  }
}

function withRole(address, password) {
  const copy = new URL(address);
  copy.username = appRole;
  copy.password = password;
  return copy.href;
}

async function setting(client, name) {
  return (await client.query('SELECT current_setting($1) AS value', [name])).rows[0].value;
}

async function refuseUnsafe(client) {
  const version = Number(await setting(client, 'server_version_num'));
  if (version < 150_000)
    throw new Stop(`Your PostgreSQL is ${await setting(client, 'server_version')}; Stet needs 15 or later.`);
  const encoding = await setting(client, 'server_encoding');
  if (encoding !== 'UTF8') {
    throw new Stop(
      `The database's encoding is ${encoding}, which cannot hold every text. Make one with ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
  if ((await setting(client, 'fsync')) !== 'on') {
    throw new Stop(
      'Your PostgreSQL runs with fsync off: a power cut would lose what the desk was told is saved. Set fsync = on.',
    );
  }
  if ((await setting(client, 'synchronous_commit')) === 'off') {
    throw new Stop(
      'Your PostgreSQL runs with synchronous_commit off: a crash would lose what the desk was told is saved. Set it to on.',
    );
  }
}

/** Makes the program's role, or takes it over when it has another password and nobody uses it. */
async function provideAppRole(owner, url, password) {
  const works = await connected(url, async () => true).catch((error) => error);
  if (works === true) return;
  const { rowCount: inUse } = await owner.query('SELECT 1 FROM pg_stat_activity WHERE usename = $1', [appRole]);
  if (inUse > 0) {
    throw new Stop(
      `Another program is using the role ${appRole} of your PostgreSQL. Stop it, or make a role of its own for this desk and name it in STET_APP_DATABASE_URL.`,
    );
  }
  try {
    await ensureAppRole(owner, password);
  } catch (error) {
    throw new Stop(
      `The role in DATABASE_URL may not make the role ${appRole} that the program runs as (${error.message}). Give it CREATEROLE, or make a role yourself and name it in STET_APP_DATABASE_URL.`,
    );
  }
}

/** The trail's guards hold only against a role that is not, and may not become, the owner of the tables. */
async function refuseStrongRole(client, ownerName) {
  const { rows } = await client.query(
    "SELECT current_user AS name, pg_has_role(current_user, $1, 'MEMBER') AS strong",
    [ownerName],
  );
  if (!rows[0].strong) return;
  throw new Stop(
    `The role ${rows[0].name}, which the program would run as, may act as the owner of the tables, so the trail's guards would not hold. Name another in STET_APP_DATABASE_URL.`,
  );
}
