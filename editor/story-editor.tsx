'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { memo, useEffect } from 'react';
import type { DocumentNode } from '@/domain/story-text';
import { atHand } from './at-hand';
import { claimMarks } from './claim-marks';
import { extensions } from './extensions';
import type { MarkedSpan } from './mark-spans';
import { cleanedHtml, pastedText } from './paste';
import { PastedInto } from './pasted-into';
import { TextToolbar } from './text-toolbar';

interface Props {
  label: string;
  document: DocumentNode;
  /** Where the body begins in the text that the spans count in. */
  start: number;
  spans: readonly MarkedSpan[];
  onReady: (editor: Editor) => void;
  /** The text changed. Called at every key: nothing slow belongs here. */
  onEdit: () => void;
}

/** The body of a story that has claims: they are marked in it, and ride along. It renders once, whatever is typed. */
export const StoryEditor = memo(({ label, document, start, spans, onReady, onEdit }: Props) => {
  const editor = useEditor({
    extensions: [...extensions, atHand, claimMarks(start, spans)],
    content: document,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: { class: 'writing', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: cleanedHtml,
      clipboardTextParser: pastedText,
    },
    onUpdate: onEdit,
  });

  useEffect(() => {
    if (editor) onReady(editor);
  }, [editor, onReady]);

  return (
    <PastedInto>
      {editor && <TextToolbar editor={editor} label={`Form of the ${label.toLowerCase()}`} />}
      <EditorContent editor={editor} />
    </PastedInto>
  );
});
