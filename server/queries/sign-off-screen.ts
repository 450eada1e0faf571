import { z } from 'zod';
import { type BoundClaim, changesBetween, claimsDigest } from '@/domain/claims-digest';
import type { Actor } from '@/domain/given';
import { MEANING, ownCheckAlone } from '@/domain/sign-off';
import { blocksOf } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { Ability, SignOffScreen, SinceSigning } from '@/domain/views';
import { type WholeClaim, wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import { sha256 } from '../given';
import { directory } from '../people';
import type { StoryRow } from '../scope';
import { bindingOf } from '../sign-off-binding';
import { wordsOf } from '../story-records';
import { ability } from './ability';
import { rowOf } from './claim-view';
import { storyQuery } from './query';
import { blockersIn } from './story-blockers';
import { latestSignOff, signOffViewOf, storyView } from './story-view';

/** What a claim rests on, in a line: the first source that supports it, with its place, and how many more. */
function restsOn(claim: WholeClaim): string {
  const [first, ...more] = [...claim.rests].sort(
    (a, b) => Number(b.stance === 'supports') - Number(a.stance === 'supports'),
  );
  if (!first) return '';
  const place = first.locator ? `, ${first.locator}` : '';
  return `${first.source}${place}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

async function sinceSigning(tx: Tx, story: StoryRow, bound: readonly BoundClaim[]): Promise<SinceSigning | null> {
  const last = await latestSignOff(tx, story.id);
  if (!last || last.voidedAt === null) return null;
  const text = last.version === story.current ? [] : [`The text is version ${story.current} now.`];
  return {
    signOff: signOffViewOf(last),
    changes: [...text, ...changesBetween(last.bound as unknown as BoundClaim[], bound)],
  };
}

/** What the table says, and what only the claims can tell: nobody signs what rests on their own check alone. */
function maySign(actor: Actor, bound: readonly BoundClaim[]): Ability {
  const alone = ownCheckAlone(actor.id, bound);
  const may = ability(actor, 'sign-off.give');
  return may.may && alone !== null ? { may: false, why: alone } : may;
}

/** The clean text, what stands behind each claim, and what a signature would bind. */
export const signOffScreen = storyQuery({
  name: 'sign-off-screen',
  action: 'story.see',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<SignOffScreen> => {
    const version = await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story.id, number: story.current } },
    });
    const claims = await wholeClaims(tx, { story: story.id });
    const bound = bindingOf(claims);
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      blocks: blocksOf(wordsOf(version)),
      rows: claims.map((claim) => ({
        claim: rowOf(claim),
        restsOn: restsOn(claim),
        by: [...new Set(claim.judgement.standing.map((check) => check.by))],
      })),
      blockers: await blockersIn(tx, story, claims),
      claimsDigest: claimsDigest(bound, sha256),
      meaning: MEANING,
      since: await sinceSigning(tx, story, bound),
      directory: await directory(tx),
      abilities: { sign: maySign(actor, bound), withdraw: ability(actor, 'sign-off.withdraw') },
    };
  },
});
