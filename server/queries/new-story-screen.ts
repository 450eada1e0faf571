import { z } from 'zod';
import { permits } from '@/domain/permissions';
import { notPermitted } from '@/domain/sentences/not-permitted';
import type { NewStoryScreen } from '@/domain/views-desk';
import { directory } from '../people';
import { deskQuery } from './query';

/** What the page that hands in a story needs: who may be put on it, and whether it is for this person at all. */
export const newStoryScreen = deskQuery({
  name: 'new-story-screen',
  action: 'story.list',
  input: z.object({}),
  read: async ({ tx, actor }): Promise<NewStoryScreen | null> => {
    const everybody = await directory(tx);
    const active = await tx.person.findMany({
      where: { deactivatedAt: null },
      select: { id: true },
      orderBy: { name: 'asc' },
    });
    const me = everybody[actor.id];
    if (!me) return null;
    const may = permits('story.create', actor.standing);
    return {
      me,
      people: active.flatMap(({ id }) => everybody[id] ?? []),
      abilities: { create: may ? { may } : { may, why: notPermitted('story.create', actor.standing) } },
    };
  },
});
