import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connected } from './database.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { Stop, step } from './say.mjs';

export const samplePassword = 'stet-sample-desk';
export const sampleAccounts = ['reporter', 'checker', 'second', 'editor', 'legal', 'auditor', 'admin'].map(
  (name) => `${name}@stet.example`,
);

// Stands on the table from before the first sample row until after the last, so that a seed cut short is seen.
const unfinished = 'The sample desk is being made';

/** Who is there: { people, sample } counts everybody, and the sample accounts that can still sign in. */
export async function countPeople(ownerUrl) {
  const { rows } = await connected(ownerUrl, (owner) =>
    owner.query(
      `SELECT count(*)::int AS people, (count(*) FILTER (WHERE sample AND deactivated_at IS NULL))::int AS sample FROM person`,
    ),
  );
  return rows[0];
}

/** Makes the sample desk in a database without people; one cut short is cleared and made again. */
export async function seedSample({ database, env, out = process.stdout, signal }) {
  const cut = await wasCutShort(database.ownerUrl);
  if (cut) await step('Clearing a sample desk that was cut short', () => clearTables(database.ownerUrl), out);
  if (process.env.STET_SAMPLE === 'off' || (await countPeople(database.ownerUrl)).people > 0) return;
  await step('Making the sample desk', () => seed(database, env, signal), out);
}

async function seed({ ownerUrl }, env, signal) {
  const script = join(root, 'prisma', 'seed-sample.ts');
  if (!existsSync(script)) throw new Stop('prisma/seed-sample.ts is missing from this checkout.');
  await connected(ownerUrl, (owner) => owner.query(`COMMENT ON TABLE desk IS '${unfinished}'`));
  const result = await run(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    // A sample touches no network: what it links to is made up.
    env: { ...env, STET_CAPTURE: 'off' },
    signal,
  });
  if (result.code !== 0) throw new Stop(`The sample desk could not be made.\n${result.output.trim()}`);
  await connected(ownerUrl, (owner) => owner.query('COMMENT ON TABLE desk IS NULL'));
}

async function wasCutShort(ownerUrl) {
  const { rows } = await connected(ownerUrl, (owner) =>
    owner.query("SELECT obj_description('desk'::regclass) AS comment"),
  );
  return rows[0].comment === unfinished;
}

/** Nobody has ever been let in: what there is came from the seed alone, but for the desk's row, which the migrations make. */
async function clearTables(ownerUrl) {
  await connected(ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'desk')",
    );
    const names = rows.map((row) => row.name);
    const toggle = (state) => names.map((name) => `ALTER TABLE ${name} ${state} TRIGGER USER;`).join('');
    await owner.query(
      `BEGIN; ${toggle('DISABLE')} TRUNCATE ${names.join(', ')}; ${toggle('ENABLE')} COMMENT ON TABLE desk IS NULL; COMMIT`,
    );
  });
}
