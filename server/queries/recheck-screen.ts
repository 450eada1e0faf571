import { z } from 'zod';
import { blocksOf } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { RecheckScreen } from '@/domain/views-text';
import { type WholeClaim, wholeClaims } from '../claim-records';
import type { Tx } from '../database';
import { directory } from '../people';
import type { StoryRow } from '../scope';
import { wordsOf } from '../story-records';
import { ability } from './ability';
import { storyQuery } from './query';
import { type Asked, askedOf, recheckItems } from './recheck-items';
import { storyView } from './story-view';
import { versionRows, versionWithText } from './version-rows';

function countsOf(
  claims: readonly WholeClaim[],
  asked: readonly Asked[],
  touched: RecheckScreen['touched'],
): RecheckScreen['counts'] {
  const count = (needs: Asked['needs']) => asked.filter((one) => one.needs === needs).length;
  const ids = new Set(asked.map((one) => one.claim.id));
  // Words that nobody had checked may change, and ask for nothing but the check that is due anyway.
  const asksNothing = new Set(touched.map((one) => one.claim).filter((id) => !ids.has(id)));
  const untouched = claims.filter((claim) => !ids.has(claim.id) && !asksNothing.has(claim.id));
  return {
    recheck: count('recheck'),
    lost: count('lost'),
    tick: count('tick'),
    asksNothing: asksNothing.size,
    untouched: untouched.length,
    untouchedSettled: untouched.filter((claim) => claim.judgement.state === 'settled').length,
  };
}

/** The spans that stood in the version before and are not as they were, in words, flow or surroundings. */
async function touchedIn(tx: Tx, story: StoryRow, claims: readonly WholeClaim[]): Promise<RecheckScreen['touched']> {
  const rows = await tx.$queryRaw<{ span: string; start: number; exact: string }[]>`
    SELECT p.span_id AS span, p.start, p.exact FROM span_place p JOIN claim c ON c.id = p.claim_id
    WHERE c.story_id = ${story.id} AND p.version = ${story.current - 1}`;
  const stood = new Map(rows.map(({ span, ...place }) => [span, place]));
  return claims.flatMap((claim) =>
    claim.spans.flatMap(({ id: span, placement, start, exact, contextChanged }) => {
      const was = stood.get(span);
      if (!was || (was.exact === exact && placement === 'exact' && !contextChanged)) return [];
      return [
        { claim: claim.id, number: claim.number, span, state: placement, before: was, start, exact, contextChanged },
      ];
    }),
  );
}

/** What the present version asks of the check: old and new words side by side, the lost, and the ticks owed. */
export const recheckScreen = storyQuery({
  name: 'recheck-screen',
  action: 'story.see',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<RecheckScreen> => {
    const row = await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story.id, number: story.current } },
      select: { headline: true, dek: true, byline: true, document: true, text: true },
    });
    const claims = await wholeClaims(tx, { story: story.id });
    const asked = askedOf(claims);
    const [version, base = null] = await versionRows(tx, story.id, [story.current, story.current - 1]);
    if (!version) throw new Error(`story ${story.id} has no version ${story.current}`);
    const touched = base ? await touchedIn(tx, story, claims) : [];
    const left = base && (await versionWithText(tx, story.id, base.number));
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      version,
      base,
      blocks: blocksOf(wordsOf(row)),
      baseBlocks: left?.blocks ?? [],
      items: await recheckItems({ tx, actor, story }, asked, row.text),
      counts: countsOf(claims, asked, touched),
      touched,
      directory: await directory(tx),
      abilities: {
        check: ability(actor, 'check.record'),
        change: ability(actor, 'claim.write'),
        correct: ability(actor, 'correction.propose'),
        edit: ability(actor, 'text.write'),
      },
    };
  },
});
