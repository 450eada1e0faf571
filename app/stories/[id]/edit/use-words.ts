import type { Editor } from '@tiptap/react';
import { useMemo, useRef, useState } from 'react';
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
  setFootnotes: (notes: string[]) => void;
}

/** `along`: how many footnotes go along now, to be shown. */
export function useWords(start: TextInWork): { words: Words; along: number } {
  const head = useRef<Head>({ headline: start.headline, dek: start.dek, byline: start.byline });
  const editor = useRef<Editor | null>(null);
  const footnotes = useRef(start.footnotes);
  const [along, setAlong] = useState(start.footnotes.length);
  const words = useMemo<Words>(
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
      setFootnotes: (notes) => {
        footnotes.current = notes;
        setAlong(notes.length);
      },
    }),
    [start],
  );
  return { words, along };
}
