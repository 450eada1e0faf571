import { sameWords } from './anchor/same-words';
import type { RedlinePiece, RedlineRemark, RedlineRow } from './redline';
import type { Block } from './story-text';
import { isWord, tokensOf } from './word-tokens';

/** A stretch of a text, in UTF-16 code units of version.text; `end` exclusive. Empty where nothing stands on that side. */
export interface Stretch {
  start: number;
  end: number;
}

/** A place where two versions differ, as a list names it: what went out, what came in, and what words do not show. */
export interface Passage {
  /** The block it stands in: by its index in the new text, of what is gone in the old one. */
  block: { of: 'before' | 'after'; index: number };
  /** What went out and what came in, in order: several where a few words between them stayed. */
  deleted: string[];
  inserted: string[];
  before: Stretch;
  after: Stretch;
  remarks: RedlineRemark[];
  /** Spacing, quotation marks and dashes alone: it asks for no recheck. */
  signsOnly: boolean;
}

/** So few words between two changes, and they are named as one passage. */
const MOST_BETWEEN = 4;

/** Changes in two sentences are two passages. */
const SENTENCE_ENDS = /[.!?…]["'”’»)]*(?:\s|$)/u;

interface Change {
  pieces: RedlinePiece[];
}

const wordsIn = (text: string) => tokensOf(text).filter(isWord).length;

/** The changed pieces of a row, those close to one another together. */
function changesOf(pieces: readonly RedlinePiece[]): Change[] {
  const changes: Change[] = [];
  let between = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.is === 'kept') {
      between += SENTENCE_ENDS.test(piece.text) ? MOST_BETWEEN + 1 : wordsIn(piece.text);
      continue;
    }
    const last = changes.at(-1);
    if (last && between <= MOST_BETWEEN) last.pieces.push(piece);
    else changes.push({ pieces: [piece] });
    between = 0;
  }
  return changes;
}

const texts = (pieces: readonly RedlinePiece[], is: RedlinePiece['is']): string[] => {
  const found: string[] = [];
  let end = -1;
  for (const piece of pieces.filter((one) => one.is === is)) {
    const start = is === 'deleted' ? piece.before : piece.after;
    if (start === end) found.push(`${found.pop() ?? ''}${piece.text}`);
    else found.push(piece.text);
    end = start + piece.text.length;
  }
  return found;
};

function stretchOf(pieces: readonly RedlinePiece[], side: 'before' | 'after', own: RedlinePiece['is']): Stretch {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return { start: 0, end: 0 };
  return { start: first[side], end: last[side] + (last.is === own ? last.text.length : 0) };
}

const signsOnly = (deleted: readonly string[], inserted: readonly string[]): boolean =>
  deleted.length === inserted.length && deleted.every((words, at) => sameWords(words, inserted[at] ?? ''));

const blockOf = ({ after, before }: RedlineRow): Passage['block'] =>
  after === null ? { of: 'before', index: before[0] ?? 0 } : { of: 'after', index: after };

function wordPassages(row: RedlineRow): Passage[] {
  return changesOf(row.pieces).map(({ pieces }) => {
    const [deleted, inserted] = [texts(pieces, 'deleted'), texts(pieces, 'inserted')];
    const [before, after] = [stretchOf(pieces, 'before', 'deleted'), stretchOf(pieces, 'after', 'inserted')];
    return {
      block: blockOf(row),
      deleted,
      inserted,
      before,
      after,
      remarks: [],
      signsOnly: signsOnly(deleted, inserted),
    };
  });
}

/** What a row says beside its words, as a passage of its own: the whole block. */
function remarkPassage(row: RedlineRow, remarks: RedlineRemark[]): Passage {
  const { block, pieces } = row;
  const kept = pieces.filter((piece) => piece.is !== 'inserted');
  const before = { start: kept[0]?.before ?? 0, end: (kept.at(-1)?.before ?? 0) + (kept.at(-1)?.text.length ?? 0) };
  const after = row.after === null ? { start: 0, end: 0 } : { start: block.start, end: block.end };
  return { block: blockOf(row), deleted: [], inserted: [], before, after, remarks, signsOnly: false };
}

/** Every place where the two versions differ, in the order of the redline. A move is named once, where it stands now. */
export function passagesOf(rows: readonly RedlineRow[]): Passage[] {
  return rows.flatMap((row) => {
    if (row.is === 'kept' || row.is === 'moved-away') return [];
    const words = wordPassages(row);
    const remarks = row.remarks.filter(({ what }) => what !== 'split' && what !== 'merged');
    // Where a paragraph was parted or joined, its line break is the words' change.
    return remarks.length > 0 ? [...words, remarkPassage(row, remarks)] : words;
  });
}

/** Where the words of a claim stand, or stood, in one of the two texts. */
export interface ClaimPlace {
  claim: string;
  number: number;
  side: 'before' | 'after';
  start: number;
  end: number;
  /** Of a claim that is no longer on the story: the number of the claim that took its words over, where one did. */
  removed?: { into: number | null };
}

/** The claims whose words a passage touches. What came in at the edge of a claim's words is not among them. */
export function claimsTouched(
  passage: Passage,
  places: readonly ClaimPlace[],
): Pick<ClaimPlace, 'claim' | 'number' | 'removed'>[] {
  const found = new Map<string, Pick<ClaimPlace, 'claim' | 'number' | 'removed'>>();
  for (const { claim, number, side, start, end, removed } of places) {
    const stretch = passage[side];
    const within = start < stretch.start && stretch.start < end;
    const meets = stretch.start === stretch.end ? within : stretch.start < end && start < stretch.end;
    if (meets) found.set(claim, { claim, number, ...(removed && { removed }) });
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** Where two texts are too long to be read word by word: how many blocks of the one the other has not, at least one. */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): number {
  const without = (blocks: readonly Block[], others: readonly Block[]) => {
    const known = new Set(others.map((block) => block.text));
    return blocks.filter((block) => !known.has(block.text)).length;
  };
  return Math.max(1, without(before, after), without(after, before));
}
