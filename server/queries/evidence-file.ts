import { z } from 'zod';
import { id } from '@/domain/text-input';
import { storyQuery } from './query';

/** What is known of the bytes of a piece of evidence that one may see. */
export const evidenceFile = storyQuery({
  name: 'evidence-file',
  action: 'story.see',
  input: z.object({ evidence: id }),
  scope: ({ evidence }) => ({ evidence }),
  read: async ({ tx }, { evidence }) => {
    const found = await tx.evidence.findFirst({
      where: { id: evidence, visibility: 'story' },
      select: {
        file: {
          select: { name: true, type: true, size: true, sha256: true, workingSha256: true, thumbnailSha256: true },
        },
      },
    });
    return found?.file ?? null;
  },
});
