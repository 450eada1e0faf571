const AS_DOCX = 'In Word, choose “Save as” and the type “Word document (.docx)”, then bring in that one.';

/** Why a file under a Word file's name cannot be read, and what to do. */
export const UNREADABLE_WORD = {
  empty: 'This file is empty. Choose it again, or ask who sent it to send it anew.',
  'not-base64': 'A Word file is sent as base64 in “body”, and this is not base64.',
  'too-large':
    'This file is more than 10 MB, the most a text may have. Take the pictures out, or bring it in as parts.',
  'unpacks-too-large':
    'This file is more than 50 MB when it is unpacked, the most a text may have. Take the pictures out, or bring it in as parts.',
  pdf: 'This is a PDF, whatever its name says. Open it, copy the text and paste it here.',
  rtf: `This is a rich text file (RTF), whatever its name says. ${AS_DOCX}`,
  doc: `This is a Word file of the old kind (.doc). ${AS_DOCX}`,
  encrypted:
    'This file is locked with a password. Open it in Word, take the password off, save it and bring it in again.',
  'web-page': 'This is a web page, whatever its name says. Bring it in as HTML, or paste its text here.',
  'open-document': `This is an OpenDocument file (.odt). ${AS_DOCX}`,
  workbook: 'This is an Excel workbook, whatever its name says. Copy the text and paste it here.',
  presentation: 'This is a PowerPoint file, whatever its name says. Copy the text and paste it here.',
  'not-word': 'This is no Word file, whatever its name says. Bring in a .docx, or paste the text here.',
  broken:
    'This file is broken: a part of it is missing or damaged. Open it in Word and save it anew, or ask who sent it to send it again.',
  unsafe:
    'This file holds what no Word file does and could harm the one who reads it, so it was not read. Copy the text out of it and paste it here.',
  'too-long': 'This file has more than 200,000 words, the most a story may have. Bring it in as parts.',
  'too-many-notes': 'This file has more than 2,000 footnotes, the most a text may have. Bring it in as parts.',
  'too-deep': 'This file is nested far deeper than any article. Copy the text and paste it here.',
} as const;

export type WordFaultCode = keyof typeof UNREADABLE_WORD;

/** What a Word file held besides the text that was taken. */
export interface WordFindings {
  insertions: number;
  deletions: number;
  moves: number;
  comments: number;
  footnotes: number;
  pictures: number;
  signs: number;
  inserts: number;
  hasHidden: boolean;
  /** Words in headers or footers. */
  hasPageWords: boolean;
  hasMacros: boolean;
}

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** What was done with everything in a Word file that is not its plain text, a sentence for each kind it had. */
export function saidOfWord(found: WordFindings): string[] {
  const said: [unknown, string][] = [
    [
      found.insertions,
      `The file had ${many(found.insertions, 'tracked insertion; its words are', 'tracked insertions; their words are')} in the text.`,
    ],
    [
      found.deletions,
      `The file had ${many(found.deletions, 'tracked deletion; its words are', 'tracked deletions; their words are')} left out.`,
    ],
    [
      found.moves,
      `The file had ${many(found.moves, 'tracked move', 'tracked moves')}; the words stand where they were moved to.`,
    ],
    [
      found.comments,
      `The file had ${many(found.comments, 'comment. It is', 'comments. They are')} not brought in: keep the file, and read them there.`,
    ],
    [
      found.footnotes,
      `The file had ${many(found.footnotes, 'footnote or endnote; it becomes a note', 'footnotes and endnotes; they become notes')} on the story.`,
    ],
    [found.pictures, `${many(found.pictures, 'picture was', 'pictures were')} left out.`],
    [
      found.inserts,
      `${many(found.inserts, 'other file', 'other files')} inside this one could not be read. Open it in Word and look for what is missing.`,
    ],
    [
      found.signs,
      `${many(found.signs, 'character of a sign font was', 'characters of a sign font were')} left out. Compare the text with the file.`,
    ],
    [found.hasHidden, 'Words that the file hides were left out.'],
    [
      found.hasPageWords,
      'The words at the head and foot of its pages were left out. Copy them from the file if the story needs them.',
    ],
    [found.hasMacros, 'The file has macros. They were not run, and are not kept.'],
  ];
  return said.filter(([is]) => Boolean(is)).map(([, sentence]) => sentence);
}
