import { hash } from 'node:crypto';

// The rule stet-trail-1, written anew from its description (docs/trail.md): it shares no line with the program that it
// judges, so that one mistake is not made twice.

const sha256 = (bytes) => `sha256:${hash('sha256', bytes, 'hex')}`;

/** Canonical JSON (RFC 8785). Throws on what it cannot hold: lone surrogates, numbers that are not finite. */
export function canonical(value) {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('a lone surrogate');
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    let members = '';
    // sort() without a comparison orders by UTF-16 code units, as the RFC asks.
    for (const name of Object.keys(value).sort())
      members += `${members && ','}${canonical(name)}:${canonical(value[name])}`;
    return `{${members}}`;
  }
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

/** Canonical JSON of the six members that are hashed, in their order. Times and hashes have their forms: nothing to escape. */
const told = ({ actor, at, payloadHash, prevHash, seq, type }) =>
  `{"actor":${canonical(actor)},"at":"${at}","payloadHash":"${payloadHash}","prevHash":"${prevHash}","seq":${seq},"type":${canonical(type)}}`;

function findProblem(line, seq, before) {
  if (line.seq !== seq) return `its number is ${line.seq}, and ${seq} was due: an entry is missing or doubled`;
  const misshapen = Object.keys(shapes).find(
    (field) => typeof line[field] !== 'string' || !shapes[field].test(line[field]),
  );
  if (misshapen) return `its ${misshapen} has not the form that the rule asks for`;
  if (line.prevHash !== before) return 'it does not follow from the entry before it';
  if (sha256(told(line)) !== line.hash) return 'its hash is not that of what it says';
  return findPayloadProblem(line);
}

function findPayloadProblem({ salt, payload, payloadHash }) {
  if (salt == null && payload == null) return undefined;
  if (salt == null || payload == null) return 'salt and payload must be given or withheld together';
  if (!/^[0-9a-f]{64}$/.test(salt)) return 'its salt is not 32 bytes in hex';
  if (sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(payload, 'utf8')])) !== payloadHash)
    return 'its payload is not the one that was hashed';
  return isCanonical(payload) ? undefined : 'its payload is not canonical JSON';
}

function isCanonical(text) {
  try {
    return canonical(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
