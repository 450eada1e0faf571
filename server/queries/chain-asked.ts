import { z } from 'zod';
import { lastVerified } from '@/domain/sentences/verification';
import { id } from '@/domain/text-input';
import { DESK_CHAIN } from '@/domain/trail-entry';
import type { LastVerification } from '@/domain/views-verification';
import type { Caller } from '../caller';
import type { Tx } from '../database';
import { checkpointsOf } from '../signing/checkpoint-rows';
import { publicKeys } from '../signing/public-keys';
import type { ChainAsked } from '../signing/verify-chain';
import { deskQuery, type Reading, storyQuery } from './query';
import { trailTotal } from './trail-rows';

const nameInTrail = (caller: Caller, actor: string) => (caller?.kind === 'system' ? actor : `person:${actor}`);

async function asked(
  { tx, actor, caller }: Pick<Reading<unknown>, 'tx' | 'actor' | 'caller'>,
  chain: string,
): Promise<ChainAsked> {
  return {
    chain,
    entries: await trailTotal(tx, chain),
    checkpoints: await checkpointsOf(tx, chain),
    keys: await publicKeys(tx),
    by: nameInTrail(caller, actor.id),
  };
}

/** What there is to verify of a story's chain: by whoever may read it. */
export const storyChain = storyQuery({
  name: 'story-chain',
  action: 'trail.read',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: (reading) => asked(reading, reading.story.id),
});

/** What there is to verify of the desk's own chain. */
export const deskChain = deskQuery({
  name: 'desk-chain',
  action: 'trail.desk',
  input: z.object({}),
  read: (reading) => asked(reading, DESK_CHAIN),
});

/** Who recomputed a chain last, and what came of it. */
export async function lastVerification(tx: Tx, chain: string): Promise<LastVerification | null> {
  const last = await tx.verification.findFirst({ where: { chain }, orderBy: { at: 'desc' } });
  if (!last) return null;
  const { by, holds, at } = last;
  return { by: by.replace(/^person:/, ''), holds, sentence: lastVerified({ ...last, at: at.toISOString() }) };
}
