import { CHECKPOINT_RULE, type Checkpoint, type CheckpointWay, checkpointText } from '@/domain/checkpoint';
import type { Given } from '@/domain/given';
import type { Tx } from '../database';
import type { LastEntry } from '../trail';
import { announceCheckpoint } from '../webhooks/announce';
import { checkpointWays } from './checkpoint-setting';
import { sign, signingKey } from './signing-key';

/** A story whose chain it is; null: the desk's. */
type Of = { id: string; restricted: boolean } | null;

/** Has what waits on a way sent, as soon as somebody is free. Also where that work lies there already, whoever is at it. */
export async function wakeSending(tx: Tx, way: CheckpointWay, now: Date): Promise<void> {
  const kind = `checkpoint-${way}`;
  await tx.$executeRaw`
    INSERT INTO job (id, kind, about, due_at) VALUES (${kind}, ${kind}, ${kind}, ${now})
    ON CONFLICT (about) DO UPDATE SET due_at = LEAST(job.due_at, excluded.due_at)`;
}

/**
 * Signs how a chain stands, and has it sent outside, all in the transaction at hand. Nothing where it was signed so far
 * already by this key. What a chain holds never changes: nobody need be kept from writing on it meanwhile.
 */
export async function writeCheckpoint(
  tx: Tx,
  chain: string,
  { seq: size, hash: head }: LastEntry,
  of: Of,
  given: Given,
): Promise<boolean> {
  const { fingerprint: key, publicKey } = signingKey();
  const checkpoint: Checkpoint = { rule: CHECKPOINT_RULE, chain, size, head, at: given.now, key };
  const { signature } = sign(Buffer.from(checkpointText(checkpoint)));
  const written = await tx.$executeRaw`
    INSERT INTO checkpoint (chain, size, head, at, key, public_key, signature)
    VALUES (${chain}, ${size}, ${head}, ${given.now}, ${key}, ${publicKey}, ${signature}) ON CONFLICT DO NOTHING`;
  if (written === 0) return false;
  for (const way of checkpointWays()) {
    await tx.checkpointUnsent.create({ data: { way, chain, size, key }, select: { way: true } });
    await wakeSending(tx, way, new Date(given.now));
  }
  await announceCheckpoint(tx, { checkpoint: { ...checkpoint }, signature, publicKey }, of, given);
  return true;
}
