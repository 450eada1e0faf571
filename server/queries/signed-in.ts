import { z } from 'zod';
import type { SignedIn } from '@/domain/views-desk';
import { draftKey } from '../draft-key';
import { deskQuery } from './query';

/** Who sits at the screen, and the key for what they type: handed out with every page to the person it belongs to. */
export const signedIn = deskQuery({
  name: 'signed-in',
  action: 'self.manage',
  input: z.object({}),
  read: async ({ tx, actor }): Promise<SignedIn> => {
    const { email } = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
    return { id: actor.id, name: actor.name, email, draftKey: draftKey(actor.id) };
  },
});
