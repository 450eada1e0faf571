import { z } from 'zod';
import { id } from '@/domain/text-input';
import type { CompareScreen, VersionScreen, VersionsScreen } from '@/domain/views-text';
import type { Tx } from '../database';
import { directory } from '../people';
import type { StoryRow } from '../scope';
import { ability } from './ability';
import { BY_NUMBER, cursorOf, pageInput, pageOf, placeOf } from './page';
import { storyQuery } from './query';
import { storyView } from './story-view';
import { versionRows, versionWithText } from './version-rows';

const MOST = 2_147_483_647;
const number = z.coerce.number().int().min(1).max(1_000_000);

/** GET /stories/{id}/versions: newest first. */
export const versionList = storyQuery({
  name: 'version-list',
  action: 'story.see',
  input: z.object({ story: id, ...pageInput(BY_NUMBER) }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, story }, input) => {
    const before = placeOf(input.after, BY_NUMBER)?.[0] ?? MOST;
    const rows = await tx.version.findMany({
      where: { storyId: story.id, number: { lt: before } },
      orderBy: { number: 'desc' },
      take: input.limit + 1,
      select: { number: true },
    });
    const page = pageOf(
      rows,
      input.limit,
      (row) => row.number,
      (row) => cursorOf(row.number),
    );
    return { items: await versionRows(tx, story.id, page.items), next: page.next };
  },
});

/** A story's versions, to read one or compare two. */
export const versionsScreen = storyQuery({
  name: 'versions-screen',
  action: 'story.see',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<VersionsScreen> => ({
    me: actor.id,
    story: await storyView(tx, story.id),
    versions: await versionRows(tx, story.id),
    directory: await directory(tx),
    abilities: { edit: ability(actor, 'text.write') },
  }),
});

/** One version as it was. */
export const versionScreen = storyQuery({
  name: 'version-screen',
  action: 'story.see',
  input: z.object({ story: id, number }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, asked): Promise<VersionScreen | null> => {
    const version = await versionWithText(tx, story.id, asked.number);
    return (
      version && {
        me: actor.id,
        story: await storyView(tx, story.id),
        version,
        directory: await directory(tx),
      }
    );
  },
});

interface Place {
  claim: string;
  number: number;
  start: number;
  exact: string;
  /** Of a version before: whether the claim is off the story now, and the number of the one that it was merged into. */
  removed?: boolean;
  into?: number | null;
}

/** Where claims stood in a version, those that were removed since among them; of the current one, in their spans. */
async function placesIn(
  tx: Tx,
  story: StoryRow,
  version: number,
  side: 'before' | 'after',
): Promise<CompareScreen['claims']> {
  const rows =
    version === story.current
      ? await tx.$queryRaw<Place[]>`
          SELECT c.id AS claim, c.number, s.start, s.exact FROM span s JOIN claim c ON c.id = s.claim_id
          WHERE s.story_id = ${story.id} AND s.placement <> 'lost' AND c.visibility = 'story' ORDER BY s.start, s.id`
      : await tx.$queryRaw<Place[]>`
          SELECT c.id AS claim, c.number, p.start, p.exact, c.removed_at IS NOT NULL AS removed, m.number AS into
          FROM span_place p JOIN claim c ON c.id = p.claim_id LEFT JOIN claim m
            ON m.id = c.merged_into AND m.removed_at IS NULL
          WHERE c.story_id = ${story.id} AND p.version = ${version} AND c.visibility = 'story'
          ORDER BY p.start, p.span_id`;
  return rows.map(({ exact, removed, into = null, ...place }) => ({
    ...{ ...place, side, end: place.start + exact.length },
    ...(removed && { removed: { into } }),
  }));
}

/** Two versions side by side, whichever way round they are named. */
export const compareScreen = storyQuery({
  name: 'compare-screen',
  action: 'story.see',
  input: z.object({ story: id, from: number, to: number }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, { from, to }): Promise<CompareScreen | null> => {
    const before = await versionWithText(tx, story.id, Math.min(from, to));
    const after = await versionWithText(tx, story.id, Math.max(from, to));
    if (!before || !after) return null;
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      before,
      after,
      versions: await versionRows(tx, story.id),
      claims: [
        ...(await placesIn(tx, story, before.number, 'before')),
        ...(await placesIn(tx, story, after.number, 'after')),
      ],
      directory: await directory(tx),
    };
  },
});
