import { useEffect, useState } from 'react';
import { type Beginning, beginningOf, type KeptText } from '@/domain/text-draft';
import type { EditScreen } from '@/domain/views-edit';
import { load } from '@/ui/drafts/keeping';
import { editPlace } from './place';

/** What to begin with; null until this browser has said whether it keeps a draft. */
export function useBeginning({ story, words, draft }: EditScreen): Beginning | null {
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once in the life of the page; what is typed since is newer
  useEffect(() => {
    let isGone = false;
    const begin = (kept: KeptText | null) => {
      if (!isGone) setBeginning(beginningOf({ words, number: story.version.number }, draft, kept));
    };
    load(editPlace(story).id).then(
      (kept) => begin((kept as KeptText | undefined) ?? null),
      () => begin(null),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return beginning;
}
