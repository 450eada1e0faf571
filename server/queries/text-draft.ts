import { z } from 'zod';
import type { DocumentNode } from '@/domain/story-text';
import { MOST_FOOTNOTES } from '@/domain/text-in';
import { id, lineText, moment, requiredText } from '@/domain/text-input';
import { schema } from '@/editor/schema';
import { storyQuery } from './query';

function isDocument(value: unknown): boolean {
  try {
    const node = schema.nodeFromJSON(value);
    node.check();
    return node.type === schema.topNodeType;
  } catch {
    return false;
  }
}

/** The `savedAt` of the draft that one goes on from. */
const after = moment('Say when the draft was saved that you saw.');

const draftInput = z.object({
  story: id,
  base: z.number().int().min(1),
  headline: lineText(2000),
  dek: lineText(4000),
  byline: lineText(1000),
  /** The editor's document as JSON. */
  document: z
    .record(z.string(), z.unknown())
    .refine(isDocument, { error: 'This is no text of the editor’s. Nothing was kept of it.' }),
  footnotes: z
    .array(requiredText(50_000, 'There is nothing in this footnote.'))
    .max(MOST_FOOTNOTES)
    .default(() => []),
  after: after.nullable().default(null),
});

/** Whether one may keep a draft of this text, and the draft: it is kept, not decided. */
export const textDraftToKeep = storyQuery({
  name: 'text-draft-to-keep',
  action: 'text.write',
  input: draftInput,
  scope: ({ story }) => ({ story }),
  read: async ({ story }, { document, ...draft }) =>
    draft.base > story.current ? null : { ...draft, document: document as unknown as DocumentNode },
});

/** Whether one may give up a draft on this story: one's own, which is all one can. */
export const textDraftToDrop = storyQuery({
  name: 'text-draft-to-drop',
  action: 'text.write',
  input: z.object({ story: id, after: after.optional() }),
  scope: ({ story }) => ({ story }),
  read: async (_reading, asked) => asked,
});
