import { wordCount } from '@/domain/story-text';
import { MOST_FOOTNOTES, MOST_PARAGRAPHS, MOST_WORDS } from '@/domain/text-in';
import { WordFault } from './word-fault';

/** Characters that no text of 200,000 words has. */
const MOST_CHARACTERS = 8_000_000;
const MOST_PIECES = 400_000;

/** What a file held besides its text, and how much text it is; reading ends where that is more than a story may have. */
export class Tally {
  insertions = 0;
  deletions = 0;
  moves = 0;
  pictures = 0;
  /** Characters of a font of signs, which no other font shows. */
  signs = 0;
  /** Other files inside it. */
  inserts = 0;
  hasHidden = false;
  private words = 0;
  private characters = 0;
  private lines = 0;
  private marks = 0;

  line(text: string): void {
    this.lines += 1;
    this.characters += text.length;
    this.words += wordCount(text);
    if (this.words > MOST_WORDS || this.characters > MOST_CHARACTERS || this.lines > MOST_PARAGRAPHS)
      throw new WordFault('too-long');
  }

  /** The runs of one paragraph. */
  pieces(count: number): void {
    if (count > MOST_PIECES) throw new WordFault('too-long');
  }

  mark(): void {
    this.marks += 1;
    if (this.marks > MOST_FOOTNOTES) throw new WordFault('too-many-notes');
  }
}
