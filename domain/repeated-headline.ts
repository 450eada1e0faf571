import type { DocumentNode, StoryText } from './story-text';

const wordsOf = (node: DocumentNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const says = (node: DocumentNode | undefined, headline: string): node is DocumentNode =>
  node !== undefined && plain(wordsOf(node)) === plain(headline);

function without(document: DocumentNode, block: DocumentNode): DocumentNode {
  const rest = (document.content ?? []).filter((node) => node !== block);
  return { ...document, content: rest.length > 0 ? rest : [{ type: 'paragraph' }] };
}

/** A body without its first line or first heading, where that is the headline, which is not to be printed twice. */
export function withoutHeadline(document: DocumentNode, headline: string): DocumentNode {
  const content = document.content ?? [];
  const found = [content[0], content.find((node) => node.type === 'heading')].find((node) => says(node, headline));
  return found ? without(document, found) : document;
}

const firstBlock = ({ content = [] }: DocumentNode) => content.find((node) => plain(wordsOf(node)) !== '');

/** One line of words without a link, which a headline cannot have. */
const isPlainLine = ({ content = [] }: DocumentNode): boolean =>
  content.every((node) => node.text !== undefined && !(node.marks ?? []).some((mark) => mark.type === 'link'));

/**
 * A body that was submitted without a headline, whose own first block may stand for the headline: only where the signed body
 * does not begin with the same words, for those would then be missing.
 */
export function withoutSignedHeadline(document: DocumentNode, signed: StoryText): DocumentNode {
  const first = firstBlock(document);
  if (!says(first, signed.headline) || !isPlainLine(first)) return document;
  return says(firstBlock(signed.document), signed.headline) ? document : without(document, first);
}
