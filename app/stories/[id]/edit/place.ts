import { draftName } from '@/domain/sentences/drafts';
import type { StoryView } from '@/domain/views';
import type { Place } from '@/ui/drafts/keeper';

/** Where the text of a story is kept in this browser while it is edited. */
export const editPlace = (story: StoryView): Place => ({
  id: `stories/${story.id}/edit`,
  says: draftName('an edit of the text', null, story.headline),
  href: `/stories/${story.id}/edit`,
});

/** Where this browser keeps the other one of two drafts of it, until one of them is a version. */
export const otherPlace = (story: StoryView): Place => ({
  id: `stories/${story.id}/edit/other`,
  says: draftName('another edit of the text', null, story.headline),
  href: `/stories/${story.id}/edit`,
});
