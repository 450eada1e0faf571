import { z } from 'zod';
import { plainText } from '@/domain/text-input';
import { directory } from '../people';
import { deskQuery } from './query';

const MOST_SOURCES = 20;

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

/** GET /sources: found by typing. Only those that everybody at the desk may know of. */
export const sourceList = deskQuery({
  name: 'source-list',
  action: 'source.list',
  input: z.object({ q: plainText(200).default('') }),
  read: async ({ tx }, { q }) => {
    const words = q.trim().replace(/[\\%_]/g, '\\$&');
    const items = await tx.source.findMany({
      where: { visibility: 'desk', ...(words ? { name: { contains: words, mode: 'insensitive' } } : {}) },
      orderBy: { name: 'asc' },
      take: MOST_SOURCES,
      select: { id: true, name: true },
    });
    return { items };
  },
});
