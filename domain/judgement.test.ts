import { describe, expect, it } from 'vitest';
import { isShared, type JudgedCheck, type JudgedClaim, judge } from './judgement';
import { check, claim, found, HEAD, LEDE, type Span, seen, span, support } from './test-judged';
import type { Finding } from './vocabulary';

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

describe('a ruling', () => {
  const by = (who: string, finding: Finding, more: Partial<JudgedCheck> = {}) => check(finding, { by: who, ...more });
  const rules = (finding: Finding) => by('third', finding, { ruling: true });

  it.each<[string, JudgedCheck[], JudgedCheck, boolean]>([
    ['for one of the two', [by('first', 'wrong'), by('second', 'confirmed')], rules('confirmed'), true],
    ['for neither', [by('first', 'wrong'), by('second', 'cannot-confirm')], rules('confirmed'), false],
    [
      'for what one of them has left since',
      [by('first', 'confirmed'), by('second', 'wrong'), by('first', 'cannot-confirm')],
      rules('confirmed'),
      false,
    ],
    [
      'for what its own maker found earlier',
      [by('third', 'confirmed'), by('second', 'wrong')],
      rules('confirmed'),
      false,
    ],
    ['that is a plain check', [by('first', 'confirmed')], by('third', 'confirmed'), false],
  ])('%s is shared: %#', (_, before, ruling, shared) => {
    expect(isShared(ruling, claim({ checks: [...before, ruling] }))).toBe(shared);
  });
});
