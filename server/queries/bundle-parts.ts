import { z } from 'zod';
import { id } from '@/domain/text-input';
import { readParts } from '../export/bundle/read-parts';
import { isSink, type Sink } from '../export/bundle/sink';
import { storyQuery } from './query';

/** What goes into a story's bundle, read at one moment into what the caller holds it in; nothing that is confidential. */
export const bundleParts = storyQuery({
  name: 'bundle-parts',
  action: 'story.export',
  input: z.object({ story: id, into: z.custom<Sink>(isSink) }),
  patience: 120_000,
  scope: ({ story }) => ({ story }),
  read: (reading, { into }) => readParts(reading, into),
});
