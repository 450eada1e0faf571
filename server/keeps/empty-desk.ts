import type { Keep } from './keep';

/** Whether nobody has an account yet: then the first page is the one that makes the first administrator. */
export const emptyDesk = (): Keep<boolean> => ({
  name: 'session',
  run: async (database) => (await database.person.count({ take: 1 })) === 0,
});
