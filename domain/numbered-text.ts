import type { GalleyClaim } from './galley';
import { blockAt } from './sentences/place';
import type { Block, Run } from './story-text';

export type NumberedPiece = { run: Run } | { claim: string; number: number };

export interface NumberedBlock {
  block: Block;
  pieces: NumberedPiece[];
  /** The claims whose first place is in this block. */
  claims: string[];
}

interface End {
  at: number;
  claim: string;
  number: number;
}

/** Cuts the runs of a block where the words of claims end, and sets the numbers there. */
function piecesOf(block: Block, ends: readonly End[]): NumberedPiece[] {
  const pieces: NumberedPiece[] = [];
  let place = block.start;
  let next = 0;
  for (const run of block.runs) {
    const end = place + run.text.length;
    for (let from = place; from < end; ) {
      const to = Math.min(ends[next]?.at ?? end, end);
      pieces.push({ run: { ...run, text: run.text.slice(from - place, to - place) } });
      for (; ends[next]?.at === to; next += 1) {
        const { claim, number } = ends[next] as End;
        pieces.push({ claim, number });
      }
      from = to;
    }
    place = end;
  }
  return pieces;
}

/** The clean text with the number of each claim after its words, and under each block the claims that begin in it. */
export function numberedText(blocks: readonly Block[], claims: readonly GalleyClaim[]): NumberedBlock[] {
  const ends: End[][] = blocks.map(() => []);
  const first: string[][] = blocks.map(() => []);
  for (const { id, number, spans } of [...claims].sort((a, b) => a.number - b.number)) {
    const standing = spans.filter((span) => span.state !== 'lost').sort((a, b) => a.start - b.start);
    if (standing[0]) first[blockAt(blocks, standing[0].start)]?.push(id);
    for (const span of standing) {
      const at = span.start + span.exact.length;
      ends[blockAt(blocks, at - 1)]?.push({ at, claim: id, number });
    }
  }
  return blocks.map((block, place) => ({
    block,
    pieces: piecesOf(
      block,
      (ends[place] ?? []).sort((a, b) => a.at - b.at || a.number - b.number),
    ),
    claims: first[place] ?? [],
  }));
}
