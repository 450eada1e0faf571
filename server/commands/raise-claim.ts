import type { SpanRecord } from '@/domain/claim';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';

/** The claim one revision further, on the one that was decided on: none hit means that somebody was quicker. */
export async function raiseClaim(
  tx: Tx,
  claim: { id: string; revision: number },
  more: Prisma.ClaimUpdateManyMutationInput = {},
): Promise<'saved' | 'stale'> {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, revision: claim.revision },
    data: { ...more, revision: claim.revision + 1 },
  });
  return count === 0 ? 'stale' : 'saved';
}

/** One place of a claim, changed, with the claim's revision. */
export async function saveSpan(
  tx: Tx,
  claim: { id: string; revision: number },
  { id, ...span }: SpanRecord,
): Promise<'saved' | 'stale'> {
  if ((await raiseClaim(tx, claim)) === 'stale') return 'stale';
  await tx.span.update({ where: { id }, data: { ...span, candidates: [...span.candidates] }, select: { id: true } });
  return 'saved';
}
