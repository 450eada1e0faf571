import type { TrailPayloads } from '@/domain/trail-event';
import type { Replay } from './replay-trail';
import type { ReplayedClaim } from './replayed-claim';
import { factsTold } from './replayed-facts';

export type Who = { by: string; at: string; inConfidence: boolean };

/** What is done in confidence raises no revision: the number would tell of it. */
const touch = (replay: Replay, claim: string, { inConfidence }: Who, change: Partial<ReplayedClaim> = {}) =>
  inConfidence ? replay.put(claim, change) : replay.raise(claim, change);

/** Confidential evidence goes along with a claim without a word of it to anybody. */
export const sealedOn = (replay: Replay, claim: ReplayedClaim, but: readonly string[]) =>
  claim.evidence.filter((id) => replay.evidence.get(id)?.sealed && !but.includes(id));
/** What each event does to a story that is built again. */
export type Tellers = {
  [T in keyof TrailPayloads]?: (replay: Replay, told: TrailPayloads[T], who: Who) => void;
};

/** What events about evidence do, in the open and in confidence. */
export const ON_EVIDENCE: Tellers = {
  'evidence.attached': (replay, told, who) => {
    const sealed = who.inConfidence ? ({ sealed: true } as const) : {};
    replay.evidence.set(told.evidence, { ...factsTold(told.record), ...told.sourceFacts, ...sealed });
    touch(replay, told.claim, who, { evidence: [...replay.get(told.claim).evidence, told.evidence] });
  },
  'evidence.corrected': (replay, told, who) => {
    const before = replay.evidence.get(told.evidence);
    const kept = before?.sealed ? ({ origin: before.origin, identity: before.identity, sealed: true } as const) : {};
    replay.evidence.set(told.evidence, { ...factsTold(told.after), ...told.sourceFacts, ...kept });
    for (const claim of told.claims) touch(replay, claim, who);
  },
  'evidence.source-changed': (replay, told) => {
    const { name: source, origin, identity } = told.after;
    for (const id of told.evidence) {
      const facts = replay.evidence.get(id);
      if (facts) replay.evidence.set(id, { ...facts, source, origin, identity });
    }
    for (const claim of told.claims) replay.raise(claim);
  },
  'evidence.sealed': (replay, told) => {
    const facts = replay.evidence.get(told.evidence);
    if (facts) replay.evidence.set(told.evidence, { ...facts, sealed: true });
  },
  'evidence.used': (replay, told, who) =>
    touch(replay, told.claim, who, { evidence: [...replay.get(told.claim).evidence, told.evidence] }),
  'evidence.detached': (replay, told, who) =>
    touch(replay, told.claim, who, {
      evidence: replay.get(told.claim).evidence.filter((one) => one !== told.evidence),
    }),
};
