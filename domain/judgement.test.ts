import { describe, expect, it } from 'vitest';
import { type JudgedCheck, type JudgedClaim, type JudgedEvidence, judge } from './judgement';
import type { Finding, Placement } from './vocabulary';

type Span = JudgedClaim['spans'][number];

const span = (exact: string, placement: Placement = 'exact', id = 's1'): Span => ({
  id,
  exact,
  placement,
  contextChanged: false,
});

const HEAD = span('49,000 left', 'exact', 'head');
const LEDE = span('some 49,000 left', 'exact', 'lede');

const support: JudgedEvidence = {
  type: 'link',
  source: 'Border service',
  url: '',
  tier: 'primary',
  stance: 'supports',
  locator: 'p. 4',
  heldAs: '',
};
const word: JudgedEvidence = { ...support, type: 'quotation', source: 'Ada Brandt', stance: 'context' };

const claim = (more: Partial<JudgedClaim> = {}): JudgedClaim => ({
  statement: '49,000 left',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [span('49,000 left')],
  evidence: [support, word],
  checks: [],
  checkedFrom: 1,
  ...more,
});

let made = 0;
/** A check with nothing missing, on the words of `claim()` unless told otherwise. Each is later than the one before. */
const check = (finding: Finding, more: Partial<JudgedCheck> = {}): JudgedCheck => {
  made += 1;
  return {
    id: `k${made}`,
    finding,
    rationale: 'The register says so.',
    wording: '',
    seen: { statement: '49,000 left', spans: [{ id: 's1', exact: '49,000 left' }] },
    by: 'first',
    at: '2026-01-01T00:00:00.000Z',
    claimRevision: made,
    ruling: false,
    ...more,
  };
};
const seen = (...spans: Span[]) => ({
  seen: { statement: '49,000 left', spans: spans.map(({ id, exact }) => ({ id, exact })) },
});

const found = (of: JudgedClaim) => {
  const { state, finding, clear, sign } = judge(of);
  return [state, finding, clear, sign];
};

describe('a claim that nobody checked', () => {
  it.each<[string, Partial<JudgedClaim>, string]>([
    ['and nobody has', {}, 'unassigned'],
    ['and somebody has', { assignee: 'first' }, 'open'],
    ['with evidence alone', { evidence: [support] }, 'unassigned'],
    ['with a lost span', { spans: [span('49,000 left', 'lost')] }, 'lost'],
  ])('%s', (_, more, sign) => {
    const state = sign === 'lost' ? 'unassigned' : sign;
    expect(found(claim(more))).toEqual([state, null, false, sign]);
  });
});

describe('settled is not clear', () => {
  it.each<[Finding, boolean]>([
    ['confirmed', true],
    ['not-a-fact-claim', true],
    ['on-author', true],
    ['wrong', false],
    ['cannot-confirm', false],
    ['conflicting-sources', false],
    ['cut', false],
  ])('%s settles the claim; clear: %s', (finding, clear) => {
    expect(found(claim({ checks: [check(finding)] }))).toEqual([
      'settled',
      finding,
      clear,
      clear ? 'settled' : 'barred',
    ]);
  });

  it.each<[string, Span[], boolean, string]>([
    ['none of its words stand', [span('49,000 left', 'lost')], true, 'settled'],
    ['all of its words stand', [span('49,000 left')], false, 'barred'],
    ['its words stand in one place of two', [HEAD, { ...LEDE, placement: 'lost' }], false, 'lost'],
  ])('cut, where %s; clear: %s', (_, spans, clear, sign) => {
    const checks = [check('cut', seen(...spans))];
    expect(found(claim({ spans, checks }))).toEqual(['settled', 'cut', clear, sign]);
  });

  const asks = (...spans: Span[]) => check('confirmed-with-change', { wording: '50,500 left', ...seen(...spans) });
  it.each<[string, Span[], JudgedCheck, [string, boolean, string]]>([
    ['reads as before', [span('49,000 left')], asks(span('49,000 left')), ['settled', false, 'barred']],
    [
      'reads as the check asks',
      [span('50,500 left', 'changed')],
      asks(span('49,000 left')),
      ['settled', true, 'settled'],
    ],
    ['read so already', [span('50,500 left')], asks(span('50,500 left')), ['settled', true, 'settled']],
    [
      'reads otherwise again',
      [span('51,000 left', 'changed')],
      asks(span('49,000 left')),
      ['recheck', false, 'recheck'],
    ],
    ['reads so but for a space at the end', [span('50,500 left ')], asks(span('x')), ['settled', true, 'settled']],
    [
      'reads so in one place of two',
      [{ ...HEAD, exact: '50,500 left', placement: 'changed' }, LEDE],
      asks(HEAD, LEDE),
      ['settled', false, 'barred'],
    ],
    [
      'reads so in both',
      [HEAD, LEDE].map((one) => ({ ...one, exact: '50,500 left', placement: 'changed' as const })),
      asks(HEAD, LEDE),
      ['settled', true, 'settled'],
    ],
    ['lost the words', [span('49,000 left', 'lost')], asks(span('49,000 left')), ['settled', false, 'lost']],
  ])('confirmed with change, where the text %s', (_, spans, asking, [state, clear, sign]) => {
    expect(found(claim({ spans, checks: [asking] }))).toEqual([state, 'confirmed-with-change', clear, sign]);
  });

  it('a changed sentence around the words owes a tick', () => {
    const spans = [{ ...span('49,000 left'), contextChanged: true }];
    expect(found(claim({ spans, checks: [check('confirmed')] }))).toEqual(['settled', 'confirmed', true, 'owed']);
    expect(found(claim({ spans, checks: [check('wrong')] }))).toEqual(['settled', 'wrong', false, 'barred']);
  });
});

