import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@/server/given';
import { type BoundClaim, type BoundOverride, boundOf, changesBetween, claimsDigest, sameBound } from './claims-digest';

const CLAIM: BoundClaim = {
  id: 'c1',
  number: 1,
  statement: '18,400 cars a day',
  kind: 'figure',
  risk: 'normal',
  spans: [
    { id: 's1', exact: '18,400', start: 40, placement: 'exact', contextChanged: false },
    { id: 's2', exact: 'eighteen thousand', start: 4, placement: 'moved', contextChanged: false },
  ],
  checks: [
    { id: 'k1', finding: 'confirmed', rationale: '', wording: '', by: 'ada' },
    { id: 'k2', finding: 'confirmed', rationale: 'Counted.', wording: '', by: 'leo' },
  ],
  evidence: [
    { id: 'e1', recordHash: 'sha256:1', source: 'Count', tier: 'primary', stance: 'supports' },
    { id: 'e2', recordHash: 'sha256:2', source: 'Report', tier: 'secondary', stance: 'context' },
  ],
};
const OTHER: BoundClaim = { ...CLAIM, id: 'c2', number: 2, statement: 'It opened in 1931' };
const THIRD: BoundClaim = { ...CLAIM, id: 'c3', number: 3, statement: 'It is red' };
const ALL = [CLAIM, OTHER, THIRD];

const bound = (claims: readonly BoundClaim[], overrides: readonly BoundOverride[] = []) => boundOf(claims, overrides);
const digest = (claims: readonly BoundClaim[]) => claimsDigest(boundOf(claims, []), sha256);

/** The first of a list with other fields, the rest as they are. */
const first = <T>(list: readonly T[], fields: Partial<T>) =>
  list.map((one, at) => (at === 0 ? { ...one, ...fields } : one));
const changed = (fields: Partial<BoundClaim>) => [{ ...CLAIM, ...fields }, OTHER, THIRD];

const BOUND: [string, BoundClaim[], RegExp][] = [
  ['statement', changed({ statement: 'some 18,400' }), /^Claim 1: the statement was changed\.$/],
  ['kind', changed({ kind: 'other' }), /^Claim 1: kind or risk was changed\.$/],
  ['risk', changed({ risk: 'high' }), /^Claim 1: kind or risk was changed\.$/],
  ['words of a span', changed({ spans: first(CLAIM.spans, { exact: '18,4' }) }), /^Claim 1: places .* changed\.$/],
  ['a span moved', changed({ spans: first(CLAIM.spans, { start: 9, placement: 'moved' }) }), /^Claim 1: places/],
  ['placement of a span', changed({ spans: first(CLAIM.spans, { placement: 'lost' }) }), /^Claim 1: places/],
  ['sentence around a span', changed({ spans: first(CLAIM.spans, { contextChanged: true }) }), /^Claim 1: places/],
  ['a span less', changed({ spans: CLAIM.spans.slice(1) }), /^Claim 1: places/],
  ['finding', changed({ checks: first(CLAIM.checks, { finding: 'wrong' }) }), /^Claim 1: a check was recorded\.$/],
  ['rationale', changed({ checks: first(CLAIM.checks, { rationale: 'x' }) }), /^Claim 1: a check was recorded\.$/],
  ['wording', changed({ checks: first(CLAIM.checks, { wording: 'x' }) }), /^Claim 1: a check was recorded\.$/],
  ['maker of a check', changed({ checks: first(CLAIM.checks, { by: 'eva' }) }), /^Claim 1: a check was recorded\.$/],
  [
    'a check more',
    changed({ checks: [...CLAIM.checks, { ...CLAIM.checks[0], id: 'k3' } as never] }),
    /^Claim 1: a check/,
  ],
  [
    'record of evidence',
    changed({ evidence: first(CLAIM.evidence, { recordHash: 'sha256:9' }) }),
    /Count was corrected\.$/,
  ],
  ['wire credit of evidence', changed({ evidence: first(CLAIM.evidence, { credit: 'AFP' }) }), /was corrected\.$/],
  ['source of evidence', changed({ evidence: first(CLAIM.evidence, { source: 'Counts' }) }), /Counts was corrected\.$/],
  ['tier of evidence', changed({ evidence: first(CLAIM.evidence, { tier: 'tertiary' }) }), /Count was corrected\.$/],
  ['stance of evidence', changed({ evidence: first(CLAIM.evidence, { stance: 'context' }) }), /Count was corrected\.$/],
  [
    'evidence more',
    changed({ evidence: [...CLAIM.evidence, { ...CLAIM.evidence[0], id: 'e3', source: 'Map' } as never] }),
    /^Claim 1: evidence from Map was attached\.$/,
  ],
  ['evidence less', changed({ evidence: CLAIM.evidence.slice(1) }), /^Claim 1: evidence was taken away\.$/],
  ['a claim more', [...ALL, { ...CLAIM, id: 'c4', number: 4 }], /^Claim 4 was made: “18,400 cars a day”\.$/],
  ['a claim less', [CLAIM, OTHER], /^Claim 3 was removed\.$/],
];

