import { describe, expect, it } from 'vitest';
import { type BlockingClaim, blockersOf } from './blockers';
import { FINDINGS, STATES } from './vocabulary';

const claim = (number: number, more: Partial<BlockingClaim> = {}): BlockingClaim => ({
  id: `c${number}`,
  number,
  state: 'settled',
  clear: true,
  finding: 'confirmed',
  ...more,
});
const said = (claims: BlockingClaim[], unmarked: { start: number; end: number }[] = []) =>
  blockersOf(claims, unmarked).map((one) => [one.code, one.claim ?? one.start ?? null, one.sentence]);

describe('what stands in the way of signing off', () => {
  it('is nothing where every claim is settled and clear and every paragraph has one', () => {
    expect(blockersOf([claim(1), claim(2)], [])).toEqual([]);
  });

  it('is, without any claim, that there is none, and nothing else', () => {
    expect(said([], [{ start: 0, end: 9 }])).toEqual([
      ['no-claims', null, expect.stringMatching(/^No claim is marked yet/)],
    ]);
  });

  it('is each claim that is not settled or not clear, in order of number, then the paragraphs', () => {
    const claims = [claim(10, { state: 'open', clear: false }), claim(3), claim(2, { finding: 'wrong', clear: false })];
    expect(
      said(claims, [
        { start: 70, end: 90 },
        { start: 100, end: 120 },
      ]),
    ).toEqual([
      ['not-clear', 'c2', expect.stringMatching(/^Claim 2 is settled as wrong/)],
      ['unsettled', 'c10', expect.stringMatching(/^Claim 10 is open/)],
      ['unmarked', 70, '2 paragraphs with a figure, a quotation or a name have no claim. Mark one in each.'],
    ]);
  });

  it('counts one paragraph as one', () => {
    expect(said([claim(1)], [{ start: 7, end: 9 }])[0]?.[2]).toBe(
      'One paragraph with a figure, a quotation or a name has no claim. Mark one in it.',
    );
  });

  it.each(STATES.filter((state) => state !== 'settled'))('%s is a sentence with the claim’s number', (state) => {
    expect(said([claim(4, { state, clear: false })])).toEqual([
      ['unsettled', 'c4', expect.stringMatching(/^Claim 4 (is|needs|waits) [^.]+\.( [A-Z][^.]+\.)*$/)],
    ]);
  });

  it.each(FINDINGS)('%s that is not clear is a sentence with the claim’s number', (finding) => {
    expect(said([claim(4, { finding, clear: false })])).toEqual([
      ['not-clear', 'c4', expect.stringMatching(/^Claim 4 (is|rests|could) [^.]+\.( [A-Z][^.]+\.)?$/)],
    ]);
  });
});
