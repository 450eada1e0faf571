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

/** An override names blocker, claim and revision, and what of the claim it is about: so the key holds them all. */
const blocker = (claim: BlockingClaim, code: BlockerCode, sentence: string, about?: string): Found => ({
  key: `${code}:${claim.id}:${claim.revision}${about === undefined ? '' : `:${about}`}`,
  code,
  sentence,
  claim: claim.id,
});

function settling(claim: BlockingClaim): Found | null {
  const { finding, beneath } = claim.judgement;
  // A query that is open is a blocker of its own: let stand, it lets no unchecked claim pass.
  const { state, clear } = beneath;
  if (state === 'settled') return clear ? null : blocker(claim, 'not-clear', sentenceOf.notClear(claim));
  if (state === 'open' && finding !== null) return blocker(claim, 'unmet-rules', sentenceOf.unmetRules(claim));
  return { ...blocker(claim, 'unsettled', sentenceOf.unsettled(claim.number, state)), state };
}

/** What stands in the way of its spans: words that are lost, and sentences that changed around them. */
function ofSpans(claim: BlockingClaim): Found[] {
  const closed = claim.judgement.clear && claim.judgement.finding === 'cut';
  const found: Found[] = [];
  for (const { id, placement, exact } of claim.spans)
    if (placement === 'lost' && !closed)
      found.push({ ...blocker(claim, 'lost', sentenceOf.lost(claim, exact), id), span: id });
  for (const { id, placement, contextChanged } of claim.spans)
    if (placement !== 'lost' && contextChanged)
      found.push({ ...blocker(claim, 'tick-owed', sentenceOf.tickOwed(claim), id), span: id });
  return found;
}

/** What was asked or proposed on a claim and is not done with. */
function pending(claim: BlockingClaim): Found[] {
  const found: Found[] = [];
  for (const one of claim.queries.filter(isOpenQuery)) {
    const { id, to } = one;
    found.push({ ...blocker(claim, 'query-open', sentenceOf.queryOpen(claim, one), id), query: id, person: to });
  }
  for (const one of claim.queries.filter(awaitsOutcome)) {
    const { id, by } = one;
    found.push({ ...blocker(claim, 'query-outcome', sentenceOf.queryOutcome(claim, one), id), query: id, person: by });
  }
  for (const one of claim.corrections)
    if (one.decision === null)
      found.push({ ...blocker(claim, 'correction', sentenceOf.correction(claim, one), one.id), correction: one.id });
  return found;
}

/** What of one claim stands in the way. */
function ofClaim(claim: BlockingClaim): Found[] {
  const found = settling(claim);
  const others = [...ofSpans(claim), ...pending(claim)];
  return found ? [found, ...others] : others;
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
  if (overrides.length === 0) return found.map((one) => ({ ...one, overridden: false }));
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

/** What the trail says of blockers that name sources, by their keys: the same without the names. */
export const toldWithoutSources = (claims: readonly BlockingClaim[]): ReadonlyMap<string, string> =>
  new Map(
    claims.flatMap((claim) => {
      const found = settling(claim);
      return found?.code === 'unmet-rules' ? [[found.key, sentenceOf.unmetRulesInTrail(claim)] as const] : [];
    }),
  );

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
