import type { DocumentNode } from '@/domain/story-text';

const wordsOf = (node: DocumentNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A body without its first line or first heading, where that is the headline, which is not to be printed twice. */
export function withoutHeadline(document: DocumentNode, headline: string): DocumentNode {
  const content = document.content ?? [];
  const isHeadline = (node: DocumentNode | undefined) => node !== undefined && plain(wordsOf(node)) === plain(headline);
  const found = [content[0], content.find((node) => node.type === 'heading')].find(isHeadline);
  if (!found) return document;
  const rest = content.filter((node) => node !== found);
  return { ...document, content: rest.length > 0 ? rest : [{ type: 'paragraph' }] };
}
