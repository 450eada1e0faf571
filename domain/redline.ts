import { cutByLook, type Look, lookRemarks, looksOf } from './redline-look';
import { type Pair, pairBlocks } from './redline-pairs';
import type { Block, Run } from './story-text';
import { wordSteps } from './word-changes';

/**
 * A stretch of a redline. `before` and `after` are the places reached in the two texts (UTF-16 code units of version.text).
 * A line break among the words is the end of a paragraph that was taken out (a merge) or put in (a split).
 */
export interface RedlinePiece {
  is: 'kept' | 'deleted' | 'inserted';
  text: string;
  look: Look;
  before: number;
  after: number;
}

/** What changed on a block that its words do not show. Blocks are named by their index in the one or the other version. */
export type RedlineRemark =
  | { what: 'moved'; from: number }
  | { what: 'moved-away'; to: number }
  | { what: 'kind'; was: Block; is: Block }
  | { what: 'split'; parts: number }
  | { what: 'merged'; parts: number }
  | { what: 'italic' | 'bold'; on: boolean; words: string }
  | { what: 'link'; before: string | null; after: string | null; words: string };

/** A block of the redline: one of the new text, or one that is gone from there. */
export interface RedlineRow {
  is: 'kept' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'moved-away';
  /** How it is set: as in the new text; what is gone, as in the old one. */
  block: Block;
  /** Indexes of the old blocks it holds, and of the new one: the later blocks of a split hold no old one, a deleted row no new one. */
  before: number[];
  after: number | null;
  pieces: RedlinePiece[];
  remarks: RedlineRemark[];
}

/** The blocks of one side that a row is made of, as one run of looks with a line break between two blocks. */
interface Side {
  start: number;
  text: string;
  runs: Run[];
}

function sideOf(blocks: readonly Block[], indexes: readonly number[], none: number): Side {
  const those = indexes.flatMap((at) => blocks[at] ?? []);
  return {
    start: those[0]?.start ?? none,
    text: those.map((block) => block.text).join('\n'),
    runs: those.flatMap((block, place) => (place === 0 ? block.runs : [{ text: '\n' }, ...block.runs])),
  };
}

/** The words of both sides in one: every change cut where the look changes too. */
function piecesOf(before: Side, after: Side): RedlinePiece[] {
  let [x, y] = [0, 0];
  const [was, is] = [looksOf(before.runs), looksOf(after.runs)];
  const pieces: RedlinePiece[] = [];
  const add = (kind: RedlinePiece['is'], text: string) => {
    const [looks, places] =
      kind === 'deleted'
        ? [[was], [x]]
        : kind === 'inserted'
          ? [[is], [y]]
          : [
              [is, was],
              [y, x],
            ];
    for (const cut of cutByLook(text, looks, places)) {
      pieces.push({ is: kind, ...cut, before: before.start + x, after: after.start + y });
      if (kind !== 'inserted') x += cut.text.length;
      if (kind !== 'deleted') y += cut.text.length;
    }
  };
  for (const step of wordSteps(before.text, after.text)) {
    if ('kept' in step) add('kept', step.kept);
    else {
      add('deleted', step.deleted);
      add('inserted', step.inserted);
    }
  }
  return pieces;
}

const isNumbered = (block: Block) => /\d/u.test(block.marker ?? '');

/** Whether a block is set otherwise than it was. The number of a list's item is none of its own. */
const isSetOtherwise = (was: Block, is: Block): boolean =>
  was.kind !== is.kind ||
  was.level !== is.level ||
  (was.depth ?? 0) !== (is.depth ?? 0) ||
  (was.kind === 'item' && isNumbered(was) !== isNumbered(is) && was.marker !== '' && is.marker !== '');

function shapeRemarks(pair: Pair, was: Block, is: Block): RedlineRemark[] {
  return [
    ...(pair.moved ? [{ what: 'moved' as const, from: pair.before[0] ?? 0 }] : []),
    ...(pair.before.length > 1 ? [{ what: 'merged' as const, parts: pair.before.length }] : []),
    ...(pair.after.length > 1 ? [{ what: 'split' as const, parts: pair.after.length }] : []),
    ...(isSetOtherwise(was, is) ? [{ what: 'kind' as const, was, is }] : []),
  ];
}

