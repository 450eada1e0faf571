import { countOf } from './progress';

/** Why a text that is no Word file cannot be read, and what to do. */
export const UNREADABLE_TEXT = {
  'too-large': 'This is more than 10 MB, the most a text may have. Hand it in as parts.',
  'too-long':
    'This has more than 200,000 words or as many paragraphs, the most a story may have. Bring it in as parts.',
  'too-many-lines': 'This has more than a million lines, more than any story has. Bring it in as parts.',
  'too-much-markup':
    'There are more than 300,000 tags, attributes and entities in this, more than any article has. Paste the text alone, or bring it in as parts.',
  'too-deep': 'This is nested far deeper than any article. Paste the text alone, without its layout.',
  time: 'This takes longer to read than a text may. Paste the text alone, or bring it in as parts.',
  memory: 'This takes more memory to read than a text may. Paste the text alone, or bring it in as parts.',
  queue: 'Many texts are being brought in at once. Nothing was saved; try again in a moment.',
} as const;

/** What is said of passages that the author of a text had struck out. */
export const saidOfStruck = (count: number): string[] =>
  count === 0
    ? []
    : [
        `The text had ${countOf(count, 'passage that is', 'passages that are')} struck out; ${count === 1 ? 'its' : 'their'} words are left out.`,
      ];
