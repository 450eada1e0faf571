import { type BlockingClaim, blockersOf, type GivenOverride, storyBlockers } from '@/domain/blockers';
import { type Checkable, unmarked } from '@/domain/checkable';
import { isLost } from '@/domain/claim';
import { type Bound, type BoundClaim, boundOf } from '@/domain/claims-digest';
import { type HouseRules, rulesData } from '@/domain/house-rules-data';
import {
  isShared,
  type JudgedCheck,
  type JudgedClaim,
  type JudgedCorrection,
  type JudgedQuery,
  judge,
} from '@/domain/judgement';
import { SEALED_TYPE } from '@/domain/trail-entry';
import type { TrailPayloads } from '@/domain/trail-event';
import type { BlockerView } from '@/domain/views';
import type { Placement } from '@/domain/vocabulary';
import { sha256 } from '@/server/given';
import { ON_EVIDENCE, sealedOn, type Tellers, type Who } from './replay-evidence';
import { type ReplayedClaim, type ReplayedSpan, spansOf, type ToldSpan } from './replayed-claim';
import type { Facts } from './replayed-facts';

/** A line of the trail as `openedTrail` gives it. */
export interface ReplayedLine {
  at: string;
  actor: string;
  type: string;
  payload?: unknown;
}

export const openedLine = (line: ReplayedLine): ReplayedLine =>
  line.type === SEALED_TYPE && line.payload ? { ...line, ...(line.payload as Omit<ReplayedLine, 'at'>) } : line;

/** A story built again from its trail alone: what tests hold against the tables, and what a signature was given on. */
export class Replay {
  readonly claims = new Map<string, ReplayedClaim>();
  readonly evidence = new Map<string, Facts>();
  readonly overrides = new Map<string, GivenOverride>();

  version = 1;

  /** `checkable`: the paragraphs of each version that need a claim, by its number; `rules`: those it was handed in under. */
  constructor(
    private readonly checkable: ReadonlyMap<number, readonly Checkable[]>,
    public rules: HouseRules,
  ) {}

  private claim(id: string): ReplayedClaim {
    const claim = this.claims.get(id);
    if (!claim) throw new Error(`the trail tells of claim ${id} before it was made`);
    return claim;
  }

  private judged(claim: ReplayedClaim, rules = this.rules) {
    const { statement, kind, risk, assignee, spans, evidence, checks, queries, corrections, checkedFrom } = claim;
    const judged: JudgedClaim = {
      statement,
      kind: kind as JudgedClaim['kind'],
      risk: risk as JudgedClaim['risk'],
      assignee,
      spans,
      evidence: evidence.flatMap((id) => this.evidence.get(id) ?? []),
      checks,
      queries,
      corrections,
      checkedFrom,
      rules,
    };
    return { judged, judgement: judge(judged) };
  }

  /** What is sealed is told to those named on it: then its payload holds what the entry itself withholds. */
  apply(line: ReplayedLine): void {
    const { type, actor, at, payload } = openedLine(line);
    const by = actor.replace(/^person:/, '');
    const told = payload as never;
    const tell = (TELL as Record<string, (replay: Replay, told: never, who: Who) => void>)[type];
    tell?.(this, told, { by, at, inConfidence: line.type === SEALED_TYPE });
  }

  get(id: string) {
    const claim = this.claim(id);
    return { ...claim, ...this.judged(claim) };
  }

  put(id: string, change: Partial<ReplayedClaim>): void {
    this.claims.set(id, { ...this.claim(id), ...change });
  }

  raise(id: string, change: Partial<ReplayedClaim> = {}): void {
    this.put(id, { revision: this.claim(id).revision + 1, ...change });
  }

  blockers(rules = this.rules): BlockerView[] {
    const claims = [...this.claims.values()].map((claim): BlockingClaim => {
      const { judged, judgement } = this.judged(claim, rules);
      return { ...claim, spans: judged.spans, judgement };
    });
    const places = [...this.claims.values()].flatMap((claim) => claim.spans).filter((span) => !isLost(span));
    const paragraphs = unmarked(
      this.checkable.get(this.version) ?? [],
      places.map(({ start, exact }) => ({ start, length: exact.length })),
    );
    const own = storyBlockers(claims.length, paragraphs, this.version, sha256);
    return blockersOf(claims, own, [...this.overrides.values()]);
  }

