import { checkpointProblem } from './checkpoint-rule.mjs';

const shortKey = (key) => `${key.slice(0, 16)}…`;
const named = ({ checkpoint: { at, key } }) => `the checkpoint of ${at}, signed by ${shortKey(key)}`;

/** Checkpoints from the database: { checkpoint, signature, publicKey, from }. */
export async function storedCheckpoints(client) {
  const { rows } = await client.query(
    'SELECT chain, size, head, at, key, public_key AS "publicKey", signature FROM checkpoint ORDER BY chain, size, at',
  );
  return rows.map(({ publicKey, signature, ...told }) => ({
    checkpoint: { rule: 'stet-checkpoint-1', ...told },
    ...{ publicKey, signature },
    from: `Chain ${told.chain}, entry ${told.size}`,
  }));
}

/**
 * Checkpoints from the lines of a file that was kept outside: those that hold by themselves, and what is wrong with the first
 * line that does not. Such a line is a fault of the file, and says nothing of the trail.
 */
export function outsideCheckpoints(text, name) {
  const lines = text.split('\n').map((line, at) => ({ line, from: `${name}, line ${at + 1}` }));
  const given = lines.filter(({ line }) => line !== '').map(({ line, from }) => ({ ...parsed(line), from }));
  const torn = new Set(given.filter((one) => checkpointProblem(one) !== undefined));
  return { outside: given.filter((one) => !torn.has(one)), torn: brokenCheckpoint([...torn]) };
}

function parsed(line) {
  try {
    const { checkpoint, signature, publicKey } = JSON.parse(line);
    return { checkpoint, signature, publicKey };
  } catch {
    return { checkpoint: null };
  }
}

/** The first checkpoint that does not hold by itself; undefined where all do. */
export function brokenCheckpoint(signed) {
  for (const one of signed) {
    const problem = checkpointProblem(one);
    if (problem) return `${one.from}: a checkpoint does not hold: ${problem}.`;
  }
  return undefined;
}

/**
 * Holds a chain against what was signed of it. `entry` is given each entry in order and answers what is wrong there, `end`
 * what is wrong when there are no more; undefined where nothing is.
 */
export function checkpointsSeen(signed) {
  const due = signed.toSorted((a, b) => a.checkpoint.size - b.checkpoint.size);
  let next = 0;
  let held;
  const since = () =>
    held ? `after entry ${held.checkpoint.size}, which still is as ${named(held)} says` : 'somewhere up to here';
  return {
    entry({ seq, hash }) {
      for (; due[next]?.checkpoint.size === seq; next += 1) {
        if (due[next].checkpoint.head !== hash)
          return `it is another than ${named(due[next])} says: the chain was written anew, ${since()}`;
        held = due[next];
      }
      return undefined;
    },
    end(entries) {
      const beyond = due.at(-1);
      if (next === due.length || !beyond) return undefined;
      const { size } = beyond.checkpoint;
      const missing =
        size === entries + 1 ? `entry ${size} is missing` : `entries ${entries + 1} to ${size} are missing`;
      return `${missing}: ${named(beyond)} counts ${size}`;
    },
  };
}
