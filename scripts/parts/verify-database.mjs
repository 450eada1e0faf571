import { brokenCheckpoint, checkpointsSeen, storedCheckpoints } from './checkpoints-seen.mjs';
import { openSealedEntry } from './open-sealed.mjs';
import { chainChecker } from './trail-rule.mjs';

const batch = 1000;

/**
 * Recomputes every chain of the trail, in one snapshot and a batch at a time, and holds it against the checkpoints in the
 * database and those of `outside`, each of which holds by itself. Returns { chains: [{ chain, entries }], signed, stored, problem }, where `problem` is the first
 * thing wrong, with its place. `key` opens what is sealed; without it that is withheld, and the chain still verifies. Call it
 * inside a transaction.
 */
export async function verifyChains(client, key, outside = []) {
  const stored = await storedCheckpoints(client);
  const signed = [...stored, ...outside];
  const broken = brokenCheckpoint(stored);
  if (broken) return { chains: [], signed, stored, problem: broken };
  const chains = [];
  const problem = (await firstProblem(client, chainsReader(chains, signed, key))) ?? gone(chains, signed);
  return { chains, signed, stored, problem };
}

/** Goes through the trail in order; what `read` answers ends it. */
async function firstProblem(client, { line: read, end }) {
  await client.query(`
    DECLARE trail NO SCROLL CURSOR FOR
    SELECT e.chain, e.seq, e.at, e.actor, e.type, e.payload_hash AS "payloadHash", e.prev_hash AS "prevHash", e.hash, p.salt, p.payload, s.sealed
    FROM trail_entry e LEFT JOIN trail_payload p ON p.chain = e.chain AND p.seq = e.seq
      LEFT JOIN sealed_payload s ON s.chain = e.chain AND s.seq = e.seq
    ORDER BY e.chain, e.seq`);
  try {
    let coming = client.query(`FETCH ${batch} FROM trail`);
    for (;;) {
      const { rows } = await coming;
      if (rows.length === 0) return end();
      // The database reads on while these are recomputed.
      coming = client.query(`FETCH ${batch} FROM trail`);
      coming.catch(() => {});
      for (const line of rows) {
        const problem = read(line);
        if (problem) return problem;
      }
    }
  } finally {
    await client.query('CLOSE trail').catch(() => {});
  }
}

/** Checkpoints by their chain. */
function byChain(signed) {
  const chains = new Map();
  for (const one of signed) chains.set(one.checkpoint.chain, [...(chains.get(one.checkpoint.chain) ?? []), one]);
  return chains;
}

/** Takes the lines of all chains, one chain after the other, and writes down which it has seen. */
function chainsReader(chains, signed, key) {
  const marks = byChain(signed);
  let current;
  const end = () => {
    const problem = current?.seen.end(current.entries);
    return problem && `Chain ${current.chain}: ${problem}.`;
  };
  const begin = (chain) => {
    const ended = end();
    const seen = checkpointsSeen(marks.get(chain) ?? []);
    current = { chain, entries: 0, check: chainChecker(chain), seen };
    chains.push(current);
    return ended;
  };
  const line = (read) => {
    const ended = current?.chain === read.chain ? undefined : begin(read.chain);
    if (ended) {
      chains.pop();
      return ended;
    }
    current.entries += 1;
    const isGone = read.payload === null && read.sealed === null;
    const problem = current.check(opened(read, key)) ?? (isGone ? 'what it says is gone' : current.seen.entry(read));
    return problem && `Chain ${read.chain}, entry ${read.seq}: ${problem}.`;
  };
  return { line, end };
}

/** Chains that were signed, and of which nothing is left. */
function gone(chains, signed) {
  const lost = signed.find(({ checkpoint }) => !chains.some(({ chain }) => chain === checkpoint.chain));
  if (!lost) return undefined;
  const { chain, at, size } = lost.checkpoint;
  return `Chain ${chain}: all of it is missing. The checkpoint of ${at} counts ${size} entries.`;
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
