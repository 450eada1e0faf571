import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TextEditorHandle } from '@/editor/text-editor';
import { drop, keep, load } from '@/ui/drafts/keeping';
import type { Draft } from './new-story-draft';

const PLACE = { id: 'stories/new', says: 'a new story', href: '/stories/new' };

interface Kept {
  draft: Draft;
  body: string;
}

interface Props {
  draft: Draft;
  /** Something is typed, and not handed in. */
  isUnsent: boolean;
  editor: RefObject<TextEditorHandle | null>;
  /** The fields as they were typed before the page came. */
  onBack: (draft: Draft) => void;
}

/** Keeps the form in this browser until it is handed in. Answers with the body typed before the page came, for the editor. */
export function useKeptStory({ draft, isUnsent, editor, onBack }: Props): string | undefined {
  const [body, setBody] = useState<string>();
  const latest = useRef({ draft, isUnsent: false, body: '' });

  // After every change: fields and text alike come through a render.
  useEffect(() => {
    const was = latest.current;
    latest.current = { draft, isUnsent, body: was.body };
    const read = (): Kept => {
      // Written out late: the editor may not have come yet, or have gone with its page.
      latest.current.body = editor.current?.html() || latest.current.body;
      return { draft: latest.current.draft, body: latest.current.body };
    };
    if (isUnsent) keep(PLACE, read);
    else if (was.isUnsent) drop(PLACE.id);
  });

  const back = useRef(onBack);
  useEffect(() => {
    const putBack = (kept: unknown) => {
      if (!kept || latest.current.isUnsent) return;
      const { draft: fields, body: text } = kept as Kept;
      latest.current.body = text;
      back.current({ ...latest.current.draft, ...fields });
      setBody(text);
    };
    load(PLACE.id).then(putBack, () => undefined);
  }, []);
  return body;
}
