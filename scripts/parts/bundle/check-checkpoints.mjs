import { checkpointProblem } from '../checkpoint-rule.mjs';
import { hold, Problem } from './problem.mjs';

function parsed(text, number) {
  try {
    const line = JSON.parse(text);
    const { checkpoint, signature, publicKey } = line;
    if (JSON.stringify({ checkpoint, signature, publicKey }) === text) return line;
  } catch {
    // Told below.
  }
  throw new Problem(`checkpoints.ndjson, line ${number}: it has not the form of a checkpoint.`);
}

/** Checkpoints of the chain: each signed by a key of the desk, and each tells of an entry as it is in the trail. */
export async function readCheckpoints(contents, { chain, key: own, publicKey: ownKey, keys }) {
  const known = new Map([[own, ownKey], ...keys.map((key) => [key.fingerprint, key.publicKey])]);
  const checkpoints = [];
  const heads = new Map();
  let number = 0;
  for await (const text of contents.lines('checkpoints.ndjson')) {
    number += 1;
    const signed = parsed(text, number);
    const { checkpoint, publicKey } = signed;
    const what = `checkpoints.ndjson, line ${number}:`;
    const problem = checkpointProblem(signed);
    hold(problem === undefined, `${what} ${problem}.`);
    hold(checkpoint.chain === chain, `${what} it is not of this trail.`);
    hold(known.get(checkpoint.key) === publicKey, `${what} its key is none that manifest.json lists.`);
    checkpoints.push(checkpoint);
    heads.set(checkpoint.size, [...(heads.get(checkpoint.size) ?? []), { number, head: checkpoint.head }]);
  }
  return { checkpoints, heads };
}

/** To be asked of each entry of the trail as it comes; what is left at the end lies beyond it. */
export function checkHead(heads, { seq, hash }) {
  for (const { number, head } of heads.get(seq) ?? [])
    hold(head === hash, `trail.ndjson, entry ${seq}: checkpoint ${number} was signed over another entry in its place.`);
  heads.delete(seq);
}

export function checkNoneBeyond(heads) {
  const [beyond] = [...heads.values()].flat();
  hold(
    beyond === undefined,
    `checkpoints.ndjson, line ${beyond?.number}: it was signed over more entries than the trail has.`,
  );
}
