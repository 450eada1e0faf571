import { z } from 'zod';
import { OPEN_FORMS } from '@/domain/export';
import { FORM_SHOWN } from '@/domain/sentences/exports';
import { countOf } from '@/domain/sentences/progress';
import { id } from '@/domain/text-input';
import type { ExportScreen } from '@/domain/views-export';
import type { Tx } from '../database';
import { directory } from '../people';
import { ability } from './ability';
import { storyQuery } from './query';
import { storyView } from './story-view';

/** What of a story everybody on it may see, counted. */
async function holdsOf(tx: Tx, story: string): Promise<string> {
  const claims = await tx.claim.count({ where: { storyId: story, removedAt: null, visibility: 'story' } });
  const evidence = await tx.evidence.count({
    where: { storyId: story, visibility: 'story', claims: { some: { claim: { removedAt: null } } } },
  });
  return `${countOf(claims, 'claim')}, ${countOf(evidence, 'piece')} of evidence`;
}

/** The forms in which a story may be taken away, and what is in them. */
export const exportScreen = storyQuery({
  name: 'export-screen',
  action: 'story.export',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<ExportScreen> => ({
    me: actor.id,
    story: await storyView(tx, story.id),
    holds: await holdsOf(tx, story.id),
    forms: OPEN_FORMS.map((form) => ({
      ...FORM_SHOWN[form],
      form,
      href: `/api/v1/stories/${story.id}/export/${form}`,
    })),
    seal: ability(actor, 'story.export-sealed'),
    directory: await directory(tx),
  }),
});
