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

const matches = (pattern) => (value) => pattern.test(value);
// No half of a surrogate pair, which canonical JSON cannot hold.
const isText = (value) => value !== '' && value.isWellFormed();
const isHash = matches(/^sha256:[0-9a-f]{64}$/);

const shapes = [
  ['at', matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)],
  ['actor', isText],
  ['type', isText],
  ['payloadHash', isHash],
];

const misshapenSaid = (field) => `its ${field} has not the form that the rule asks for`;

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
  const misshapen = shapes.find(([field, holds]) => typeof line[field] !== 'string' || !holds(line[field]));
  if (misshapen) return misshapenSaid(misshapen[0]);
  // One that is the hash that is due has its form.
  if (line.prevHash !== before)
    return isHash(line.prevHash) ? 'it does not follow from the entry before it' : misshapenSaid('prevHash');
  if (sha256(told(line)) !== line.hash)
    return isHash(line.hash) ? 'its hash is not that of what it says' : misshapenSaid('hash');
  return findPayloadProblem(line);
}

const SALT_BYTES = 32;
const isSalt = matches(/^[0-9a-f]{64}$/);

/** The bytes of the salt, then those of the text; in one place that is used again and grows with the longest. */
let salted = Buffer.alloc(4096);
function saltedBytes(salt, text) {
  const most = SALT_BYTES + 3 * text.length;
  if (most > salted.length) salted = Buffer.alloc(2 * most);
  salted.write(salt, 0, 'hex');
  return salted.subarray(0, SALT_BYTES + salted.write(text, SALT_BYTES, 'utf8'));
}

function findPayloadProblem({ salt, payload, payloadHash }) {
  if (salt == null && payload == null) return undefined;
  if (salt == null || payload == null) return 'salt and payload must be given or withheld together';
  if (typeof salt !== 'string' || !isSalt(salt)) return 'its salt is not 32 bytes in hex';
  if (sha256(saltedBytes(salt, payload)) !== payloadHash) return 'its payload is not the one that was hashed';
  return isCanonical(payload) ? undefined : 'its payload is not canonical JSON';
}

/** Whether the names of all objects in it come in their order. */
function isInOrder(value) {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  const names = Object.keys(value);
  return names.every((name, at) => (at === 0 || names[at - 1] < name) && isInOrder(value[name]));
}

function isCanonical(text) {
  try {
    const value = JSON.parse(text);
    // Most are just what the language writes, which is quick to see; half a surrogate pair it would write as \ud….
    if (!text.includes('\\ud') && JSON.stringify(value) === text && isInOrder(value)) return true;
    return canonical(value) === text;
  } catch {
    return false;
  }
}
