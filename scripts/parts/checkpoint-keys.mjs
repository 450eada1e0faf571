import { keyName } from './checkpoint-rule.mjs';

/** The keys that the desk's chain brings in, each with the number of its entry. */
export async function takenKeys(client) {
  const { rows } = await client.query(`
    SELECT e.seq, p.payload FROM trail_entry e JOIN trail_payload p ON p.chain = e.chain AND p.seq = e.seq
    WHERE e.chain = 'desk' AND e.type = 'signing-key.taken' ORDER BY e.seq`);
  return rows.map(({ seq, payload }) => ({ seq, key: keyName(JSON.parse(payload).publicKey) }));
}

/**
 * The keys to believe: those that were named, and those that an entry of the desk's chain brings in which a checkpoint by a
 * key to believe covers. Where none was named: all that the desk's chain brings in.
 */
export function believedKeys(signed, taken, names) {
  const believed = new Set(names.length > 0 ? names : taken.map(({ key }) => key));
  const ofDesk = signed.filter(({ checkpoint }) => checkpoint.chain === 'desk');
  for (let before = -1; before !== believed.size; ) {
    before = believed.size;
    const covered = Math.max(
      0,
      ...ofDesk.filter(({ checkpoint }) => believed.has(checkpoint.key)).map(({ checkpoint }) => checkpoint.size),
    );
    for (const { seq, key } of taken) if (seq <= covered) believed.add(key);
  }
  return believed;
}

/** The first checkpoint that is signed by nobody to believe; undefined where there is none. */
export function strangeCheckpoint(signed, taken, names) {
  const believed = believedKeys(signed, taken, names);
  const strange = signed.find(({ checkpoint }) => !believed.has(checkpoint.key));
  if (!strange) return undefined;
  const why =
    names.length > 0
      ? 'no key that you named vouches for it: it is another than you meant, or somebody else signed this'
      : 'the trail of the desk knows no such key';
  return `${strange.from}: a checkpoint is signed by ${strange.checkpoint.key}, and ${why}.`;
}