describe('the claims digest', () => {
  it('is a hash of what is bound, and the same for the same', () => {
    expect(digest(ALL)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digest(structuredClone(ALL))).toBe(digest(ALL));
    expect(digest([])).toBe(`sha256:${sha256('{"claims":[],"overrides":[]}')}`);
  });

  it.each(BOUND)('%s changes it', (_, claims) => {
    expect(digest(claims)).not.toBe(digest(ALL));
  });

  it('does not see the order that anything came in', () => {
    const turned = (claim: BoundClaim): BoundClaim => ({
      ...claim,
      spans: [...claim.spans].reverse(),
      checks: [...claim.checks].reverse(),
      evidence: [...claim.evidence].reverse(),
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: 3 }), fc.boolean(), (claims, turn) => {
        expect(digest(turn ? claims.map(turned) : claims)).toBe(digest(ALL));
      }),
    );
  });

  it('binds no thread, assignment, date or person on the story', () => {
    const unbound = { assignee: 'ada', revision: 9, notes: ['x'], createdAt: '2026-01-01', prefix: 'x' };
    const claims = ALL.map((claim) => ({
      ...claim,
      ...unbound,
      spans: claim.spans.map((span) => ({ ...span, ...unbound })),
      checks: claim.checks.map((check) => ({ ...check, ...unbound, at: 'now', claimRevision: 3 })),
      evidence: claim.evidence.map((one) => ({ ...one, ...unbound, locator: 'p. 9', capture: 'waiting' })),
    }));
    expect(digest(claims)).toBe(digest(ALL));
  });
});

describe('what changed since', () => {
  it.each(BOUND)('%s is said in one sentence', (_, claims, sentence) => {
    const changes = changesBetween(bound(ALL), bound(claims));
    expect(changes).toEqual([expect.stringMatching(sentence)]);
  });

  it('is nothing for the same', () => {
    expect(changesBetween(bound(ALL), bound([...ALL].reverse()))).toEqual([]);
    expect(changesBetween(bound([]), bound([]))).toEqual([]);
  });

  it('is said in the order of the claims’ numbers, what several share once, the removed last', () => {
    const after = [
      { ...THIRD, risk: 'high' },
      { ...CLAIM, id: 'c0', number: 4, statement: 'New' },
      { ...OTHER, kind: 'date' },
    ];
    expect(changesBetween(bound(ALL), bound(after))).toEqual([
      'Claims 2 and 3: kind or risk was changed.',
      'Claim 4 was made: “New”.',
      'Claim 1 was removed.',
    ]);
  });

  it('names no claim whose words stand as they stood, only further on, though the place is bound', () => {
    const onward = (claim: BoundClaim): BoundClaim => ({
      ...claim,
      // What was moved or changed before it was signed is the same words again in the version after.
      spans: claim.spans.map((span) => ({ ...span, start: span.start + 4, placement: 'exact' })),
    });
    const after = [onward(CLAIM), onward({ ...OTHER, spans: first(OTHER.spans, { exact: '18,900' }) }), onward(THIRD)];
    expect(changesBetween(bound(ALL), bound(after))).toEqual(['Claim 2: places in the text were changed.']);
    expect(changesBetween(bound(ALL), bound(ALL.map(onward)))).toEqual([]);
    expect(sameBound(bound(ALL), bound(ALL.map(onward)))).toBe(false);
    expect(digest(changed({ spans: first(CLAIM.spans, { start: 41 }) }))).not.toBe(digest(ALL));
    const lost = changed({ spans: first(CLAIM.spans, { placement: 'lost' }) });
    expect(changesBetween(bound(lost), bound(ALL))).toEqual(['Claim 1: places in the text were changed.']);
  });

  it('says that a check was recorded on words that only stand further on', () => {
    const after = changed({ spans: first(CLAIM.spans, { start: 44 }), checks: CLAIM.checks.slice(1) });
    expect(changesBetween(bound(ALL), bound(after))).toEqual(['Claim 1: a check was recorded.']);
  });

  it('names no check that nobody made, where other words let other checks count', () => {
    const after = changed({ statement: 'some 18,400', checks: CLAIM.checks.slice(1) });
    expect(changesBetween(bound(ALL), bound(after))).toEqual([
      'Claim 1: the statement was changed.',
      'Claim 1: other checks count now.',
    ]);
  });
});

describe('overrides', () => {
  const one = { id: 'o1', key: 'unmarked:1:ab', reason: 'Old news.', by: 'eva' };
  const two = { ...one, id: 'o2', key: 'not-clear:c1:4' };

  it('are bound, whatever their order', () => {
    expect(sameBound(bound(ALL, [one, two]), bound(ALL, [two, one]))).toBe(true);
    expect(sameBound(bound(ALL, [one]), bound(ALL, [{ ...one, reason: 'x' }]))).toBe(false);
    expect(claimsDigest(bound(ALL, [one]), sha256)).not.toBe(claimsDigest(bound(ALL), sha256));
  });

  it('that came or went are said', () => {
    expect(changesBetween(bound(ALL, [one]), bound(ALL, [one, two]))).toEqual(['A blocker was overridden.']);
    expect(changesBetween(bound(ALL, [one]), bound(ALL))).toEqual([expect.stringMatching(/^An override no longer/)]);
  });

  it('a ruling is said as one', () => {
    const ruled = { id: 'k9', finding: 'confirmed', rationale: 'So.', wording: '', by: 'zoe', ruling: true } as const;
    expect(changesBetween(bound(ALL), bound(changed({ checks: [ruled] })))).toEqual(['Claim 1: a ruling was given.']);
  });
});
