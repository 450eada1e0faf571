import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

const hash = (...parts: (string | Buffer)[]) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return `sha256:${sum.digest('hex')}`;
};

/** What a claim is judged from, and the story it is on. */
const CLAIM = `
  SELECT c.story_id AS story, c.number, c.statement,
    (SELECT json_agg(s.*) FROM span s WHERE s.claim_id = c.id) AS spans,
    (SELECT json_agg(e.*) FROM claim_evidence r JOIN evidence e ON e.id = r.evidence_id WHERE r.claim_id = c.id) AS evidence,
    (SELECT json_agg(k.*) FROM check_record k WHERE k.claim_id = c.id) AS checks
  FROM claim c WHERE c.id = $1`;

const COUNTS = `
  SELECT count(*)::int AS claims, (count(*) FILTER (WHERE state = 'settled'))::int AS settled,
    (count(*) FILTER (WHERE clear))::int AS clear, coalesce(sum(blockers), 0)::int AS blockers
  FROM claim WHERE story_id = $1 AND removed_at IS NULL`;

/** The transaction of a settled claim as somebody would write it by hand on `pg`: the yardstick. Same rows, same chain. */
export async function bareSettle(
  pool: pg.Pool,
  person: string,
  of: { claim: string; revision: number },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows: stories } = await client.query(
      'SELECT s.id, s.current FROM story s JOIN claim c ON c.story_id = s.id WHERE c.id = $1 FOR UPDATE OF s',
      [of.claim],
    );
    const story = stories[0];
    await client.query('SELECT id, role FROM person WHERE id = $1 FOR SHARE', [person]);
    const { rows: claims } = await client.query(CLAIM, [of.claim]);
    const [claim] = claims;
    const { rowCount } = await client.query(
      "UPDATE claim SET revision = revision + 1, state = 'settled', finding = 'confirmed', clear = true, sign = 'settled', blockers = 0 WHERE id = $1 AND revision = $2",
      [of.claim, of.revision],
    );
    if (rowCount !== 1) throw new Error('stale');
    const id = randomUUID();
    const at = new Date().toISOString();
    const seen = JSON.stringify({
      statement: claim.statement,
      spans: claim.spans.map((one: { id: string; exact: string }) => ({ id: one.id, exact: one.exact })),
    });
    await client.query(
      `INSERT INTO check_record (id, claim_id, claim_revision, finding, rationale, wording, seen, version, created_at, created_by)
       VALUES ($1, $2, $3, 'confirmed', '', '', $4, $5, $6, $7)`,
      [id, of.claim, of.revision, seen, story.current, at, person],
    );
    await client.query('SELECT id FROM sign_off WHERE story_id = $1 AND voided_at IS NULL', [story.id]);
    const { rows: counted } = await client.query(COUNTS, [story.id]);
    await client.query(
      'UPDATE story SET claim_count = $2, settled_count = $3, clear_count = $4, blocker_count = $5, touched_at = $6 WHERE id = $1',
      [story.id, counted[0].claims, counted[0].settled, counted[0].clear, counted[0].blockers, at],
    );
    const { rows: last } = await client.query(
      'SELECT seq, hash FROM trail_entry WHERE chain = $1 ORDER BY seq DESC LIMIT 1',
      [story.id],
    );
    const payload = JSON.stringify({ check: id, claim: of.claim, finding: 'confirmed', number: claim.number, seen });
    const salt = randomBytes(32);
    const line = {
      seq: last[0].seq + 1,
      at,
      actor: `person:${person}`,
      type: 'check.recorded',
      payloadHash: hash(salt, payload),
      prevHash: last[0].hash,
    };
    await client.query(
      'INSERT INTO trail_entry (chain, seq, at, actor, type, payload_hash, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [story.id, line.seq, at, line.actor, line.type, line.payloadHash, line.prevHash, hash(JSON.stringify(line))],
    );
    await client.query('INSERT INTO trail_payload (chain, seq, salt, payload) VALUES ($1, $2, $3, $4)', [
      story.id,
      line.seq,
      salt.toString('hex'),
      payload,
    ]);
    await client.query('COMMIT');
    of.revision += 1;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** The least that a database can do and still have it on disk. */
export const insertOne = (pool: pg.Pool, key: string) =>
  pool.query('INSERT INTO rate_count (key, count, started_at) VALUES ($1, 1, now())', [key]);
