import type { DocumentNode, StoryText } from '@/domain/story-text';
import { schema } from './schema';

/** The same text with its document as the editor writes it, so that two of them can be compared block by block. */
export const inSchema = (text: StoryText): StoryText => ({
  headline: text.headline,
  dek: text.dek,
  byline: text.byline,
  document: schema.nodeFromJSON(text.document).toJSON() as DocumentNode,
});
