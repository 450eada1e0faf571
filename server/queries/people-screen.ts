import { z } from 'zod';
import type { PeopleScreen } from '@/domain/views-desk';
import { personViews, tokenViewOf } from './person-view';
import { deskQuery } from './query';

/** For the administrator: everybody, every token, and how the desk works. */
export const peopleScreen = deskQuery({
  name: 'people-screen',
  action: 'people.manage',
  input: z.object({}),
  read: async ({ tx, actor }): Promise<PeopleScreen> => {
    const tokens = await tx.token.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
    const desk = await tx.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: { blindSecondCheck: true, authorsDecide: true },
    });
    return { me: actor.id, people: await personViews(tx), tokens: tokens.map(tokenViewOf), desk };
  },
});
