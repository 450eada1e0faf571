import type { Tx } from '../database';

/** A key that signed this desk's trail from one time to another; the one that does now has no end. */
export interface PublicKey {
  fingerprint: string;
  /** Its 32 bytes, in base64. */
  publicKey: string;
  from: string;
  to: string | null;
}

/** Every key that this desk has signed with, the first one first. */
export async function publicKeys(tx: Tx): Promise<PublicKey[]> {
  const rows = await tx.signingKey.findMany({ orderBy: { number: 'asc' } });
  return rows.map(({ fingerprint, publicKey, since }, at) => ({
    ...{ fingerprint, publicKey },
    from: since.toISOString(),
    to: rows[at + 1]?.since.toISOString() ?? null,
  }));
}
