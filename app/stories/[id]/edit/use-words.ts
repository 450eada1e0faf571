import type { Editor } from '@tiptap/react';
import { useMemo, useRef } from 'react';
import type { DocumentNode, StoryText } from '@/domain/story-text';
import type { TextInWork } from '@/domain/text-draft';

export type Head = Omit<StoryText, 'document'>;

/** The text as it stands in the fields, read when it is asked for: no key that is typed renders anything. */
export interface Words {
  head: () => Head;
  set: (part: Partial<Head>) => void;
  read: () => StoryText;
  ready: (editor: Editor) => void;
  editor: () => Editor | null;
  /** Footnotes of files that were brought in, which become notes on the story. */
  footnotes: () => string[];
  addFootnotes: (notes: readonly string[]) => void;
}

export function useWords(start: TextInWork): Words {
  const head = useRef<Head>({ headline: start.headline, dek: start.dek, byline: start.byline });
  const editor = useRef<Editor | null>(null);
  const footnotes = useRef(start.footnotes);
  return useMemo(
    () => ({
      head: () => head.current,
      set: (part) => {
        head.current = { ...head.current, ...part };
      },
      read: () => ({
        ...head.current,
        document: (editor.current?.getJSON() as DocumentNode | undefined) ?? start.document,
      }),
      ready: (made) => {
        editor.current = made;
      },
      editor: () => editor.current,
      footnotes: () => footnotes.current,
      addFootnotes: (notes) => {
        footnotes.current = [...footnotes.current, ...notes];
      },
    }),
    [start],
  );
}
