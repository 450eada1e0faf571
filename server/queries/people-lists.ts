import { z } from 'zod';
import { directory } from '../people';
import { deskQuery } from './query';

/** GET /people: who works here, for choosing somebody. */
export const peopleList = deskQuery({
  name: 'people-list',
  action: 'people.list',
  input: z.object({}),
  read: async ({ tx }) => {
    const active = await tx.person.findMany({ where: { deactivatedAt: null }, select: { id: true } });
    const known = await directory(tx);
    const items = active.flatMap(({ id }) => known[id] ?? []);
    return { items: items.sort((a, b) => a.name.localeCompare(b.name)) };
  },
});
