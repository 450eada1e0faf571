import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { connected } from './database.mjs';
import { root } from './root.mjs';
import { Stop } from './say.mjs';
import { withEngine } from './schema-engine.mjs';

export const migrationsFolder = join(root, 'prisma', 'migrations');

/** The names of the migrations in the folder, oldest first. */
export function migrationNames() {
  if (!existsSync(migrationsFolder)) return [];
  const entries = readdirSync(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function migrationText(name) {
  return readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8');
}

function migrationsList(names = migrationNames()) {
  const path = 'migration_lock.toml';
  return {
    baseDir: migrationsFolder,
    lockfile: { path, content: readFileSync(join(migrationsFolder, path), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: migrationText(name) },
      },
    })),
  };
}

/**
 * Applies what is missing, as the owner, up to and including `last` (default: all). Refuses a database that a newer
 * Stet has migrated, or one that holds another wording of a migration. Returns the names applied now.
 */
export async function migrate(url, last) {
  const names = migrationNames().filter((name) => last === undefined || name <= last);
  if (await isCurrent(url, names)) return [];
  return withEngine({ url }, async (engine, filters) => {
    const migrations = { migrationsList: migrationsList(), optInToShadowDatabase: false, filters };
    refuseStrange(await engine.diagnoseMigrationHistory(migrations));
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(names), filters });
    return appliedMigrationNames;
  });
}

/** The plain case without loading the engine, so that a second start is quick. */
async function isCurrent(url, names) {
  const known = knownMigrations().filter(({ name }) => names.includes(name));
  return isDeepStrictEqual(await connected(url, appliedMigrations), known);
}

/** The migrations of this version, in order: { name, checksum }. */
export function knownMigrations() {
  const checksum = (name) => createHash('sha256').update(migrationText(name)).digest('hex');
  return migrationNames().map((name) => ({ name, checksum: checksum(name) }));
}

/** The migrations that a database has, in order: { name, checksum }. */
export async function appliedMigrations(client) {
  const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
  if (!rows[0].there) return [];
  const applied = await client.query(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
  );
  return applied.rows.map((row) => ({ ...row }));
}

function refuseStrange({ editedMigrationNames, failedMigrationNames, history }) {
  const [edited] = editedMigrationNames;
  if (edited) {
    throw new Stop(
      `This database was made with another wording of the migration ${edited}. A migration is never changed once released: ` +
        'bring its file back, or (while developing) delete the data folder and start again.',
    );
  }
  const [failed] = failedMigrationNames;
  if (failed)
    throw new Stop(
      `The migration ${failed} failed half-way on this database. Restore a backup into an empty database.`,
    );
  const unknown = history?.unpersistedMigrationNames;
  if (unknown?.length) {
    throw new Stop(
      `This database was used by a newer Stet (it has the migration ${unknown.at(-1)}). Start it with that version or a later one.`,
    );
  }
}

/** The SQL that leads from the migrations to the schema; empty when the schema has not changed. */
export async function schemaChange({ url, shadowUrl, schema, fromNothing = false }) {
  const from = fromNothing ? { tag: 'empty' } : { tag: 'migrations', ...migrationsList() };
  const to = { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] };
  const result = await withEngine({ url, shadowUrl, schema }, (engine, filters) =>
    engine.diff({ from, to, script: true, exitCode: true, filters }),
  );
  return result.exitCode === 2 ? result.stdout : '';
}
