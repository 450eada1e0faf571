import { z } from 'zod';
import { directory } from '../people';
import { BY_NAME, cursorOf, pageInput, pageOf, placeOf } from './page';
import { deskQuery } from './query';

/** GET /people: who works here, for choosing somebody. */
export const peopleList = deskQuery({
  name: 'people-list',
  action: 'people.list',
  input: z.object(pageInput(BY_NAME)),
  read: async ({ tx }, { limit, after }) => {
    const active = await tx.person.findMany({ where: { deactivatedAt: null }, select: { id: true } });
    const known = await directory(tx);
    const items = active.flatMap(({ id }) => known[id] ?? []);
    items.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
    const place = placeOf(after, BY_NAME);
    const isPast = (name: string, id: string) =>
      !place || (name.localeCompare(place[0]) || id.localeCompare(place[1])) > 0;
    return pageOf(
      items.filter(({ name, id }) => isPast(name, id)).slice(0, limit + 1),
      limit,
      (who) => who,
      ({ name, id }) => cursorOf(name, id),
    );
  },
});
