import { useEffect, useState } from 'react';
import { type Beginning, beginningOf, type KeptText } from '@/domain/text-draft';
import type { StoryView } from '@/domain/views';
import type { EditScreen } from '@/domain/views-edit';
import { keep, load } from '@/ui/drafts/keeping';
import { editPlace, otherPlace } from './place';

/** What to begin with; null until this browser has said which drafts it keeps. */
export function useBeginning({ story, words, draft }: EditScreen): Beginning | null {
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once in the life of the page; what is typed since is newer
  useEffect(() => {
    let isGone = false;
    const begin = (kept: readonly unknown[]) => {
      const known = kept.filter((one): one is KeptText => one !== undefined);
      if (!isGone) setBeginning(beginningOf({ words, number: story.version.number }, draft, known));
    };
    Promise.all([load(editPlace(story).id), load(otherPlace(story).id)]).then(begin, () => begin([]));
    return () => {
      isGone = true;
    };
  }, []);
  return beginning;
}

/** Of two drafts both stay in this browser: the one that is gone on with goes over the other on the server. */
export function useBothKept(story: StoryView, { text, other }: Beginning): void {
  useEffect(() => {
    if (!other) return;
    keep(editPlace(story), () => text);
    keep(otherPlace(story), () => other);
  }, [story, text, other]);
}
