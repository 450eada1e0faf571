import { describe, expect, it } from 'vitest';
import { type JudgedCheck, type JudgedClaim, judge } from './judgement';
import { check, claim, found, HEAD, LEDE, seen, span } from './test-judged';
import type { Finding } from './vocabulary';

describe('high risk', () => {
  const high = (checks: JudgedCheck[], more: Partial<JudgedClaim> = {}) =>
    judge(claim({ risk: 'high', assignee: 'first', checks, ...more }));

  it.each<[string, JudgedCheck[], string]>([
    ['one check waits for a second', [check('confirmed')], 'awaiting-second-check'],
    ['whatever it found', [check('cannot-confirm')], 'awaiting-second-check'],
    ['the same person twice is one checker', [check('confirmed'), check('confirmed')], 'awaiting-second-check'],
    ['another person settles it', [check('confirmed'), check('confirmed', { by: 'second' })], 'settled'],
    ['another who differs disputes it', [check('confirmed'), check('wrong', { by: 'second' })], 'disputed'],
    ['what lacks more than that is open', [check('wrong', { rationale: '' })], 'open'],
    ['none yet', [], 'open'],
  ])('%s', (_, checks, state) => {
    expect(high(checks).state).toBe(state);
  });

  it('shows its own sign and never lets it be printed before', () => {
    const { sign, clear, finding, unmet } = high([check('confirmed')]);
    expect([sign, clear, finding]).toEqual(['second', false, 'confirmed']);
    expect(unmet).toEqual([{ rule: 'second-check', sentence: expect.stringContaining('Another person') }]);
  });

  it('a recheck comes before it', () => {
    expect(high([check('confirmed')], { statement: '48,000 left' }).state).toBe('recheck');
  });
});

describe('a ruling', () => {
  const differing = () => [check('confirmed'), check('wrong', { by: 'second' })];
  const ruling = (finding: Finding, more: Partial<JudgedCheck> = {}) =>
    check(finding, { by: 'third', ruling: true, ...more });

  it.each<[string, () => JudgedCheck[], Partial<JudgedClaim>, string, Finding | null]>([
    ['ends a dispute', () => [...differing(), ruling('confirmed')], {}, 'settled', 'confirmed'],
    ['with a finding of its own too', () => [...differing(), ruling('cut')], {}, 'settled', 'cut'],
    ['is as good as two checkers', () => [...differing(), ruling('wrong')], { risk: 'high' }, 'settled', 'wrong'],
    [
      'lacks what a check would lack',
      () => [...differing(), ruling('confirmed')],
      { evidence: [] },
      'open',
      'confirmed',
    ],
    [
      'is disputed by a later check that differs',
      () => [...differing(), ruling('confirmed'), check('wrong', { by: 'fourth' })],
      {},
      'disputed',
      null,
    ],
    [
      'and one who lost may check again and differ',
      () => [...differing(), ruling('confirmed'), check('wrong', { by: 'second' })],
      {},
      'disputed',
      null,
    ],
    [
      'a second ruling ends that',
      () => [...differing(), ruling('confirmed'), check('wrong', { by: 'second' }), ruling('wrong', { by: 'fifth' })],
      {},
      'settled',
      'wrong',
    ],
    [
      'made on other words asks for a recheck',
      () => [...differing(), ruling('confirmed')],
      { statement: '48,000 left' },
      'recheck',
      'confirmed',
    ],
  ])('%s', (_, checks, more, state, finding) => {
    const judged = judge(claim({ ...more, checks: checks() }));
    expect([judged.state, judged.finding]).toEqual([state, finding]);
  });
});

describe('a split', () => {
  it.each([
    [1, 'settled'],
    [2, 'settled'],
    [3, 'unassigned'],
  ])('checks before revision %s do not count: %s', (checkedFrom, state) => {
    const checks = [check('confirmed', { claimRevision: 2 })];
    expect(judge(claim({ checks, checkedFrom })).state).toBe(state);
  });
});

describe('other words', () => {
  const old = (finding: Finding, more: Partial<JudgedCheck> = {}) =>
    check(finding, { seen: { statement: '48,000 left', spans: [{ id: 's1', exact: '48,000 left' }] }, ...more });

  it.each<[string, Partial<JudgedClaim>, string]>([
    ['of the span', { spans: [span('50,500 left', 'changed')] }, 'recheck'],
    ['of one span of two', { spans: [span('49,000 left'), span('50,500', 'changed', 's2')] }, 'recheck'],
    ['of the statement', { statement: '49,000 left for good' }, 'recheck'],
    ['in a place more', { spans: [span('49,000 left'), LEDE] }, 'recheck'],
    ['in spacing, marks and dashes alone', { statement: '49,000\u00a0left' }, 'settled'],
    ['in another place, the same', { spans: [span('49,000 left', 'moved')] }, 'settled'],
    ['for a lost span, no more', { spans: [span('49,000 left', 'lost')] }, 'settled'],
  ])('%s', (_, more, state) => {
    expect(judge(claim({ ...more, checks: [check('confirmed')] })).state).toBe(state);
  });

  it('one lost, the others unchanged: the finding stands, and the span waits', () => {
    const spans = [HEAD, { ...LEDE, placement: 'lost' as const }];
    const checks = [check('confirmed', seen(HEAD, LEDE))];
    expect(found(claim({ spans, checks }))).toEqual(['settled', 'confirmed', true, 'lost']);
  });

  it.each<[string, JudgedCheck[], string, Finding | null]>([
    ['a check on earlier words is named, and asks for a recheck', [old('confirmed')], 'recheck', 'confirmed'],
    ['what lacks something on earlier words too', [old('wrong', { rationale: '' })], 'recheck', 'wrong'],
    [
      'two that differ on earlier words are disputed',
      [old('wrong'), old('confirmed', { by: 'second' })],
      'disputed',
      null,
    ],
    [
      'a check on the present words ends it',
      [old('wrong', { by: 'second' }), check('confirmed')],
      'settled',
      'confirmed',
    ],
    [
      'one’s latest counts, also when it was on words that are gone',
      [check('confirmed'), old('confirmed')],
      'recheck',
      'confirmed',
    ],
  ])('%s', (_, checks, state, finding) => {
    const judged = judge(claim({ assignee: 'first', checks }));
    expect([judged.state, judged.finding, judged.clear]).toEqual([state, finding, state === 'settled']);
    expect(judged.sign).toBe(state);
  });

  it('a dispute and a recheck show before a lost span', () => {
    const spans = [span('50,500', 'changed'), span('x', 'lost', 's2')];
    expect(judge(claim({ spans, checks: [check('confirmed')] })).sign).toBe('recheck');
    const checks = [check('confirmed'), check('wrong', { by: 'second' })];
    expect(judge(claim({ spans: [span('49,000 left', 'lost')], checks })).sign).toBe('disputed');
  });

  it('the standing checks are each person’s latest, newest first', () => {
    const checks = [check('wrong'), check('confirmed', { by: 'second' }), check('confirmed')];
    expect(judge(claim({ checks })).standing.map((one) => one.id)).toEqual([checks[2]?.id, checks[1]?.id]);
  });
});
