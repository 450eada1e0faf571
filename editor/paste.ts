import { DOMSerializer, Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { plainParagraphs } from '@/domain/plain-paragraphs';
import { documentFromHtml } from './parse-html';
import { schema } from './schema';
import { takeStruckOut } from './struck-out';

/** Foreign HTML in a document of its own, in which nothing runs. */
export const inertBody = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

/** Pasted HTML as the server will keep it: what the editor shows is what is handed in. */
export function cleanedHtml(html: string): string {
  const inert = inertBody(html);
  takeStruckOut(inert);
  const body = schema.nodeFromJSON(documentFromHtml(inert));
  const holder = inert.ownerDocument.createElement('div');
  const serializer = DOMSerializer.fromSchema(schema);
  holder.append(serializer.serializeFragment(body.content, { document: inert.ownerDocument }));
  return holder.innerHTML;
}

/** Pasted plain text with its paragraphs; a single line goes into the block it is pasted into. */
export function pastedText(text: string, place: ResolvedPos): Slice {
  // The editor's own schema: nodes of another one, even of the same kind, do not fit into its document.
  const { schema: own } = place.doc.type;
  const blocks = plainParagraphs(text).map((line) => own.node('paragraph', null, own.text(line)));
  return Slice.maxOpen(Fragment.from(blocks));
}
