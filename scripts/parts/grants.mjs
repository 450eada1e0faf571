import pg from 'pg';

/** The role that the program runs as: it logs in, and owns nothing. */
export const appRole = 'stet_app';

const neverChanged = [
  'trail_entry',
  'version',
  'check_record',
  'note_wording',
  'span_place',
  'house_rules',
  'source_wording',
  'source_contact',
  'signing_key',
  'checkpoint',
  'verification',
];
/** Never altered; a row goes where the same was sealed, which triggers see to. */
const removedWhenSealed = ['trail_payload', 'evidence_wording', 'captured_page'];
const neverRemoved = [
  'person',
  'story',
  'claim',
  'note',
  'source',
  'sign_off',
  'override',
  'query',
  'correction',
  'token',
  'sealed_record',
  'sealed_payload',
  'webhook',
];

/** Makes the program's role, or sets its password; needs a connection that may do so. */
export async function ensureAppRole(client, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
  // Only what a mere CREATEROLE may say: superuser and the like are off unless somebody turned them on.
  const attributes = `LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
  await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${appRole} ${attributes}`);
}

/** What the program's role may do, set from nothing after every migration, as the owner of the tables. */
export async function grant(client, role = appRole) {
  const app = pg.escapeIdentifier(role);
  await client.query(`
    BEGIN;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    REVOKE ALL ON SCHEMA public FROM ${app};
    GRANT USAGE ON SCHEMA public TO ${app};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${app};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${app};
    REVOKE UPDATE, DELETE ON ${neverChanged.join(', ')} FROM ${app};
    REVOKE DELETE ON ${neverRemoved.join(', ')} FROM ${app};
    REVOKE UPDATE ON ${removedWhenSealed.join(', ')}, sealed_payload, webhook_attempt FROM ${app};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations, backup FROM ${app};
    COMMIT`);
}
