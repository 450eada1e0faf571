import { z } from 'zod';
import type { Who } from '@/domain/views';
import { directory } from '../people';
import { deskQuery } from './query';

/** Who reads about the interface: everybody at the desk may. */
export const interfaceScreen = deskQuery({
  name: 'interface-screen',
  action: 'story.list',
  input: z.object({}),
  read: async ({ tx, actor }): Promise<{ me: Who } | null> => {
    const me = (await directory(tx))[actor.id];
    return me ? { me } : null;
  },
});
