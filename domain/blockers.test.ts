import { describe, expect, it } from 'vitest';
import { sha256 } from '@/server/given';
import { type BlockingClaim, blockersOf, type GivenOverride, storyBlockers } from './blockers';
import { FINDINGS, STATES } from './vocabulary';

type Judged = Omit<BlockingClaim['judgement'], 'beneath'>;
const SETTLED: Judged = { state: 'settled', clear: true, finding: 'confirmed', unmet: [] };
const whole = (judged: Judged): BlockingClaim['judgement'] => ({
  ...judged,
  beneath: { state: judged.state, clear: judged.clear },
});
const claim = (number: number, judgement: Partial<Judged> = {}, more: Partial<BlockingClaim> = {}): BlockingClaim => ({
  id: `c${number}`,
  number,
  revision: 7,
  spans: [],
  queries: [],
  corrections: [],
  judgement: whole({ ...SETTLED, ...judgement }),
  ...more,
});
const span = (id: string, more: Partial<BlockingClaim['spans'][number]>) => ({
  id,
  exact: 'seven',
  placement: 'exact' as const,
  contextChanged: false,
  ...more,
});
const override = (key: string): GivenOverride => ({ id: 'o1', key, reason: 'Because.', by: 'eva', at: '2026-01-01' });

const blockers = (claims: BlockingClaim[], unmarked: number[] = [], overrides: GivenOverride[] = []) => {
  const paragraphs = unmarked.map((start) => ({ start, end: start + 9 }));
  return blockersOf(claims, storyBlockers(claims.length, paragraphs, 3, sha256), overrides);
};
const said = (claims: BlockingClaim[], unmarked: number[] = []) =>
  blockers(claims, unmarked).map((one) => [one.code, one.claim ?? one.starts ?? null, one.sentence]);

describe('what stands in the way of signing off', () => {
  it('is nothing where every claim is settled and clear and every paragraph has one', () => {
    expect(blockers([claim(1), claim(2)])).toEqual([]);
  });

  it('is, without any claim, that there is none, and nothing else', () => {
    expect(said([], [0])).toEqual([['no-claims', null, expect.stringMatching(/^No claim is marked yet/)]]);
  });

  it('is each claim that is not settled or not clear, in order of number, then the paragraphs', () => {
    const claims = [
      claim(10, { state: 'open', clear: false, finding: null }),
      claim(3),
      claim(2, { finding: 'wrong', clear: false }),
    ];
    expect(said(claims, [70, 100])).toEqual([
      ['not-clear', 'c2', expect.stringMatching(/^Claim 2 is settled as wrong/)],
      ['unsettled', 'c10', expect.stringMatching(/^Claim 10 is open/)],
      ['unmarked', [70, 100], '2 paragraphs with a figure, a quotation or a name have no claim. Mark one in each.'],
    ]);
  });

  it('counts one paragraph as one', () => {
    expect(said([claim(1)], [7])[0]?.[2]).toBe(
      'One paragraph with a figure, a quotation or a name has no claim. Mark one in it.',
    );
  });

  it('says which rules a finding does not meet', () => {
    const unmet = [{ rule: 'rationale', sentence: 'A word why is missing.' }];
    expect(said([claim(4, { state: 'open', clear: false, finding: 'wrong', unmet })])).toEqual([
      ['unmet-rules', 'c4', 'Claim 4, wrong, is not settled yet. A word why is missing.'],
    ]);
  });

  it.each(STATES.filter((state) => state !== 'settled'))('%s is a sentence with the claim’s number', (state) => {
    expect(said([claim(4, { state, clear: false, finding: null })])).toEqual([
      ['unsettled', 'c4', expect.stringMatching(/^Claim 4 (is|needs|waits) [^.]+\.( [A-Z][^.]+\.)*$/)],
    ]);
  });

  it.each(FINDINGS)('%s that is not clear is a sentence with the claim’s number', (finding) => {
    expect(said([claim(4, { finding, clear: false })])).toEqual([
      ['not-clear', 'c4', expect.stringMatching(/^Claim 4 (is|rests|could) [^.]+\.( [A-Z][^.]+\.)?$/)],
    ]);
  });

  it('is each lost span, and each whose sentence changed, beside what the claim itself lacks', () => {
    const spans = [span('s1', { placement: 'lost' }), span('s2', { contextChanged: true }), span('s3', {})];
    expect(blockers([claim(4, {}, { spans })]).map((one) => [one.code, one.span])).toEqual([
      ['lost', 's1'],
      ['tick-owed', 's2'],
    ]);
  });

  it('is no lost span of a claim that was closed as cut', () => {
    expect(blockers([claim(4, { finding: 'cut' }, { spans: [span('s1', { placement: 'lost' })] })])).toEqual([]);
  });
});

describe('an override', () => {
  const open = claim(4, { state: 'open', clear: false, finding: null });

  it('lets one blocker stand, and says who and why', () => {
    const [first, second] = blockers(
      [open, claim(5, { finding: 'wrong', clear: false })],
      [],
      [override('unsettled:c4:7')],
    );
    expect(first).toMatchObject({ overridden: true, override: { id: 'o1', by: 'eva', reason: 'Because.' } });
    expect(second).toMatchObject({ overridden: false });
  });

  it.each<[string, BlockingClaim]>([
    ['another revision', { ...open, revision: 8 }],
    ['another blocker', claim(4, { finding: 'wrong', clear: false })],
    ['another claim', { ...open, id: 'c9' }],
  ])('lapses with %s', (_, now) => {
    expect(blockers([now], [], [override('unsettled:c4:7')])[0]?.overridden).toBe(false);
  });

  it('of the unmarked paragraphs holds for these in this version', () => {
    const key = blockers([claim(1)], [70, 100])[0]?.key ?? '';
    expect(blockers([claim(1)], [70, 100], [override(key)])[0]?.overridden).toBe(true);
    expect(blockers([claim(1)], [70], [override(key)])[0]?.overridden).toBe(false);
    expect(blockers([claim(1)], [70, 101], [override(key)])[0]?.overridden).toBe(false);
    const later = storyBlockers(
      1,
      [
        { start: 70, end: 79 },
        { start: 100, end: 109 },
      ],
      4,
      sha256,
    );
    expect(later[0]?.key).not.toBe(key);
  });
});
