import { z } from 'zod';
import { textFields } from '@/domain/text-in';
import { deskQuery } from './query';

/** A text that somebody who may hand in stories wants to see read; it is read after this, holding nothing. */
export const textToRead = deskQuery({
  name: 'text-to-read',
  action: 'story.create',
  input: z.object({ format: textFields.format, body: textFields.body, headline: textFields.headline }),
  read: async (_, input) => input,
});
