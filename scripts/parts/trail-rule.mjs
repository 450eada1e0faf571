import { createHash } from 'node:crypto';

// The rule stet-trail-1, written anew from its description (docs/trail.md): it shares no line with the program that it
// judges, so that one mistake is not made twice.

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return `sha256:${hash.digest('hex')}`;
};

/** Canonical JSON (RFC 8785). Throws on what it cannot hold: lone surrogates, numbers that are not finite. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    // sort() without a comparison orders by UTF-16 code units, as the RFC asks.
    const members = Object.keys(value).sort();
    return `{${members.map((name) => `${canonical(name)}:${canonical(value[name])}`).join(',')}}`;
  }
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('a lone surrogate');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that is not finite');
  return JSON.stringify(value);
}

// \P{Cs}: no half of a surrogate pair, which canonical JSON cannot hold.
const shapes = {
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  actor: /^\P{Cs}+$/u,
  type: /^\P{Cs}+$/u,
  payloadHash: /^sha256:[0-9a-f]{64}$/,
  prevHash: /^sha256:[0-9a-f]{64}$/,
  hash: /^sha256:[0-9a-f]{64}$/,
};

/**
 * Checks one chain, entry by entry in order. The returned function takes a line {seq, at, actor, type, payloadHash,
 * prevHash, hash, salt?, payload?} (payload as the text that was hashed) and answers what is wrong with it, or undefined.
 */
export function chainChecker(chain) {
  let seq = 0;
  let before = sha256(canonical({ chain, rule: 'stet-trail-1' }));
  return (line) => {
    seq += 1;
    const problem = findProblem(line, seq, before);
    before = line.hash;
    return problem;
  };
}

function findProblem(line, seq, before) {
  if (line.seq !== seq) return `its number is ${line.seq}, and ${seq} was due: an entry is missing or doubled`;
  const misshapen = Object.keys(shapes).find(
    (field) => typeof line[field] !== 'string' || !shapes[field].test(line[field]),
  );
  if (misshapen) return `its ${misshapen} has not the form that the rule asks for`;
  if (line.prevHash !== before) return 'it does not follow from the entry before it';
  const { at, actor, type, payloadHash, prevHash } = line;
  if (sha256(canonical({ seq, at, actor, type, payloadHash, prevHash })) !== line.hash)
    return 'its hash is not that of what it says';
  return findPayloadProblem(line);
}

function findPayloadProblem({ salt, payload, payloadHash }) {
  if (salt == null && payload == null) return undefined;
  if (salt == null || payload == null) return 'salt and payload must be given or withheld together';
  if (!/^[0-9a-f]{64}$/.test(salt)) return 'its salt is not 32 bytes in hex';
  if (sha256(Buffer.from(salt, 'hex'), payload) !== payloadHash) return 'its payload is not the one that was hashed';
  return isCanonical(payload) ? undefined : 'its payload is not canonical JSON';
}

function isCanonical(text) {
  try {
    return canonical(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
