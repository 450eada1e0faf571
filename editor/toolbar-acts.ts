import type { Editor } from '@tiptap/core';

export interface Act {
  id: string;
  label: string;
  /** What the button shows; the label is said and shown on hover. */
  face: string;
  faceClass?: string;
  keys?: string;
  run: (editor: Editor) => void;
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
}

type BlockName = 'pullQuote' | 'caption' | 'credit';

const block = (id: BlockName, label: string): Act => ({
  id,
  label,
  face: label,
  run: (editor) =>
    editor.isActive(id)
      ? editor.chain().focus().setParagraph().run()
      : editor.chain().focus().clearNodes().setNode(id).run(),
  isOn: (editor) => editor.isActive(id),
});

const heading = (level: 2 | 3, label: string, face: string): Act => ({
  id: `heading-${level}`,
  label,
  face,
  keys: `Ctrl+Alt+${level}`,
  run: (editor) => editor.chain().focus().clearNodes().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
});

const isPlain = (editor: Editor): boolean =>
  editor.isActive('paragraph') && !['blockquote', 'bulletList', 'orderedList'].some((name) => editor.isActive(name));

/** The buttons above the text, in the groups they stand in. */
export const TOOLBAR: readonly (readonly Act[])[] = [
  [
    {
      id: 'paragraph',
      label: 'Paragraph',
      face: 'Paragraph',
      run: (editor) => editor.chain().focus().clearNodes().run(),
      isOn: isPlain,
    },
    heading(2, 'Heading', 'Heading'),
    heading(3, 'Subheading', 'Subheading'),
    {
      id: 'blockquote',
      label: 'Quote',
      face: 'Quote',
      run: (editor) =>
        editor.isActive('blockquote')
          ? editor.chain().focus().lift('blockquote').run()
          : editor.chain().focus().clearNodes().wrapIn('blockquote').run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
    block('pullQuote', 'Pull quote'),
    block('caption', 'Caption'),
    block('credit', 'Credit'),
  ],
  [
    {
      id: 'bullets',
      label: 'Bullet list',
      face: '• List',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      id: 'numbers',
      label: 'Numbered list',
      face: '1. List',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
  ],
  [
    {
      id: 'bold',
      label: 'Bold',
      face: 'B',
      faceClass: 'strong',
      keys: 'Ctrl+B',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      id: 'italic',
      label: 'Italic',
      face: 'I',
      faceClass: 'slanted',
      keys: 'Ctrl+I',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive('italic'),
    },
  ],
  [
    {
      id: 'undo',
      label: 'Undo',
      face: 'Undo',
      keys: 'Ctrl+Z',
      run: (editor) => editor.chain().focus().undo().run(),
      can: (editor) => editor.can().undo(),
    },
    {
      id: 'redo',
      label: 'Redo',
      face: 'Redo',
      keys: 'Ctrl+Shift+Z',
      run: (editor) => editor.chain().focus().redo().run(),
      can: (editor) => editor.can().redo(),
    },
  ],
];
