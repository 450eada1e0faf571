import type { DocumentNode } from './story-text';

/** A text that was read for the editor and is stored nowhere yet. */
export interface TextShown {
  /** The headline it gives; the one that was known, where one was. */
  headline: string;
  document: DocumentNode;
  /** Its footnotes as the notes on the story that they become: sent along as `notes` when the text is handed in. */
  notes: string[];
  said: string[];
}
