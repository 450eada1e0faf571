import { CHECKPOINT_RULE, type SignedCheckpoint } from '@/domain/checkpoint';
import type { Tx } from '../database';

export interface CheckpointRow {
  chain: string;
  size: number;
  head: string;
  at: string;
  key: string;
  publicKey: string;
  signature: string;
}

export const signedOf = ({ signature, publicKey, chain, size, head, at, key }: CheckpointRow): SignedCheckpoint => ({
  checkpoint: { rule: CHECKPOINT_RULE, chain, size, head, at, key },
  signature,
  publicKey,
});

/** What was signed of a chain, the first first. */
export async function checkpointsOf(tx: Tx, chain: string): Promise<SignedCheckpoint[]> {
  const rows = await tx.checkpoint.findMany({ where: { chain }, orderBy: [{ size: 'asc' }, { at: 'asc' }] });
  return rows.map(signedOf);
}
