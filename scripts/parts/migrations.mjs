import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
        content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
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
  return withEngine({ url }, async (engine, filters) => {
    const state = await engine.diagnoseMigrationHistory({
      migrationsList: migrationsList(),
      optInToShadowDatabase: false,
      filters,
    });
    refuseStrange(state);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(names), filters });
    return appliedMigrationNames;
  });
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
