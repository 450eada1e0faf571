import type { Keep } from './keep';

/** The hash of a person's password, to compare with before a transaction: comparing is slow on purpose. */
export const storedPassword = (person: string): Keep<string | null> => ({
  name: 'session',
  run: async (database) => {
    const row = await database.person.findUnique({ where: { id: person }, select: { passwordHash: true } });
    return row?.passwordHash ?? null;
  },
});
