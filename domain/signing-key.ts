import { z } from 'zod';
import { refuse } from './refusal';
import type { Sha256 } from './trail-entry';
import { type Decision, decided } from './trail-event';

/** A public key of Ed25519: its 32 bytes, in base64. */
export const publicKeyInput = z.object({ publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) });

export interface TakenKey {
  number: number;
  fingerprint: string;
  publicKey: string;
}

/** How a signing key is named: `ed25519:` + hex SHA-256 of the 32 bytes of the public one, which is given in base64. */
export const keyFingerprint = (publicKey: string, sha256: Sha256): string =>
  `ed25519:${sha256(Uint8Array.from(atob(publicKey), (char) => char.charCodeAt(0)))}`;

/** The key that signs from here on. Refused (`invalid`): one that does so already. `last`: the one until now. */
export function decideSigningKey(last: TakenKey | null, publicKey: string, sha256: Sha256): Decision<TakenKey> {
  const fingerprint = keyFingerprint(publicKey, sha256);
  if (last?.fingerprint === fingerprint) return refuse('invalid', 'This key signs the trail already.');
  const taken = { number: (last?.number ?? 0) + 1, fingerprint, publicKey };
  const before = last?.fingerprint ?? null;
  return decided(taken, { type: 'signing-key.taken', payload: { key: fingerprint, publicKey, before } });
}