  /** What a signature would bind, given under these rules. A record's words stand for its salted hash, which no trail holds. */
  bound(rules = this.rules): Bound {
    const claims = [...this.claims.values()].map((claim): BoundClaim => {
      const { judged, judgement } = this.judged(claim, rules);
      const evidence = claim.evidence.flatMap((id) => {
        const facts = this.evidence.get(id);
        return facts && !facts.sealed ? [{ ...facts, id, recordHash: hashFor(facts) }] : [];
      });
      const sealed = claim.evidence.flatMap((id) => {
        const facts = this.evidence.get(id);
        return facts?.sealed ? [{ id, recordHash: hashFor(facts) }] : [];
      });
      return {
        ...judged,
        id: claim.id,
        number: claim.number,
        spans: claim.spans,
        checks: judgement.standing.map((check) => ({ ...check, shared: isShared(check, judged) })),
        evidence,
        sealed,
      };
    });
    const held = this.blockers(rules).flatMap(({ key, override }) => (override ? [{ ...override, key }] : []));
    return boundOf(claims, held);
  }
}

/** Stands for the salted hash of a record. It stays the same when the record is sealed. */
const hashFor = ({ sealed: _, ...facts }: Facts) => JSON.stringify(facts);

type Claimed = TrailPayloads['claim.made'];

function made(replay: Replay, told: Claimed) {
  const { claim: id, number, statement, kind, risk, assignee, splitFrom } = told;
  const spans = spansOf(told.spans);
  const evidence = splitFrom ? replay.get(splitFrom).evidence : [];
  const fresh = { evidence, checks: [], queries: [], corrections: [], checkedFrom: 1, revision: 1 };
  replay.claims.set(id, { id, number, statement, kind, risk, assignee, spans, ...fresh });
}

function after(told: { after: unknown }): Partial<ReplayedClaim> {
  const facts = told.after as Omit<ReplayedClaim, 'spans'> & { spans: ToldSpan[] };
  return { ...facts, spans: spansOf(facts.spans) };
}

/** One place of a claim, changed. */
function replace(replay: Replay, told: { claim: string; span: string }, change: Partial<ReplayedSpan>) {
  const { spans } = replay.get(told.claim);
  return spans.map((span) => (span.id === told.span ? { ...span, ...change } : span));
}

function committed(replay: Replay, told: TrailPayloads['version.committed']) {
  replay.version = told.number;
  for (const { claim, span, state, exact, start, contextChanged } of told.places)
    replay.put(claim, {
      spans: replace(replay, { claim, span }, { placement: state as Placement, exact, start, contextChanged }),
    });
  // What a version does not touch stands as it stood, further on at most.
  const untouched = [...replay.claims.values()].filter((claim) => !told.claims.includes(claim.id));
  for (const { id, spans } of untouched)
    replay.put(id, {
      spans: spans.map((span) => ({
        ...span,
        start: told.shifted[span.id] ?? span.start,
        placement: isLost(span) ? 'lost' : 'exact',
      })),
    });
  for (const claim of told.claims) replay.raise(claim);
}

function checked(replay: Replay, told: TrailPayloads['check.recorded'], who: Who, ruling: boolean, rationale: string) {
  const check: JudgedCheck = {
    id: told.check,
    finding: told.finding as JudgedCheck['finding'],
    rationale,
    wording: told.wording,
    seen: told.seen as unknown as JudgedCheck['seen'],
    by: who.by,
    at: who.at,
    claimRevision: told.revision,
    ruling,
  };
  const { checks } = replay.get(told.claim);
  replay.raise(told.claim, { checks: [...checks, check] });
}

function proposed(replay: Replay, told: TrailPayloads['correction.proposed'], at: string) {
  const { correction: id, span, words, replacement } = told;
  const one = { id, span, words, replacement, decision: null, accepted: null, at };
  replay.raise(told.claim, { corrections: [...replay.get(told.claim).corrections, one] });
}

