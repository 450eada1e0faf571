import { draftName } from '@/domain/sentences/drafts';
import type { Place } from '@/ui/drafts/keeper';
import type { StoryStore } from './story-store';

/** Where on the story screen something is typed: `what` names it with its article, as "a ruling". */
export function placeOn(store: StoryStore, claim: { id: string; number: number } | null, what: string): Place {
  const { story } = store.get();
  return {
    id: claim ? `claims/${claim.id}/${what}` : `stories/${story.id}/${what}`,
    says: draftName(what, claim?.number ?? null, story.headline),
    href: `/stories/${story.id}#${claim ? `claim-${claim.number}` : 'story'}`,
  };
}
