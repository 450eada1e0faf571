import { canonical, chainChecker } from '../trail-rule.mjs';
import { hold, Problem } from './problem.mjs';

const ORDER = ['seq', 'at', 'actor', 'type', 'salt', 'payload', 'payloadHash', 'prevHash', 'hash'];

/** The entry as it is held against the rule: its payload as the text that was hashed. */
const hashedOf = ({ payload, ...entry }) => (payload === undefined ? entry : { ...entry, payload: canonical(payload) });

function parsed(text, number) {
  try {
    const line = JSON.parse(text);
    const asGiven = Object.fromEntries(ORDER.filter((name) => name in line).map((name) => [name, line[name]]));
    if (JSON.stringify(asGiven) === text) return { line, hashed: hashedOf(line) };
  } catch {
    // Told below.
  }
  throw new Problem(`trail.ndjson, entry ${number}: it has not the form of an entry.`);
}

/** The chain's lines in order, each held against the rule as it comes. */
export async function* readTrail(contents, { chain, head, sealed }) {
  const check = chainChecker(chain);
  let [number, last] = [0, ''];
  for await (const text of contents.lines('trail.ndjson')) {
    number += 1;
    const { line, hashed } = parsed(text, number);
    const problem = check(hashed);
    if (problem) throw new Problem(`trail.ndjson, entry ${number}: ${problem}.`);
    hold(
      sealed || line.type !== 'sealed' || line.payload === undefined,
      `trail.ndjson, entry ${number}: what is sealed is told in it.`,
    );
    last = line.hash;
    yield line;
  }
  hold(
    head.size === number && head.hash === last,
    `trail.ndjson ends with entry ${number}, and manifest.json names entry ${head.size} as the last, or another one.`,
  );
}
