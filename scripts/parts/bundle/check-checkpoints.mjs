import { canonical } from '../trail-rule.mjs';
import { fingerprintOf, isSigned } from './manifest.mjs';
import { hold, Problem } from './problem.mjs';

const FIELDS = 'at chain head key rule size';

function parsed(text, number) {
  try {
    const line = JSON.parse(text);
    const { checkpoint, signature, publicKey } = line;
    const isWhole = Object.keys(checkpoint).sort().join(' ') === FIELDS;
    if (isWhole && JSON.stringify({ checkpoint, signature, publicKey }) === text) return line;
  } catch {
    // Told below.
  }
  throw new Problem(`checkpoints.ndjson, line ${number}: it has not the form of a checkpoint.`);
}

/** Checkpoints of the chain: each signed by a key of the desk, and each tells of an entry as it is in the trail. */
export async function readCheckpoints(contents, { chain, keys }) {
  const known = new Map(keys.map((key) => [key.fingerprint, key.publicKey]));
  const heads = new Map();
  let number = 0;
  for await (const text of contents.lines('checkpoints.ndjson')) {
    number += 1;
    const { checkpoint, signature, publicKey } = parsed(text, number);
    const what = `checkpoints.ndjson, line ${number}:`;
    hold(checkpoint.rule === 'stet-checkpoint-1' && checkpoint.chain === chain, `${what} it is not of this trail.`);
    hold(
      known.get(checkpoint.key) === publicKey && fingerprintOf(publicKey) === checkpoint.key,
      `${what} its key is none that manifest.json lists.`,
    );
    hold(
      isSigned(Buffer.from(canonical(checkpoint), 'utf8'), signature, publicKey),
      `${what} it is not signed by its key.`,
    );
    heads.set(checkpoint.size, [...(heads.get(checkpoint.size) ?? []), { number, head: checkpoint.head }]);
  }
  return { count: number, heads };
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
