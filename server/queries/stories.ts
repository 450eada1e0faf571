import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { id, plainText } from '@/domain/text-input';
import type { Progress } from '@/domain/views';
import { STAGES, type Stage } from '@/domain/vocabulary';
import type { Prisma } from '@/prisma/generated/client';
import { BY_MOMENT, cursorOf, pageInput, pageOf, placeOf } from './page';
import { deskQuery, storyQuery } from './query';
import { blockersIn } from './story-blockers';
import { progressOf, storyView, versionViewOf } from './story-view';

/** Which stories the person may know of: those open to all but administrators, and those they are on. Auditors know of all. */
export const seenBy = (actor: Actor): Prisma.StoryWhereInput => {
  const on = { people: { some: { personId: actor.id } } };
  if (actor.standing.role === 'auditor') return {};
  return actor.standing.role === 'administrator' ? on : { OR: [{ restricted: false }, on] };
};

/** Words of the headline or the slug, any case. `%` and `_` are letters like others. */
export const named = (words: string | undefined): Prisma.StoryWhereInput => {
  const parts = (words ?? '').trim().split(/\s+/u).filter(Boolean).slice(0, 8);
  const like = (part: string) => part.replace(/[\\%_]/g, '\\$&');
  return {
    AND: parts.map((part) => ({
      OR: [
        { headline: { contains: like(part), mode: 'insensitive' as const } },
        { slug: { contains: like(part), mode: 'insensitive' as const } },
      ],
    })),
  };
};

export interface StoryItem {
  id: string;
  slug: string;
  headline: string;
  stage: Stage;
  progress: Progress;
}

/** GET /stories: newest first. */
export const storyList = deskQuery({
  name: 'story-list',
  action: 'story.list',
  input: z.object({ ...pageInput(BY_MOMENT), q: plainText(200).optional(), stage: z.enum(STAGES).optional() }),
  read: async ({ tx, actor }, input) => {
    const [at, last] = placeOf(input.after, BY_MOMENT) ?? [];
    const past = at ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: last } }] } : {};
    const rows = await tx.story.findMany({
      where: { AND: [seenBy(actor), named(input.q), input.stage ? { stage: input.stage } : {}, past] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
    });
    const show = (row: (typeof rows)[number]): StoryItem => ({
      id: row.id,
      slug: row.slug,
      headline: row.headline,
      stage: row.stage as Stage,
      progress: progressOf(row),
    });
    return pageOf(rows, input.limit, show, (row) => cursorOf(row.createdAt.toISOString(), row.id));
  },
});

/** GET /stories/{id}; `?text=none` leaves `version.text` empty, for who has the text and wants to know where it stands. */
export const storyById = storyQuery({
  name: 'story',
  action: 'story.see',
  input: z.object({ story: id, text: z.enum(['whole', 'none']).default('whole') }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, story }, { text }) => {
    const shown = await storyView(tx, story.id);
    return text === 'whole' ? shown : { ...shown, version: { ...shown.version, text: '' } };
  },
});

export const storyVersion = storyQuery({
  name: 'story-version',
  action: 'story.see',
  input: z.object({ story: id, number: z.coerce.number().int().min(1).max(1_000_000) }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, story }, { number }) => {
    const row = await tx.version.findUnique({
      where: { storyId_number: { storyId: story.id, number } },
      omit: { checkable: true },
    });
    return row && { ...versionViewOf(row), document: row.document };
  },
});

/** What stands in the way of signing off, judged now. */
export const storyBlockers = storyQuery({
  name: 'story-blockers',
  action: 'story.see',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, story }) => ({ blockers: await blockersIn(tx, story) }),
});
