import type { SignedCheckpoint } from './checkpoint';
import { type Fault, followingFault, lineFault, type Reached, type Sha256, type TrailLine } from './trail-entry';

/** A line as it is stored: its payload is the text that was hashed; null where that is sealed. */
export interface StoredLine extends TrailLine {
  salt: string | null;
  payload: string | null;
  /** Whether it lies sealed: then neither salt nor payload is here. */
  sealed: boolean;
}

/** How far a chain was gone through, and the hashes of the entries that were asked for, by their numbers. */
export interface Stretch {
  reached: Reached;
  heads: Record<number, string>;
  fault: Fault | null;
}

const goneFault = ({ seq, payload, sealed }: StoredLine): Fault | null =>
  payload === null && !sealed ? { seq, sentence: `What entry ${seq} says is gone.` } : null;

/** Recomputes the next lines of a chain, up to the first fault. `wanted`: the numbers whose hashes are held against checkpoints. */
export function verifyStretch(
  before: Reached,
  lines: readonly StoredLine[],
  wanted: readonly number[],
  sha256: Sha256,
): Stretch {
  const marks = new Set(wanted);
  const heads: Record<number, string> = {};
  let reached = before;
  for (const line of lines) {
    const fault = lineFault(reached, line, sha256) ?? goneFault(line);
    if (fault) return { reached, heads, fault };
    reached = { seq: line.seq, hash: line.hash };
    if (marks.has(line.seq)) heads[line.seq] = line.hash;
  }
  return { reached, heads, fault: null };
}

/** Lines that were recomputed by themselves, before it was known how those before them end. */
export interface Piece extends Stretch {
  /** Its first line; null where there is none. */
  first: Pick<TrailLine, 'seq' | 'prevHash'> | null;
}

/** Recomputes the lines after that number, taking the first at its word about the hash before it. */
export function verifyPiece(
  after: number,
  lines: readonly StoredLine[],
  wanted: readonly number[],
  sha256: Sha256,
): Piece {
  const first = lines[0] ?? null;
  const stretch = verifyStretch({ seq: after, hash: first?.prevHash ?? '' }, lines, wanted, sha256);
  return { ...stretch, first: first && { seq: first.seq, prevHash: first.prevHash } };
}

export const missingFault = (seq: number): Fault => ({ seq, sentence: `Entry ${seq} is missing.` });

/** What was gone through with the piece that comes next. */
export function withPiece(before: Stretch, { first, reached, heads, fault }: Piece): Stretch {
  if (first === null) return { ...before, fault: missingFault(before.reached.seq + 1) };
  const unfollowing = followingFault(before.reached, first);
  if (unfollowing) return { ...before, fault: unfollowing };
  return { reached, heads: { ...before.heads, ...heads }, fault };
}

/** A checkpoint of the chain, and whether its signature holds and its key is one of the desk's. */
export interface JudgedCheckpoint extends SignedCheckpoint {
  isSigned: boolean;
  isOurs: boolean;
}

export interface Verified {
  /** How many entries were recomputed and hold. */
  entries: number;
  /** The first thing that does not hold; null where all does. */
  fault: Fault | null;
  /** The newest checkpoint, and how many there are; null where there is none. */
  signed: { size: number; at: string; key: string; count: number } | null;
}

function checkpointFault(
  { checkpoint: { size, at, head }, isSigned, isOurs }: JudgedCheckpoint,
  { reached, heads }: Stretch,
): Fault | null {
  if (!isSigned)
    return { seq: size, sentence: `The checkpoint on entry ${size} was altered: its signature does not hold.` };
  if (!isOurs)
    return { seq: size, sentence: `The checkpoint on entry ${size} is signed with a key that this desk never had.` };
  if (size > reached.seq)
    return {
      seq: reached.seq + 1,
      sentence: `Entry ${reached.seq + 1} is missing: a checkpoint of ${at} counts ${size} entries.`,
    };
  const sentence = `Entry ${size} is another than the one that was signed on ${at}: it, or what stands before it, was written anew.`;
  return heads[size] === head ? null : { seq: size, sentence };
}

/** What comes of a chain's lines and its checkpoints together: the first thing that does not hold, wherever it was found. */
export function judgeChain(stretch: Stretch, checkpoints: readonly JudgedCheckpoint[]): Verified {
  const end = stretch.fault?.seq ?? Number.POSITIVE_INFINITY;
  const others = checkpoints
    .filter(({ checkpoint }) => checkpoint.size < end)
    .flatMap((one) => checkpointFault(one, stretch) ?? []);
  const [fault = null] = [...others, ...(stretch.fault ? [stretch.fault] : [])].toSorted((a, b) => a.seq - b.seq);
  const last = checkpoints.at(-1)?.checkpoint;
  const signed = last ? { size: last.size, at: last.at, key: last.key, count: checkpoints.length } : null;
  return { entries: fault ? Math.min(fault.seq - 1, stretch.reached.seq) : stretch.reached.seq, fault, signed };
}
