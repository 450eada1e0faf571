import { z } from 'zod';
import { id } from '@/domain/text-input';
import { readParts } from '../export/bundle/read-parts';
import { isSink, type Sink } from '../export/bundle/sink';
import { confidentialOf } from '../sealing/confidential';
import { storyQuery } from './query';

/**
 * What goes into a sealed bundle: with the confidential evidence that was just opened for it, `records`, as far as its
 * reader is named on it still. No call of the interface is about it; it is read once the opening is in the trail.
 */
export const sealedBundleParts = storyQuery({
  name: 'sealed-bundle-parts',
  action: 'story.export-sealed',
  input: z.object({ story: id, records: z.array(id), into: z.custom<Sink>(isSink) }),
  patience: 120_000,
  scope: ({ story }) => ({ story }),
  read: async (reading, { records, into }) => {
    const named = await confidentialOf(reading.tx, reading.actor, reading.story.id);
    return readParts(
      reading,
      into,
      named.filter((piece) => records.includes(piece.id)),
    );
  },
});
