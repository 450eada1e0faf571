import { DOMSerializer, Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { plainParagraphs } from '@/domain/plain-paragraphs';
import { documentFromHtml } from './parse-html';
import { schema } from './schema';

/** Pasted HTML as the server will keep it: what the editor shows is what is handed in. */
export function cleanedHtml(html: string): string {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const body = schema.nodeFromJSON(documentFromHtml(inert.body));
  const holder = inert.createElement('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(body.content, { document: inert }));
  return holder.innerHTML;
}

/** Pasted plain text with its paragraphs; a single line goes into the block it is pasted into. */
export function pastedText(text: string, place: ResolvedPos): Slice {
  // The editor's own schema: nodes of another one, even of the same kind, do not fit into its document.
  const { schema: own } = place.doc.type;
  const blocks = plainParagraphs(text).map((line) => own.node('paragraph', null, own.text(line)));
  return Slice.maxOpen(Fragment.from(blocks));
}
