import { useEffect, useState } from 'react';
import { type Beginning, beginningOf } from '@/domain/text-draft';
import type { EditScreen } from '@/domain/views-edit';
import { keptTexts } from './place';

/** What to begin with; null until this browser has said which drafts it keeps. */
export function useBeginning({ story, words, draft }: EditScreen): Beginning | null {
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once in the life of the page; what is typed since is newer
  useEffect(() => {
    let isGone = false;
    void keptTexts(story).then((kept) => {
      if (!isGone) setBeginning(beginningOf({ words, number: story.version.number }, draft, kept));
    });
    return () => {
      isGone = true;
    };
  }, []);
  return beginning;
}
