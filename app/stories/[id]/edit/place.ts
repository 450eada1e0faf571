import { ok, type Result, refuse } from '@/domain/refusal';
import { draftName } from '@/domain/sentences/drafts';
import { NOT_KEPT_HERE } from '@/domain/sentences/edit';
import type { Draft, Kept, KeptText } from '@/domain/text-draft';
import type { StoryView } from '@/domain/views';
import type { Place } from '@/ui/drafts/keeper';
import { allDrafts, keep, written } from '@/ui/drafts/keeping';

/** Earlier programs kept one text under this name itself, and the other of two under `…/other`. */
const editId = (story: StoryView) => `stories/${story.id}/edit`;

/** Where this browser keeps one text of a story: each window has a place of its own, so that none writes over another's. */
export const editPlace = (story: StoryView, name: string): Place => ({
  id: `${editId(story)}/${name}`,
  says: draftName('an edit of the text', null, story.headline),
  href: `/stories/${story.id}/edit`,
});

/** Where a draft that only the server had is kept here: named by its moment, it is one however often it is kept. */
export const copyPlace = (story: StoryView, { text }: Draft): Place => editPlace(story, `saved ${text.at}`);

/** The texts of this story that lie in this browser, whichever window kept them; none where the store cannot be read. */
export async function keptTexts(story: StoryView): Promise<Kept[]> {
  const all = await allDrafts().catch(() => []);
  return all
    .filter(({ place: { id } }) => id === editId(story) || id.startsWith(`${editId(story)}/`))
    .map(({ place, value, at }) => ({ text: value as KeptText, place: { id: place.id, at } }));
}

/** Those that only the server has are kept here as well, before another text goes over them there; refused where they cannot be. */
export async function keptHere(story: StoryView, drafts: readonly Draft[]): Promise<Result<readonly Draft[]>> {
  if (drafts.every(({ places }) => places.length > 0)) return ok(drafts);
  const after = drafts.map((draft): Draft => {
    if (draft.places.length > 0) return draft;
    const place = copyPlace(story, draft);
    keep(place, () => ({ ...draft.text, after: draft.after }));
    return { ...draft, places: [{ id: place.id, at: Number.POSITIVE_INFINITY }] };
  });
  return (await written()) ? ok(after) : refuse('busy', NOT_KEPT_HERE);
}
