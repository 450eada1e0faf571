import { type Fault, saltedHash } from '@/domain/trail-entry';
import { sha256 } from '../given';
import type { SealedStored } from '../keeps/verification';
import { openLine } from './sealed-line';

function holds(chain: string, { seq, sealed, payloadHash }: SealedStored): boolean {
  try {
    const { salt, payload } = openLine(chain, seq, sealed);
    return saltedHash(salt, payload, sha256) === payloadHash;
  } catch {
    return false;
  }
}

/** The first sealed line that does not open, or says something else than was hashed. Nothing of what it says is told. */
export function sealedFault(chain: string, rows: readonly SealedStored[]): Fault | null {
  const bad = rows.find((row) => !holds(chain, row));
  return bad
    ? { seq: bad.seq, sentence: `What lies sealed of entry ${bad.seq} was altered, or is sealed with another key.` }
    : null;
}
