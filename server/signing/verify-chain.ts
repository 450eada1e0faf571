import { randomUUID } from 'node:crypto';
import type { SignedCheckpoint } from '@/domain/checkpoint';
import { ok, type Result, refuse } from '@/domain/refusal';
import { verifiedTold } from '@/domain/sentences/verification';
import { chainStart, type Fault } from '@/domain/trail-entry';
import { judgeChain, type Stretch } from '@/domain/verification';
import type { VerificationView } from '@/domain/views-verification';
import { keep } from '../gate';
import { sha256 } from '../given';
import { linesFrom, MOST, noteVerification, sealedFrom } from '../keeps/verification';
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

/** Goes through the chain a piece at a time: no connection is held, nobody waits, and what was written since is left out. */
async function gone({ chain, entries, checkpoints }: ChainAsked): Promise<Stretch> {
  const wanted = checkpoints.map(({ checkpoint }) => checkpoint.size);
  const read = (seq: number) => keep(linesFrom(chain, seq, entries));
  let all: Stretch = { reached: { seq: 0, hash: chainStart(chain, sha256) }, heads: {}, fault: null };
  let coming = read(0);
  while (!all.fault && all.reached.seq < entries) {
    const { seq } = all.reached;
    const lines = await coming;
    // The database reads the next piece while this one is recomputed. Where one breaks off, nobody waits for it.
    coming = seq + MOST < entries ? read(seq + MOST) : Promise.resolve('');
    coming.catch(() => {});
    const [part, stored] = await Promise.all([
      verifyLines({ before: all.reached, lines, wanted }, entries),
      keep(sealedFrom(chain, seq, Math.min(seq + MOST, entries))),
    ]);
    const sealed = sealedFault(
      chain,
      stored.filter((one) => one.seq <= part.reached.seq),
    );
    const missing = { seq: seq + 1, sentence: `Entry ${seq + 1} is missing.` };
    const none = part.reached.seq === seq ? missing : null;
    all = {
      reached: part.reached,
      heads: { ...all.heads, ...part.heads },
      fault: earlier(sealed, part.fault ?? none),
    };
  }
  return all;
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
