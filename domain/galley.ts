import type { Block, Run } from './story-text';
import { wordSteps } from './word-changes';

/** Where the words of a claim stand; positions count in version.text. */
export interface GalleySpan {
  start: number;
  exact: string;
  state: string;
}

export interface GalleyClaim {
  id: string;
  number: number;
  spans: readonly GalleySpan[];
}

/** What a correction that waits would change: words it would take out, and those it would put in after them, if any. */
export interface GalleyCorrection {
  id: string;
  claim: string;
  start: number;
  end: number;
  replacement: string;
}

/** A correction as what it changes word by word, where its words begin at `start`. */
export function correctionSteps(
  { id, claim, words, replacement }: { id: string; claim: string; words: string; replacement: string },
  start: number,
): GalleyCorrection[] {
  const steps: GalleyCorrection[] = [];
  let at = start;
  for (const step of wordSteps(words, replacement)) {
    if ('kept' in step) at += step.kept.length;
    else {
      steps.push({ id, claim, start: at, end: at + step.deleted.length, replacement: step.inserted });
      at += step.deleted.length;
    }
  }
  return steps;
}

/** The marks of a block, nested: the outermost is the longest. A marker stands before the first piece of a span. */
export type GalleyNode =
  | { type: 'run'; run: Run; struck?: true }
  | { type: 'proposed'; correction: string; claim: string; replacement: string }
  | { type: 'marker'; claim: string; number: number }
  | { type: 'mark'; claim: string; lane: number; children: GalleyNode[] };

export interface GalleyBlock {
  block: Block;
  nodes: GalleyNode[];
}

/** A lane that has no room under the words: the claim shows in the margin, and when it is open. */
export const MARGIN_LANE = 3;

/** One span within one block. `order` is the same for all pieces of a span: the longest span comes first. */
interface Piece {
  claim: GalleyClaim;
  from: number;
  to: number;
  first: boolean;
  order: number;
  lane: number;
}

const atStart = (at: { start: number }, other: { start: number }) => at.start - other.start;

/** The spans cut at the edges of the blocks; lost spans stand nowhere. */
function piecesByBlock(blocks: readonly Block[], claims: readonly GalleyClaim[]): Piece[][] {
  const spans = claims.flatMap((claim) =>
    claim.spans
      .filter((span) => span.state !== 'lost')
      .map((span) => ({ claim, start: span.start, end: span.start + span.exact.length })),
  );
  const longestFirst = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.claim.number - b.claim.number,
  );
  const order = new Map(longestFirst.map((span, place) => [span, place]));
  const byBlock: Piece[][] = blocks.map(() => []);
  let from = 0;
  for (const span of spans.sort(atStart)) {
    while (from < blocks.length && (blocks[from]?.end ?? 0) <= span.start) from += 1;
    let first = true;
    for (let at = from; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block || block.start >= span.end) break;
      byBlock[at]?.push({
        claim: span.claim,
        from: Math.max(span.start, block.start) - block.start,
        to: Math.min(span.end, block.end) - block.start,
        first,
        order: order.get(span) ?? 0,
        lane: 0,
      });
      first = false;
    }
  }
  return byBlock;
}

/** The shorter keeps to the words; each longer one that meets it runs below. */
function giveLanes(pieces: Piece[]) {
  const shortestFirst = [...pieces].sort((a, b) => b.order - a.order);
  shortestFirst.forEach((piece, place) => {
    const met = shortestFirst.slice(0, place).filter((other) => other.from < piece.to && piece.from < other.to);
    const below = met.reduce((lowest, other) => Math.max(lowest, other.lane + 1), 0);
    piece.lane = Math.min(below, MARGIN_LANE);
  });
}

/** A stretch of one look that lies under the same pieces from end to end. */
interface Stretch {
  from: number;
  run: Run;
  under: Piece[];
  /** It would be replaced. */
  struck: boolean;
  /** Those whose words would stand before it, at the beginning of its block; and those whose would stand after it. */
  before: GalleyCorrection[];
  after: GalleyCorrection[];
}

function stretchesOf(
  runs: readonly Run[],
  pieces: readonly Piece[],
  corrections: readonly GalleyCorrection[],
): Stretch[] {
  const ends = [
    ...pieces.flatMap((piece) => [piece.from, piece.to]),
    ...corrections.flatMap((one) => [one.start, one.end]),
  ];
  const edges = [...new Set(ends)].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  const waiting = [...pieces].sort((a, b) => a.from - b.from);
  let under: Piece[] = [];
  let place = 0;
  let edge = 0;
  for (const run of runs) {
    const end = place + run.text.length;
    for (let from = place; from < end; ) {
      while ((edges[edge] ?? Number.POSITIVE_INFINITY) <= from) edge += 1;
      const to = Math.min(edges[edge] ?? end, end);
      while (waiting[0] && waiting[0].from <= from) under = [...under, waiting.shift() as Piece];
      under = under.filter((piece) => piece.to > from).sort((a, b) => a.order - b.order);
      const cut = { ...run, text: run.text.slice(from - place, to - place) };
      const struck = corrections.some((one) => one.start < to && one.end > from);
      const before = from === 0 ? corrections.filter((one) => one.end === 0) : [];
      stretches.push({ from, under, run: cut, struck, before, after: corrections.filter((one) => one.end === to) });
      from = to;
    }
    place = end;
  }
  return stretches;
}

const proposedBy = (corrections: readonly GalleyCorrection[]): GalleyNode[] =>
  corrections.map(({ id, claim, replacement }) => ({ type: 'proposed', correction: id, claim, replacement }));

function nested(stretches: readonly Stretch[], depth: number): GalleyNode[] {
  const nodes: GalleyNode[] = [];
  for (let at = 0; at < stretches.length; ) {
    const stretch = stretches[at] as Stretch;
    const piece = stretch.under[depth];
    if (!piece) {
      nodes.push(...proposedBy(stretch.before));
      nodes.push({ type: 'run', run: stretch.run, ...(stretch.struck ? { struck: true } : {}) });
      nodes.push(...proposedBy(stretch.after));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (stretches[end]?.under[depth] === piece) end += 1;
    const { id, number } = piece.claim;
    if (piece.first && piece.from === stretch.from) nodes.push({ type: 'marker', claim: id, number });
    nodes.push({ type: 'mark', claim: id, lane: piece.lane, children: nested(stretches.slice(at, end), depth + 1) });
    at = end;
  }
  return nodes;
}

/** Those of a block, as positions in it. */
const correctionsIn = ({ start, end }: Block, corrections: readonly GalleyCorrection[]): GalleyCorrection[] =>
  corrections
    .filter((one) => one.start >= start && one.end <= end)
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));

/**
 * The text with its marks and the corrections that wait, as it stands on the galley. A claim that is seen elsewhere too has
 * a marker at each place.
 */
export function galleyOf(
  blocks: readonly Block[],
  claims: readonly GalleyClaim[],
  corrections: readonly GalleyCorrection[] = [],
): GalleyBlock[] {
  const byBlock = piecesByBlock(blocks, claims);
  return blocks.map((block, at) => {
    const pieces = byBlock[at] ?? [];
    giveLanes(pieces);
    return { block, nodes: nested(stretchesOf(block.runs, pieces, correctionsIn(block, corrections)), 0) };
  });
}
