import { z } from 'zod';
import { type Bound, changesBetween, claimsDigest } from '@/domain/claims-digest';
import type { Actor } from '@/domain/given';
import { vouchedFor } from '@/domain/sentences/confidential';
import { captureNews, NEWS, newRules, newsSentences } from '@/domain/sentences/news';
import { MEANING, ownCheckAlone } from '@/domain/sign-off';
import { blocksOf } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { Ability, Directory } from '@/domain/views';
import type { SignOffScreen, SinceSigning } from '@/domain/views-sign-off';
import { type WholeClaim, wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import { sha256 } from '../given';
import { rulesInForce } from '../house-rules';
import { directory } from '../people';
import type { StoryRow } from '../scope';
import { vouchersOf } from '../sealing/confidential-view';
import { bindingOf, boundUnder } from '../sign-off-binding';
import { wordsOf } from '../story-records';
import { ability } from './ability';
import { rowOf } from './claim-view';
import { capturesSince } from './later-captures';
import { storyQuery } from './query';
import { blockersIn } from './story-blockers';
import { latestSignOff, signOffViewOf, storyView } from './story-view';

/** What a claim rests on, in a line: the first source that supports it, with its place, and how many more. */
function restsOn(claim: WholeClaim, known: Directory): string {
  const [first, ...more] = [...claim.rests].sort(
    (a, b) => Number(b.stance === 'supports') - Number(a.stance === 'supports'),
  );
  const vouched = vouchedFor(vouchersOf(claim).map((id) => known[id]?.name ?? 'somebody'));
  if (!first) return vouched;
  const place = first.locator ? `, ${first.locator}` : '';
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `${first.source}${place}${others}${vouched && `. ${vouched}`}`;
}

/** What happened beside what a signature binds, counted: an editor who signs again reads it first. */
async function newsSince(tx: Tx, story: string, at: Date): Promise<string[]> {
  const rows = await tx.trailEntry.groupBy({
    by: ['type'],
    where: { chain: story, at: { gt: at.toISOString() }, type: { in: NEWS } },
    _count: true,
  });
  return newsSentences(Object.fromEntries(rows.map((row) => [row.type, row._count])));
}

async function sinceSigning(
  tx: Tx,
  story: StoryRow,
  claims: readonly WholeClaim[],
  rulesVersion: number,
): Promise<SinceSigning | null> {
  const last = await latestSignOff(tx, story.id);
  if (!last) return null;
  const text = last.version === story.current ? [] : [`The text is version ${story.current} now.`];
  const bound = await boundUnder(tx, story, last.rulesVersion, claims);
  return {
    signOff: signOffViewOf(last),
    changes: [...text, ...changesBetween(last.bound as unknown as Bound, bound)],
    news: [
      ...newRules(last.rulesVersion, rulesVersion, last.voidedAt === null),
      ...(await newsSince(tx, story.id, last.createdAt)),
      ...captureNews(await capturesSince(tx, story.id, last.createdAt)),
    ],
  };
}

/** What the table says, and what only the claims can tell: nobody signs what rests on their own check alone. */
function maySign(actor: Actor, bound: Bound): Ability {
  const alone = ownCheckAlone(actor.id, bound.claims);
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
    const blockers = await blockersIn(tx, story, claims);
    const bound = bindingOf(claims, blockers);
    const { version: rulesVersion } = (await rulesInForce(tx)).rules;
    const known = await directory(tx);
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      blocks: blocksOf(wordsOf(version)),
      rows: claims.map((claim) => ({
        claim: rowOf(actor, claim),
        restsOn: restsOn(claim, known),
        by: [...new Set(claim.judgement.standing.map((check) => check.by))],
      })),
      blockers,
      claimsDigest: claimsDigest(bound, sha256),
      rulesVersion,
      meaning: MEANING,
      since: await sinceSigning(tx, story, claims, rulesVersion),
      directory: known,
      abilities: {
        sign: maySign(actor, bound),
        withdraw: ability(actor, 'sign-off.withdraw'),
        override: ability(actor, 'override.give'),
      },
    };
  },
});
