import type { Bound } from '@/domain/claims-digest';
import { boundWithout, type SignedPiece } from '@/domain/sealed-bound';
import { withoutSource } from '@/domain/sentences/sealing';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';

/**
 * Every signature given on the story binds the piece by its salted hash alone from now on, and none says whose it is. What
 * they said of it before: with it the digests that were signed can be recomputed.
 */
export async function sealInSignatures(
  tx: Tx,
  story: string,
  evidence: string,
  sources: readonly string[],
): Promise<SignedPiece[]> {
  const rows = await tx.signOff.findMany({
    where: { storyId: story },
    select: { id: true, bound: true, voidedWhy: true },
  });
  const signed: SignedPiece[] = [];
  for (const row of rows) {
    const { bound, pieces } = boundWithout(row.bound as unknown as Bound, evidence);
    const voidedWhy = row.voidedWhy && withoutSource(row.voidedWhy, sources);
    if (pieces.length === 0 && voidedWhy === row.voidedWhy) continue;
    signed.push(...pieces.map((piece) => ({ signOff: row.id, ...piece })));
    const data = { bound: bound as unknown as Prisma.InputJsonObject, voidedWhy };
    await tx.signOff.update({ where: { id: row.id }, data, select: { id: true } });
  }
  return signed;
}
