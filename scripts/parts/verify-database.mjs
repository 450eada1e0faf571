import { openSealedEntry } from './open-sealed.mjs';
import { chainChecker } from './trail-rule.mjs';

const batch = 1000;

/**
 * Recomputes every chain of the trail, in one snapshot and a batch at a time. Returns { chains: [{ chain, entries }],
 * problem }, where `problem` is the first thing wrong, with its place. `key` opens what is sealed; without it that is
 * withheld, and the chain still verifies. Call it inside a transaction.
 */
export async function verifyChains(client, key) {
  await client.query(`
    DECLARE trail NO SCROLL CURSOR FOR
    SELECT e.chain, e.seq, e.at, e.actor, e.type, e.payload_hash AS "payloadHash", e.prev_hash AS "prevHash", e.hash, p.salt, p.payload, s.sealed
    FROM trail_entry e LEFT JOIN trail_payload p ON p.chain = e.chain AND p.seq = e.seq
      LEFT JOIN sealed_payload s ON s.chain = e.chain AND s.seq = e.seq
    ORDER BY e.chain, e.seq`);
  const chains = [];
  let current;
  try {
    for (;;) {
      const { rows } = await client.query(`FETCH ${batch} FROM trail`);
      if (rows.length === 0) return { chains };
      for (const line of rows) {
        if (current?.chain !== line.chain) {
          current = { chain: line.chain, entries: 0, check: chainChecker(line.chain) };
          chains.push(current);
        }
        current.entries += 1;
        const problem = current.check(opened(line, key));
        if (problem) return { chains, problem: `Chain ${line.chain}, entry ${line.seq}: ${problem}.` };
      }
    }
  } finally {
    await client.query('CLOSE trail').catch(() => {});
  }
}

/** A sealed line with what it says, where the key is given; one that does not open says nothing that could have been hashed. */
function opened(line, key) {
  if (line.sealed === null || key === undefined) return line;
  try {
    return { ...line, ...openSealedEntry(line, key) };
  } catch {
    return { ...line, salt: '', payload: '' };
  }
}

/** Runs work in one unchanging view of the database. */
export async function inSnapshot(client, work) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK').catch(() => {});
  }
}
