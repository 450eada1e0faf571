import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readJson, writeWhole } from './files.mjs';
import { freePort } from './ports.mjs';
import { canReach, handOver, letThrough, serverAccount } from './postgres-account.mjs';
import { makeStagingFolder, serverPrograms, stagingFolder } from './postgres-programs.mjs';
import { findRunning, isServed } from './postgres-server.mjs';
import { run } from './run.mjs';
import { note, Stop } from './say.mjs';

/** The role that owns the embedded cluster and, in it, every table. */
export const ownerRole = 'stet_owner';

/**
 * Starts the embedded PostgreSQL of a data folder, making its cluster the first time, or finds it running.
 * `throwaway` (tests) gives up durability for speed. Returns { port, started, place, stop }.
 */
export async function startPostgres({ data, password, throwaway = false, out = process.stdout }) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const { cluster, account } = findPlace(data, out);
  const programs = serverPrograms(account, out);
  const server = { cluster, account, programs, password, throwaway };
  if (!existsSync(cluster)) await makeCluster(server);
  refuseOtherMajor(server);
  const running = await findRunning(cluster, ownerRole, password);
  const port = running ?? (await start(server, data));
  return { port, started: running === undefined, place: cluster, stop: () => stop(server) };
}

/** The server that a launcher has running on a data folder: { port, started: false }. */
export async function joinPostgres({ data, password, out = process.stdout }) {
  const port = await findRunning(findPlace(data, out).cluster, ownerRole, password);
  if (port) return { port, started: false };
  throw new Stop(`The desk in ${data} is starting or stopping. Wait until it says that it is ready, then try again.`);
}

/** Stops the server of a data folder, if one runs. */
export async function stopPostgres({ data, out = process.stdout }) {
  const { cluster, account } = findPlace(data, out);
  if (isServed(cluster)) await stop({ cluster, account, programs: serverPrograms(account, out) });
}

/** The cluster lies in the data folder, or where postgres.json says: root's data folder may be out of the server's reach. */
function findPlace(data, out) {
  const record = join(data, 'postgres.json');
  const staged = readJson(record)?.place;
  const cluster = staged ?? join(data, 'postgres');
  const account = serverAccount(cluster, out);
  letThrough(data, account);
  if (staged || canReach(data, account)) return { cluster, account };
  const home = join(stagingFolder, `data-${randomBytes(6).toString('hex')}`);
  note(`PostgreSQL's user cannot reach ${data}: the database lies in ${home}`, out);
  makeStagingFolder();
  mkdirSync(home, { mode: 0o700 });
  letThrough(home, account);
  const place = join(home, 'postgres');
  writeWhole(record, JSON.stringify({ place }));
  return { cluster: place, account };
}

async function makeCluster({ cluster, account, programs, password, throwaway }) {
  const draft = `${cluster}.new`;
  const secret = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(draft, account);
  writeFileSync(secret, password, { mode: 0o600 });
  handOver(secret, account);
  const kind = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${ownerRole}`, `--pwfile=${secret}`];
  const made = await run(
    programs.initdb,
    [`--pgdata=${draft}`, ...kind, ...access, ...(throwaway ? ['--no-sync'] : [])],
    as(account),
  );
  rmSync(secret);
  if (made.code !== 0) throw new Stop(`The database could not be made in ${cluster}.\n${made.output.trim()}`);
  appendFileSync(join(draft, 'postgresql.conf'), "\ninclude = 'stet.conf'\n");
  renameSync(draft, cluster);
}

function refuseOtherMajor({ cluster, programs }) {
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (major === programs.major) return;
  throw new Stop(
    `The database in ${cluster} is of PostgreSQL ${major}; this Stet brings PostgreSQL ${programs.major}. With the Stet you used before run \`npm run backup -- FILE\`, ` +
      'then with this one and an empty data folder `npm run restore -- FILE`.',
  );
}

async function start(server, data) {
  const { cluster, account, programs } = server;
  const record = join(data, 'postgres.json');
  let port = readJson(record)?.port ?? (await freePort());
  const log = join(cluster, 'server.log');
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.old`);
  for (const until = Date.now() + 30_000; ; ) {
    writeWhole(record, JSON.stringify({ ...readJson(record), port }));
    writeSettings(server, port);
    const from = existsSync(log) ? statSync(log).size : 0;
    const result = await run(programs.pgCtl, ['start', '-D', cluster, '-l', log, '-w', '-t', '300', '-s'], as(account));
    if (result.code === 0) return port;
    const reason = existsSync(log) ? readFileSync(log).subarray(from).toString('utf8') : result.output;
    if (/could not bind .* address/i.test(reason)) port = await freePort();
    // The children of a killed server are still going; they notice within moments.
    else if (/shared memory block|postmaster\.pid/.test(reason)) await wait(500);
    else throw new Stop(`PostgreSQL did not start; its log is ${log}.\n${(reason || result.output).trim()}`);
    if (Date.now() > until)
      throw new Stop(`PostgreSQL did not start within 30 s; its log is ${log}.\n${reason.trim()}`);
  }
}

function writeSettings({ cluster, account, throwaway }, port) {
  // A socket's path may have 107 bytes at most; connections go through the loopback address anyway.
  const socket = process.platform !== 'win32' && Buffer.byteLength(join(cluster, `.s.PGSQL.${port}.lock`)) <= 107;
  const folder = socket ? `"${cluster.replaceAll('"', '""')}"` : '';
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 120,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const path = join(cluster, 'stet.conf');
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`);
  writeWhole(path, `# Written by Stet at each start.\n${lines.join('')}`);
  handOver(path, account);
}

async function stop({ cluster, account, programs }) {
  if (!isServed(cluster)) return;
  const result = await run(programs.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60', '-s'], as(account));
  if (result.code !== 0 && isServed(cluster)) {
    throw new Stop(`PostgreSQL did not stop: ${result.output.trim()}`);
  }
}

/** PostgreSQL's programs run as the account, in a folder it can enter, and read nothing from our shell's PG… variables. */
function as(account) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)));
  return { ...account, cwd: process.platform === 'win32' ? undefined : '/', env: { ...env, LC_ALL: 'C' } };
}