/** An accepted one is told after the version that it made, which raised the claim. */
function decided(replay: Replay, told: TrailPayloads['correction.decided']) {
  const decision = told.decision as JudgedCorrection['decision'];
  const corrections = replay
    .get(told.claim)
    .corrections.map((one) => (one.id === told.correction ? { ...one, decision, accepted: told.replacement } : one));
  if (told.version === null) replay.raise(told.claim, { corrections });
  else replay.put(told.claim, { corrections });
}

/** A query of a claim, changed. */
function queried(replay: Replay, told: { claim: string; query: string }, change: Partial<JudgedQuery>) {
  const { queries } = replay.get(told.claim);
  replay.raise(told.claim, { queries: queries.map((one) => (one.id === told.query ? { ...one, ...change } : one)) });
}

/** What each event does to a story. Events that are not here change nothing of what is replayed. */
const TELL: Tellers = {
  'version.committed': committed,
  'rules.changed': (replay, { after: { version, rules } }) => {
    replay.rules = { ...rulesData.parse(rules), version };
  },
  'context.ticked': (replay, told) =>
    replay.raise(told.claim, { spans: replace(replay, told, { contextChanged: false }) }),
  'span.reattached': (replay, told) =>
    replay.raise(told.claim, {
      spans: replace(replay, told, {
        exact: told.exact,
        start: told.start,
        placement: told.state as Placement,
        contextChanged: told.contextChanged,
      }),
    }),
  'span.cut': (replay, told) =>
    replay.raise(told.claim, { spans: replay.get(told.claim).spans.filter((span) => span.id !== told.span) }),
  'claim.reopened': (replay, told) => replay.raise(told.claim, { checkedFrom: told.revision }),
  'claim.made': made,
  'claim.changed': (replay, told) => replay.put(told.claim, { ...after(told), revision: told.revision }),
  'claim.split': (replay, told) =>
    replay.put(told.claim, { ...after(told), revision: told.revision, checkedFrom: told.revision }),
  'claim.merged': (replay, told) => {
    const [here, other] = [replay.get(told.claim), replay.get(told.merged.claim)];
    const corrections = [...here.corrections, ...other.corrections];
    const queries = [...here.queries, ...other.queries];
    replay.put(told.claim, {
      ...after(told),
      revision: told.revision,
      evidence: [...here.evidence, ...told.evidence, ...sealedOn(replay, other, here.evidence)],
      corrections: corrections.sort((a, b) => (a.at < b.at ? -1 : 1)),
      queries: queries.sort((a, b) => a.number - b.number),
    });
  },
  'query.asked': (replay, { claim, query: id, queryNumber: number, question, to }, { by }) => {
    const none = { answer: null, byAuthor: false, outcome: null, outcomeReason: '' };
    replay.raise(claim, { queries: [...replay.get(claim).queries, { id, number, question, by, to, ...none }] });
  },
  'query.answered': (replay, told) => queried(replay, told, { answer: told.text, byAuthor: told.byAuthor }),
  'query.redirected': (replay, told) => queried(replay, told, { to: told.after.to }),
  'query.closed': (replay, told) =>
    queried(replay, told, { outcome: told.outcome as JudgedQuery['outcome'], outcomeReason: told.reason }),
  'claim.removed': (replay, told) => replay.claims.delete(told.claim),
  ...ON_EVIDENCE,
  'correction.proposed': (replay, told, { at }) => proposed(replay, told, at),
  'correction.decided': decided,
  'check.recorded': (replay, told, who) => checked(replay, told, who, false, told.rationale),
  'ruling.given': (replay, told, who) =>
    checked(replay, { ...told, rationale: told.reason } as TrailPayloads['check.recorded'], who, true, told.reason),
  'override.given': (replay, told, { by, at }) => {
    replay.overrides.set(told.key, { id: told.override, key: told.key, reason: told.reason, by, at });
  },
  'override.withdrawn': (replay, told) => {
    replay.overrides.delete(told.key);
  },
};
