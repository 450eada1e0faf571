'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { type Ref, useEffect, useImperativeHandle } from 'react';
import type { DocumentNode } from '@/domain/story-text';
import { extensions } from './extensions';
import { cleanedHtml, pastedText } from './paste';
import { PastedInto } from './pasted-into';
import { TextToolbar } from './text-toolbar';

/** What the form around the editor asks of it. */
export interface TextEditorHandle {
  html: () => string;
  focus: () => void;
  /** Takes the first block out of the text and gives its words. */
  takeFirstLine: () => string;
  /** Puts another text in the place of this one; undo brings this one back. */
  replace: (document: DocumentNode) => void;
}

/** What the form around the editor shows. */
export interface TextShape {
  isEmpty: boolean;
  /** The words of the first block, where another one follows. */
  firstLine: string | null;
}

interface Props {
  label: string;
  describedBy?: string;
  invalid?: boolean;
  /** Text that comes back after the page has come, as HTML; what is typed by then stays. */
  restored?: string;
  onChange: (shape: TextShape) => void;
  ref: Ref<TextEditorHandle>;
}

/** The body of a story, typed or pasted. It holds what the schema knows and nothing else. */
export const TextEditor = ({ label, describedBy, invalid = false, restored, onChange, ref }: Props) => {
  const editor = useEditor({
    extensions,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // The stylesheet has these rules: the page allows no <style> but its own.
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'writing',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-invalid': String(invalid),
        ...(describedBy && { 'aria-describedby': describedBy }),
      },
      transformPastedHTML: cleanedHtml,
      clipboardTextParser: pastedText,
    },
    onUpdate: ({ editor: now }) => {
      const first = now.state.doc.firstChild?.textContent ?? '';
      onChange({ isEmpty: now.isEmpty, firstLine: now.state.doc.childCount > 1 && first !== '' ? first : null });
    },
  });

  useEffect(() => {
    if (editor?.isEmpty && restored)
      editor.commands.setContent(restored, { parseOptions: { preserveWhitespace: 'full' } });
  }, [editor, restored]);

  useImperativeHandle(
    ref,
    () => ({
      html: () => editor?.getHTML() ?? '',
      focus: () => editor?.commands.focus(),
      takeFirstLine: () => {
        const first = editor?.state.doc.firstChild;
        if (!editor || !first) return '';
        editor.commands.deleteRange({ from: 0, to: first.nodeSize });
        return first.textContent;
      },
      replace: (document) => editor?.commands.setContent(document),
    }),
    [editor],
  );

  return (
    <PastedInto invalid={invalid}>
      {editor && <TextToolbar editor={editor} label={`Form of the ${label.toLowerCase()}`} />}
      <EditorContent editor={editor} />
    </PastedInto>
  );
};
