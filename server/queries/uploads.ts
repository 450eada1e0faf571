import { z } from 'zod';
import { id } from '@/domain/text-input';
import { newUploadInput } from '@/domain/upload';
import { storyQuery } from './query';

/** Whether one may bring a file in for this claim, and whose upload it will be. */
export const uploadToBegin = storyQuery({
  name: 'upload-to-begin',
  action: 'evidence.write',
  input: newUploadInput,
  scope: ({ claim }) => ({ claim }),
  read: async ({ actor, story }, { name, size }) => ({ story: story.id, person: actor.id, name, size }),
});

/** The same, for evidence in confidence: neither its name nor its bytes are ever kept in the clear. */
export const sealedUploadToBegin = storyQuery({
  name: 'sealed-upload-to-begin',
  action: 'evidence.seal',
  input: newUploadInput,
  scope: ({ claim }) => ({ claim }),
  read: async ({ actor, story }, { name, size }) => ({ story: story.id, person: actor.id, name, size }),
});

/** An upload of one's own; another person's is not there. */
export const uploadToFill = storyQuery({
  name: 'upload-to-fill',
  action: 'evidence.write',
  input: z.object({ upload: id }),
  scope: ({ upload }) => ({ upload }),
  read: ({ tx, actor }, { upload }) =>
    tx.upload.findFirst({
      where: { id: upload, personId: actor.id },
      select: { id: true, name: true, size: true, type: true, sealed: true },
    }),
});
