import { z } from 'zod';
import type { AccountScreen } from '@/domain/views-desk';
import { personView } from './person-view';
import { deskQuery } from './query';

/** One's own account and sessions. */
export const accountScreen = deskQuery({
  name: 'account-screen',
  action: 'self.manage',
  input: z.object({}),
  read: async ({ tx, actor, caller }): Promise<AccountScreen> => {
    const sessions = await tx.session.findMany({
      where: { personId: actor.id, endedAt: null },
      orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
      take: 100,
    });
    const current = caller?.kind === 'session' ? caller.session : null;
    return {
      me: await personView(tx, actor.id),
      sessions: sessions.map((row) => ({
        id: row.id,
        userAgent: row.userAgent,
        createdAt: row.createdAt.toISOString(),
        seenAt: row.seenAt.toISOString(),
        current: row.id === current,
      })),
    };
  },
});
