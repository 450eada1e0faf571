import { draftName } from '@/domain/sentences/drafts';
import type { Place } from '@/ui/drafts/keeper';
import type { StoryStore } from './story-store';

/**
 * Where on the story screen something is typed: `what` names it with its article, as "a ruling"; `which` tells several of
 * the kind on one claim apart.
 */
export function placeOn(
  store: StoryStore,
  claim: { id: string; number: number } | null,
  what: string,
  which = '',
): Place {
  const { story } = store.get();
  return {
    id: `${claim ? `claims/${claim.id}` : `stories/${story.id}`}/${what}/${which}`,
    says: draftName(what, claim?.number ?? null, story.headline),
    href: `/stories/${story.id}#${claim ? `claim-${claim.number}` : 'story'}`,
  };
}
