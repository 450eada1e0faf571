import type { Checkable } from './checkable';
import { awaitsOutcome, isOpenQuery, type JudgedCorrection, type JudgedQuery, type Judgement } from './judgement';
import { lapsedOverrides } from './lapsed';
import { sentenceOf } from './sentences/blockers';
import type { Sha256 } from './trail-entry';
import type { BlockerView, OverrideView } from './views';
import type { BlockerCode, Placement } from './vocabulary';

export interface BlockingClaim {
  id: string;
  number: number;
  revision: number;
  spans: readonly { id: string; exact: string; placement: Placement; contextChanged: boolean }[];
  queries: readonly JudgedQuery[];
  corrections: readonly JudgedCorrection[];
  judgement: Pick<Judgement, 'state' | 'finding' | 'clear' | 'unmet' | 'beneath'>;
}

/** An override as it was given: it holds while a blocker has this key. */
export interface GivenOverride extends OverrideView {
  key: string;
}

type Found = Omit<BlockerView, 'overridden' | 'override' | 'lapsed'>;

function settling(claim: BlockingClaim): Found | null {
  const { finding, beneath } = claim.judgement;
  // A query that is open is a blocker of its own: let stand, it lets no unchecked claim pass.
  const { state, clear } = beneath;
  const of = (code: BlockerCode, sentence: string): Found => ({
    key: `${code}:${claim.id}:${claim.revision}`,
    code,
    sentence,
    claim: claim.id,
  });
  if (state === 'open' && finding !== null) return of('unmet-rules', sentenceOf.unmetRules(claim));
  if (state !== 'settled') return { ...of('unsettled', sentenceOf.unsettled(claim.number, state)), state };
  return clear ? null : of('not-clear', sentenceOf.notClear(claim));
}

/** What was asked or proposed on a claim and is not done with. */
function pending(claim: BlockingClaim): Found[] {
  const of = (code: BlockerCode, id: string, sentence: string): Found => ({
    key: `${code}:${claim.id}:${claim.revision}:${id}`,
    code,
    sentence,
    claim: claim.id,
  });
  return [
    ...claim.queries
      .filter(isOpenQuery)
      .map((one) => ({ ...of('query-open', one.id, sentenceOf.queryOpen(claim, one)), query: one.id, person: one.to })),
    ...claim.queries.filter(awaitsOutcome).map((one) => ({
      ...of('query-outcome', one.id, sentenceOf.queryOutcome(claim, one)),
      query: one.id,
      person: one.by,
    })),
    ...claim.corrections
      .filter((one) => one.decision === null)
      .map((one) => ({ ...of('correction', one.id, sentenceOf.correction(claim, one)), correction: one.id })),
  ];
}

/** What of one claim stands in the way. An override names blocker, claim and revision, so the key holds all three. */
function ofClaim(claim: BlockingClaim): Found[] {
  const found = settling(claim);
  const ofSpan = (code: BlockerCode, span: BlockingClaim['spans'][number], sentence: string): Found => ({
    key: `${code}:${claim.id}:${claim.revision}:${span.id}`,
    code,
    sentence,
    claim: claim.id,
    span: span.id,
  });
  const closed = claim.judgement.clear && claim.judgement.finding === 'cut';
  const lost = claim.spans
    .filter((span) => span.placement === 'lost' && !closed)
    .map((span) => ofSpan('lost', span, sentenceOf.lost(claim, span.exact)));
  const owed = claim.spans
    .filter((span) => span.contextChanged && span.placement !== 'lost')
    .map((span) => ofSpan('tick-owed', span, sentenceOf.tickOwed(claim)));
  return [...(found ? [found] : []), ...lost, ...owed, ...pending(claim)];
}

/** What of the story as a whole stands in the way. `version`: its number; `unmarked`: the paragraphs without a claim. */
export function storyBlockers(
  claims: number,
  unmarked: readonly Checkable[],
  version: number,
  sha256: Sha256,
): Found[] {
  if (claims === 0) return [{ key: `no-claims:${version}`, code: 'no-claims', sentence: sentenceOf.noClaims() }];
  if (unmarked.length === 0) return [];
  const starts = unmarked.map((one) => one.start);
  return [
    {
      key: `unmarked:${version}:${sha256(starts.join(',')).slice(0, 32)}`,
      code: 'unmarked',
      sentence: sentenceOf.unmarked(unmarked.length),
      starts,
    },
  ];
}

function withOverrides(found: readonly Found[], overrides: readonly GivenOverride[]): BlockerView[] {
  const byKey = new Map(overrides.map((one) => [one.key, one]));
  const lapsed = lapsedOverrides(found, overrides);
  return found.map((blocker) => {
    const given = byKey.get(blocker.key);
    if (!given) {
      const earlier = lapsed.get(blocker.key);
      return { ...blocker, overridden: false, ...(earlier ? { lapsed: earlier } : {}) };
    }
    const { id, reason, by, at } = given;
    return { ...blocker, overridden: true, override: { id, reason, by, at } };
  });
}

/** The blockers of one claim, and which of them an override lets stand. */
export const claimBlockers = (claim: BlockingClaim, overrides: readonly GivenOverride[]): BlockerView[] =>
  withOverrides(ofClaim(claim), overrides);

/** Every reason why the story cannot be signed off, each with its place. None that is not overridden: it may be. */
export function blockersOf(
  claims: readonly BlockingClaim[],
  ofStory: readonly Found[],
  overrides: readonly GivenOverride[],
): BlockerView[] {
  const inOrder = [...claims].sort((a, b) => a.number - b.number);
  return withOverrides(
    [
      ...ofStory.filter((one) => one.code === 'no-claims'),
      ...inOrder.flatMap(ofClaim),
      ...ofStory.filter((one) => one.code !== 'no-claims'),
    ],
    overrides,
  );
}
