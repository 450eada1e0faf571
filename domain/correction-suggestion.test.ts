import { describe, expect, it } from 'vitest';
import { beginningOf, suggestionOf } from './correction-suggestion';
import type { Finding } from './vocabulary';

const check = (finding: Finding, wording = '', more: object = {}) => ({
  standing: true,
  finding,
  wording,
  rationale: 'The order says eleven.',
  ...more,
});
const spans = [
  { id: 'head', exact: 'ten weeks', state: 'exact' as const },
  { id: 'lede', exact: 'ten weeks', state: 'exact' as const },
];
const claim = { spans, checks: [check('confirmed-with-change', 'eleven weeks')], corrections: [] };

describe('what a check suggests', () => {
  it('is the words it asks for, with its reason, at the first place that reads otherwise', () => {
    expect(suggestionOf(claim)).toEqual({
      span: 'head',
      replacement: 'eleven weeks',
      reason: 'The order says eleven.',
    });
  });

  it('is for the next place where the first waits for its decision, and nothing once all do', () => {
    const waits = (span: string) => ({ span, replacement: 'eleven weeks', decision: null });
    expect(suggestionOf({ ...claim, corrections: [waits('head')] })?.span).toBe('lede');
    expect(suggestionOf({ ...claim, corrections: [waits('head'), waits('lede')] })).toBeNull();
  });

  it.each([
    ['reads so already', { spans: [{ id: 's', exact: 'eleven weeks ', state: 'changed' as const }] }],
    ['lost its words', { spans: [{ id: 's', exact: 'ten weeks', state: 'lost' as const }] }],
    ['was checked by one who counts no more', { checks: [check('confirmed-with-change', 'x', { standing: false })] }],
    ['was confirmed', { checks: [check('confirmed')] }],
  ])('is nothing where the text %s', (_, more) => {
    expect(suggestionOf({ ...claim, ...more })).toBeNull();
  });
});

describe('how a correction begins', () => {
  it('with the words that stand, and what was found wrong with them', () => {
    expect(beginningOf({ ...claim, checks: [check('wrong')] })).toEqual({
      span: 'head',
      replacement: 'ten weeks',
      reason: 'The order says eleven.',
    });
    expect(beginningOf({ ...claim, checks: [] })).toMatchObject({ replacement: 'ten weeks', reason: '' });
    expect(beginningOf({ ...claim, checks: [], spans: [] })).toBeNull();
  });
});