/** A line break that came in parts the row: each new block has its own, and the break stands at the end of the one before. */
function cutAtBreaks(pieces: readonly RedlinePiece[]): RedlinePiece[][] {
  const rows: RedlinePiece[][] = [[]];
  for (const piece of pieces) {
    const parts = piece.is === 'deleted' ? [piece.text] : piece.text.split(/(?<=\n)/u);
    let done = 0;
    for (const text of parts) {
      const moved = piece.is === 'inserted' ? 0 : done;
      rows.at(-1)?.push({ ...piece, text, before: piece.before + moved, after: piece.after + done });
      done += text.length;
      if (piece.is !== 'deleted' && text.endsWith('\n')) rows.push([]);
    }
  }
  return rows;
}

/** The rows of blocks that belong together: one, or of a split one for each new block. */
function pairedRows(pair: Pair, before: readonly Block[], after: readonly Block[]): RedlineRow[] {
  const was = before[pair.before[0] ?? -1];
  if (!was) return [];
  const pieces = piecesOf(sideOf(before, pair.before, 0), sideOf(after, pair.after, 0));
  const rows = cutAtBreaks(pieces);
  return pair.after.flatMap((index, place): RedlineRow[] => {
    const block = after[index];
    const own = rows[place] ?? [];
    if (!block) return [];
    const remarks = [
      ...shapeRemarks({ ...pair, after: place === 0 ? pair.after : [index] }, was, block),
      ...lookRemarks(own),
    ];
    const alone = pair.before.length === 1 && pair.after.length === 1;
    const same = alone && remarks.length === 0 && own.every((piece) => piece.is === 'kept');
    const is = pair.moved ? 'moved' : same ? 'kept' : 'changed';
    return [{ is, block, before: place === 0 ? pair.before : [], after: index, pieces: own, remarks }];
  });
}

/** A block that stands on one side only. */
function loneRow(block: Block, index: number, side: 'deleted' | 'inserted', reached: number): RedlineRow {
  const own = sideOf([block], [0], 0);
  const none = { start: reached, text: '', runs: [] };
  const pieces = side === 'deleted' ? piecesOf(own, none) : piecesOf(none, own);
  const [before, after] = side === 'deleted' ? [[index], null] : [[], index];
  return { is: side, block, before, after, pieces, remarks: [] };
}

const endOf = (blocks: readonly Block[], indexes: readonly number[]) => blocks[indexes.at(-1) ?? -1]?.end;

/**
 * Two versions as one text to read: every block of the new one in order, and what is gone where it stood. Inside a changed
 * block the words that went out and came in; what words do not show (moved, split, merged, set otherwise, links, italics)
 * as remarks. Kept and inserted pieces of the rows that have an `after` are the new text; kept and deleted ones, without
 * the moved-away rows, the old one. Equal blocks give kept rows alone. Bounded work on texts of any length.
 */
export function redline(before: readonly Block[], after: readonly Block[]): RedlineRow[] {
  const pairs = pairBlocks(before, after);
  const movedTo = new Map(pairs.flatMap((pair) => (pair.moved ? [[pair.before[0], pair.after[0] ?? 0] as const] : [])));
  let [x, y] = [0, 0];
  return pairs.flatMap((pair): RedlineRow[] => {
    const [old, now] = [before[pair.before[0] ?? -1], after[pair.after[0] ?? -1]];
    const reached = { x, y };
    if (!pair.moved) x = endOf(before, pair.before) ?? x;
    y = endOf(after, pair.after) ?? y;
    if (old && now) return pairedRows(pair, before, after);
    if (now) return [loneRow(now, pair.after[0] ?? 0, 'inserted', reached.x)];
    if (!old) return [];
    const row = loneRow(old, pair.before[0] ?? 0, 'deleted', reached.y);
    const to = movedTo.get(pair.before[0]);
    return [to === undefined ? row : { ...row, is: 'moved-away', remarks: [{ what: 'moved-away', to }] }];
  });
}
