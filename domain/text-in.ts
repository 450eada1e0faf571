import { z } from 'zod';
import type { StoryText } from './story-text';
import { lineText, plainText, requiredText } from './text-input';

/** The limits of a text that is brought in, stated where one is chosen and checked before work is done. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
export const MOST_UNPACKED_BYTES = 50 * 1024 * 1024;
export const MOST_WORDS = 200_000;
/** More paragraphs than any text of that length has. */
export const MOST_PARAGRAPHS = 200_000;
/** More footnotes than any text of that length has. */
export const MOST_FOOTNOTES = 2_000;

/** Ten megabytes as base64, which a Word file comes in. */
const MOST_BODY = 14_000_000;

/** How a text is sent, at creation and as a new version. `docx`: the file in base64 in `body`. */
export const textFields = {
  headline: lineText(2000).optional(),
  dek: lineText(4000).optional(),
  byline: lineText(1000).optional(),
  format: z.enum(['text', 'markdown', 'html', 'docx']),
  body: plainText(MOST_BODY),
  /** Footnotes that an earlier reading of the file gave, which become notes on the story with those of this one. */
  notes: z
    .array(requiredText(50_000, 'There is nothing in this note yet.'))
    .max(MOST_FOOTNOTES)
    .default(() => []),
};

export interface TextIn {
  format: 'text' | 'markdown' | 'html' | 'docx';
  body: string;
  headline?: string;
  dek?: string;
  byline?: string;
}

/** A footnote or endnote of a file: `mark` names it (“Footnote 3”), `at` are the words just before the mark. */
export interface Footnote {
  mark: string;
  at: string;
  text: string;
}

/** A text that was brought in: its words, the footnotes it had, and sentences about what was done with the rest. */
export interface ReadText {
  words: StoryText;
  footnotes: Footnote[];
  said: string[];
}
