import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase, otherDatabase } from './parts/database.mjs';
import { migrationNames, migrationsFolder, schemaChange } from './parts/migrations.mjs';
import { root } from './parts/root.mjs';
import { command, Stop, step } from './parts/say.mjs';
import { startThrowaway } from './parts/throwaway.mjs';

// npm run db:migration -- <name>: writes a migration from the changed prisma/schema.prisma.
// --rewrite-first: while nothing is released, writes the first one anew above its hand-written part.

const handWritten = '-- Written by hand from here on: kept when the part above is written anew.\n';

await command(async () => {
  const [wish] = process.argv.slice(2);
  if (!wish) throw new Stop('Name the migration: npm run db:migration -- <name>');
  const rewrite = wish === '--rewrite-first';
  const name = wish.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  const sql = await inScratch((place) =>
    step('Comparing the schema with the migrations', () => schemaChange({ ...place, fromNothing: rewrite })),
  );
  if (rewrite) return rewriteFirst(sql);
  if (sql === '')
    return console.log('prisma/schema.prisma has not changed since the last migration: nothing to write.');
  const folder = `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`;
  mkdirSync(join(migrationsFolder, folder));
  writeFileSync(join(migrationsFolder, folder, 'migration.sql'), sql);
  console.log(`Written: prisma/migrations/${folder}/migration.sql. Read it, then \`npm start\` applies it.`);
});

function rewriteFirst(sql) {
  const [first, second] = migrationNames();
  if (second) throw new Stop(`There is a migration after the first (${second}): write a new one instead.`);
  const path = join(migrationsFolder, first, 'migration.sql');
  const tail = readFileSync(path, 'utf8').split(handWritten)[1] ?? '';
  writeFileSync(path, `${sql.trimEnd()}\n\n${handWritten}${tail}`);
  console.log(`Written anew: prisma/migrations/${first}/migration.sql (the part by hand is kept).`);
}

/** A throwaway server and empty database: the comparison must not depend on, or touch, anybody's data. */
async function inScratch(work) {
  const server = await step('Starting a throwaway PostgreSQL', startThrowaway);
  try {
    await ensureDatabase(server.url, 'shadow');
    const schema = readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8');
    return await work({ url: server.url, shadowUrl: otherDatabase(server.url, 'shadow'), schema });
  } finally {
    await server.clear();
  }
}