describe('what is missing keeps a claim open', () => {
  it.each<[string, Partial<JudgedClaim>, JudgedCheck, string[]]>([
    ['confirmed on nothing', { evidence: [] }, check('confirmed'), ['supporting-evidence']],
    ['wrong without a word why', {}, check('wrong', { rationale: ' \n' }), ['rationale']],
    ['a change without its words', {}, check('confirmed-with-change', { wording: ' ' }), ['wording']],
    ['on author without the author’s word', { evidence: [support] }, check('on-author'), ['authors-word']],
  ])('%s', (_, more, incomplete, rules) => {
    const judged = judge(claim({ ...more, checks: [incomplete] }));
    expect([judged.state, judged.clear, judged.sign]).toEqual(['open', false, 'open']);
    expect(judged.unmet.map((one) => one.rule)).toEqual(rules);
  });

  it('unless another check with the same finding lacks nothing', () => {
    const whole = check('wrong');
    const late = check('wrong', { by: 'second', rationale: '' });
    expect(found(claim({ checks: [whole, late] }))).toEqual(['settled', 'wrong', false, 'barred']);
    expect(judge(claim({ checks: [whole, late] })).unmet).toEqual([]);
  });
});

describe('two checks', () => {
  const second = (finding: Finding, more: Partial<JudgedCheck> = {}) => check(finding, { by: 'second', ...more });
  const asks = (wording: string, by: string) => check('confirmed-with-change', { wording, by });

  it.each<[string, JudgedCheck[], string, Finding | null]>([
    ['that agree settle it', [check('confirmed'), second('confirmed')], 'settled', 'confirmed'],
    ['that differ', [check('confirmed'), second('wrong')], 'disputed', null],
    ['of which one lacks something', [check('confirmed'), second('wrong', { rationale: '' })], 'disputed', null],
    ['by one person: the later counts', [check('wrong'), check('confirmed')], 'settled', 'confirmed'],
    [
      'that differed until one of the two came round',
      [check('wrong'), second('confirmed'), check('confirmed')],
      'settled',
      'confirmed',
    ],
    [
      'that ask for the same words',
      [asks('50,500', 'first'), asks('50,500', 'second')],
      'settled',
      'confirmed-with-change',
    ],
    ['that ask for other words', [asks('50,500', 'first'), asks('51,000', 'second')], 'disputed', null],
    [
      'of which one does not say the words',
      [asks('50,500', 'first'), asks('', 'second')],
      'settled',
      'confirmed-with-change',
    ],
  ])('%s', (_, checks, state, finding) => {
    const judged = judge(claim({ checks }));
    expect([judged.state, judged.finding]).toEqual([state, finding]);
    expect(judge(claim({ checks: [...checks].reverse() })).state).toBe(state);
  });
});

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
