import { canonicalJson, type Json } from './canonical-json';

/** Hex SHA-256 of the UTF-8 bytes of the parts, one after the other. Passed in: the domain has no crypto of its own. */
export type Sha256 = (...parts: (string | Uint8Array)[]) => string;

/** One line of a chain, as `stet-trail-1` (docs: the trail's rule) stores and hashes it. */
export interface TrailLine {
  seq: number;
  at: string;
  actor: string;
  type: string;
  payloadHash: string;
  prevHash: string;
  hash: string;
}

export const RULE = 'stet-trail-1';
export const DESK_CHAIN = 'desk';

/** What entries about confidential things show in place of their type and actor: the true ones are in the payload. */
export const SEALED_TYPE = 'sealed';
export const WITHHELD = 'withheld';

/** What entry 1 of a chain names as the hash before it. */
export const chainStart = (chain: string, sha256: Sha256): string =>
  `sha256:${sha256(canonicalJson({ chain, rule: RULE }))}`;

/** Of a digit of lower-case hex, by its code. */
const digit = (code: number) => code - (code > 0x39 ? 0x57 : 0x30);

function fromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = 16 * digit(hex.charCodeAt(2 * at)) + digit(hex.charCodeAt(2 * at + 1));
  return bytes;
}

/** `sha256:` + hex of the bytes of the salt and then the text: it says that the text is the same, and nothing of what it says. */
export const saltedHash = (salt: string, text: string, sha256: Sha256): string =>
  `sha256:${sha256(fromHex(salt), text)}`;

/** What the hash of a line is of: the canonical JSON of the rest of it, its members in their order. */
function lineText({ actor, at, payloadHash, prevHash, seq, type }: Omit<TrailLine, 'hash'>): string {
  const hashes = `"payloadHash":${JSON.stringify(payloadHash)},"prevHash":${JSON.stringify(prevHash)}`;
  return `{"actor":${canonicalJson(actor)},"at":${JSON.stringify(at)},${hashes},"seq":${seq},"type":${canonicalJson(type)}}`;
}

/** 32 bytes in lower-case hex: any other writing of the same bytes is an alteration too. */
const SALT = /^[0-9a-f]{64}$/;

/**
 * The next line of a chain. `salt`: 32 random bytes in hex. `payload`: canonical JSON, as it will be stored.
 * payloadHash = sha256(bytes of salt || payload); hash = sha256(canonical JSON of all the rest).
 */
export function nextLine(
  before: { seq: number; hash: string },
  what: { at: string; actor: string; type: string; salt: string; payload: string },
  sha256: Sha256,
): TrailLine {
  const line = {
    seq: before.seq + 1,
    at: what.at,
    actor: what.actor,
    type: what.type,
    payloadHash: saltedHash(what.salt, what.payload, sha256),
    prevHash: before.hash,
  };
  return { ...line, hash: `sha256:${sha256(lineText(line))}` };
}

/** How far a chain was gone through. */
export interface Reached {
  seq: number;
  hash: string;
}

export interface Fault {
  seq: number;
  sentence: string;
}

/** Whether a line can be the next by its number and by what it says of the one before it: the fault where it cannot. */
export function followingFault(before: Reached, { seq, prevHash }: Pick<TrailLine, 'seq' | 'prevHash'>): Fault | null {
  const due = before.seq + 1;
  if (seq !== due) return { seq, sentence: `Entry ${due} is missing: entry ${seq} stands in its place.` };
  if (prevHash !== before.hash) return { seq, sentence: `Entry ${seq} does not follow from the entry before it.` };
  return null;
}

/**
 * What does not hold of the line after those gone through; null where all does. `payload`: the text that was hashed, null
 * with its salt where it is withheld, which is no fault.
 */
export function lineFault(
  before: Reached,
  line: TrailLine & { salt: string | null; payload: string | null },
  sha256: Sha256,
): Fault | null {
  const { seq, payloadHash, salt, payload } = line;
  const fault = (sentence: string) => ({ seq, sentence });
  const unfollowing = followingFault(before, line);
  if (unfollowing) return unfollowing;
  if (`sha256:${sha256(lineText(line))}` !== line.hash) return fault(`Entry ${seq} was altered: its hash is another.`);
  if (salt === null && payload === null) return null;
  if (salt === null || payload === null)
    return fault(`Entry ${seq} has its salt without its payload, or its payload without its salt.`);
  const holds = SALT.test(salt) && saltedHash(salt, payload, sha256) === payloadHash;
  return holds ? null : fault(`What entry ${seq} says was altered.`);
}

/** The first thing that does not hold in a chain, with its place; null when all holds. A withheld payload is not a fault. */
export function faultIn(
  chain: string,
  lines: readonly (TrailLine & { salt?: string; payload?: Json })[],
  sha256: Sha256,
): Fault | null {
  let before: Reached = { seq: 0, hash: chainStart(chain, sha256) };
  for (const { salt = null, payload, ...line } of lines) {
    const text = payload === undefined ? null : canonicalJson(payload);
    const fault = lineFault(before, { ...line, salt, payload: text }, sha256);
    if (fault) return fault;
    before = line;
  }
  return null;
}
