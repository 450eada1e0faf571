import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { isLinkable } from './linkable';

interface TextBlock {
  name: string;
  tag: keyof HTMLElementTagNameMap;
  className?: string;
}

/** A block of inline text that is neither paragraph nor heading. */
const textBlock = ({ name, tag, className }: TextBlock) =>
  Node.create({
    name,
    group: 'block',
    content: 'inline*',
    defining: true,
    parseHTML: () => [{ tag: className ? `${tag}.${className}` : tag, priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      mergeAttributes(HTMLAttributes, className ? { class: className } : {}),
      0,
    ],
  });

const PullQuote = textBlock({ name: 'pullQuote', tag: 'aside' });
const Caption = textBlock({ name: 'caption', tag: 'figcaption' });
const Credit = textBlock({ name: 'credit', tag: 'p', className: 'credit' });

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isLinkable(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: HTMLAttributes.href, rel: 'noreferrer' }, 0],
});

/** How far back undo goes, in acts. */
export const UNDONE = 500;

/**
 * What a story's body may be made of, and nothing else: paragraphs, headings of two levels, quotes, pull quotes, captions,
 * credits, lists, bold, italic and links. No line break inside a block: there it is a space.
 */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    listItem: false,
    link: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    undoRedo: { depth: UNDONE },
  }),
  PullQuote,
  Caption,
  Credit,
  Blockquote,
  ListItem,
  Link,
];
