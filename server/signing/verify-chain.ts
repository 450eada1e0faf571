import { randomUUID } from 'node:crypto';
import type { SignedCheckpoint } from '@/domain/checkpoint';
import { ok, type Result, refuse } from '@/domain/refusal';
import { verifiedTold } from '@/domain/sentences/verification';
import { chainStart, type Fault } from '@/domain/trail-entry';
import { judgeChain, missingFault, type Piece, type Stretch, withPiece } from '@/domain/verification';
import type { VerificationView } from '@/domain/views-verification';
import { keep } from '../gate';
import { sha256 } from '../given';
import { linesFrom, MOST, noteVerification, type SealedStored, sealedFrom } from '../keeps/verification';
import { sealedFault } from '../sealing/sealed-fault';
import { WorkerEnded } from '../worker';
import { verifyLines } from './chain-apart';
import { judgeCheckpoints } from './judge-checkpoint';
import type { PublicKey } from './public-keys';

/** What is verified: a chain as it was when somebody who may read it asked, with its checkpoints and the desk's keys. */
export interface ChainAsked {
  chain: string;
  entries: number;
  checkpoints: SignedCheckpoint[];
  keys: PublicKey[];
  /** Who asked, as the trail names them. */
  by: string;
}

const earlier = (one: Fault | null, other: Fault | null): Fault | null =>
  one && (!other || one.seq <= other.seq) ? one : other;

type Recomputed = [Piece, SealedStored[]];

/** So many are on their way together: one is read while two are recomputed. */
const AT_ONCE = 3;

/**
 * Goes through the chain a piece at a time: no connection is held, nobody waits, and what was written since is left out. The
 * pieces are recomputed side by side, and joined in their order.
 */
async function gone({ chain, entries, checkpoints }: ChainAsked): Promise<Stretch> {
  const wanted = checkpoints.map(({ checkpoint }) => checkpoint.size);
  const recomputed = async (turn: number): Promise<Recomputed> => {
    const after = turn * MOST;
    const lines = await keep(linesFrom(chain, after, entries));
    return Promise.all([
      verifyLines({ after, lines, wanted }, entries),
      keep(sealedFrom(chain, after, Math.min(after + MOST, entries))),
    ]);
  };
  const begun = (turn: number) => {
    const piece = recomputed(turn);
    // Where the chain breaks off, nobody waits for it.
    piece.catch(() => {});
    return piece;
  };
  const turns = Math.ceil(entries / MOST);
  const coming = Array.from({ length: Math.min(AT_ONCE, turns) }, (_, turn) => begun(turn));
  let all: Stretch = { reached: { seq: 0, hash: chainStart(chain, sha256) }, heads: {}, fault: null };
  for (let turn = 0; turn < turns && !all.fault; turn += 1) {
    const [piece, stored] = (await coming[turn]) as Recomputed;
    if (turn + AT_ONCE < turns) coming.push(begun(turn + AT_ONCE));
    const now = withPiece(all, piece);
    const sealed = sealedFault(
      chain,
      stored.filter((one) => one.seq <= now.reached.seq),
    );
    all = { ...now, fault: earlier(sealed, now.fault) };
  }
  const { seq } = all.reached;
  return all.fault || seq === entries ? all : { ...all, fault: missingFault(seq + 1) };
}

/** Recomputes a chain and its checkpoints, and keeps who asked and what came of it. */
export async function verifyChain(asked: ChainAsked, now = new Date()): Promise<Result<VerificationView>> {
  try {
    const verified = judgeChain(await gone(asked), await judgeCheckpoints(asked.checkpoints, asked.keys));
    const { chain, by } = asked;
    const { entries, fault, signed } = verified;
    const view = { chain, holds: fault === null, entries, sentence: verifiedTold(verified), at: now.toISOString() };
    const { sentence: _, ...noted } = view;
    await keep(noteVerification({ ...noted, id: randomUUID(), by, problem: fault?.sentence ?? null }));
    return ok({
      ...view,
      firstBad: fault?.seq ?? null,
      signed: signed && { size: signed.size, at: signed.at, key: signed.key },
    });
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    return refuse('busy', 'Many chains are being verified at once. Nothing was found or kept; try again in a moment.', {
      retryAfter: 10,
    });
  }
}
