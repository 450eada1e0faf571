export const FILE_KINDS = '.docx,.txt,.md,.markdown,.html,.htm';

export const TEXT_FILE = {
  offer: 'Word (.docx), text, Markdown or HTML, up to 10 MB. Or drop it anywhere on this page.',
  reading: (name: string) => `Reading “${name}” …`,
  read: (name: string) => `“${name}” stands in the text. Read it through before it is handed in.`,
  replaced: 'What stood there before comes back with undo (Ctrl+Z).',
  tooLarge: (name: string) =>
    `“${name}” is more than 10 MB, the most a text may have. Take the pictures out, or bring it in as parts.`,
  unknown: (name: string) =>
    `“${name}” is of a kind that is not read here. Bring in .docx, .txt, .md or .html, or copy the text and paste it.`,
  several: 'Bring in one file at a time.',
  gone: (name: string) => `“${name}” could not be opened. It may have been moved or changed; choose it again.`,
} as const;

/** The notes that go along with a text when it is handed in. */
export const notesAlong = (count: number): string =>
  count === 1
    ? '1 footnote of the file goes along as a note on the story.'
    : `${count.toLocaleString('en')} footnotes of the file go along as notes on the story.`;
