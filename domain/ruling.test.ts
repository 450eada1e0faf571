import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from './claim';
import type { Actor } from './given';
import { FIRST_RULES } from './house-rule-presets';
import type { JudgedCheck, JudgedClaim } from './judgement';
import { decideRuling, rulingInput } from './ruling';
import { testGiven } from './test-given';

const actor = (id: string): Actor => ({ id, name: id, standing: { role: 'editor', via: 'session' } });
const spans = [
  {
    id: 's1',
    exact: '18,400',
    prefix: '',
    suffix: '',
    start: 0,
    placement: 'exact' as const,
    contextChanged: false,
    contextBefore: '',
    contextAfter: '',
    candidates: [],
  },
];
const record: ClaimRecord = {
  id: 'c1',
  number: 3,
  revision: 6,
  statement: '18,400 cars',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans,
};
const check = (by: string, finding: JudgedCheck['finding'], claimRevision: number): JudgedCheck => ({
  id: `k-${by}`,
  finding,
  rationale: 'So.',
  wording: '',
  seen: { statement: '18,400 cars', spans: [{ id: 's1', exact: '18,400' }] },
  by,
  at: '2026-01-01T00:00:00.000Z',
  claimRevision,
  ruling: false,
});
const judged = (checks: JudgedCheck[]): JudgedClaim => ({
  ...record,
  evidence: [],
  checks,
  queries: [],
  corrections: [],
  checkedFrom: 1,
  rules: FIRST_RULES,
});
const DISPUTE = [check('ada', 'confirmed', 4), check('leo', 'wrong', 5)];

const rule = (by: string, input: object = {}, checks = DISPUTE) =>
  decideRuling(
    actor(by),
    { ...record, judged: judged(checks) },
    rulingInput.parse({ claim: 'c1', revision: 6, finding: 'wrong', reason: 'The count is of 2024.', ...input }),
    testGiven(),
  );

describe('a ruling', () => {
  it('is a third person’s finding, with what they saw and which checks differed', () => {
    expect(rule('eva')).toMatchObject({
      ok: true,
      change: { finding: 'wrong', rationale: 'The count is of 2024.', by: 'eva', claimRevision: 6, ruling: true },
      events: [{ type: 'ruling.given', payload: { number: 3, between: ['k-leo', 'k-ada'], missing: [] } }],
    });
  });

  it('of confirmed is recorded with what is missing', () => {
    expect(rule('eva', { finding: 'confirmed' })).toMatchObject({
      events: [{ payload: { missing: ['supporting-evidence'] } }],
    });
  });

  it.each(['ada', 'leo'])('is not for %s, who made one of the checks', (by) => {
    expect(rule(by)).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted', sentence: expect.stringContaining('You made one of the two checks') },
    });
  });

  it.each<[string, JudgedCheck[]]>([
    ['nobody checked', []],
    ['one person checked', [check('ada', 'confirmed', 4)]],
    ['two agree', [check('ada', 'wrong', 4), check('leo', 'wrong', 5)]],
  ])('is not needed where %s', (_, checks) => {
    expect(rule('eva', {}, checks)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it('on another revision is stale', () => {
    expect(rule('eva', { revision: 5 })).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });

  it.each([{ reason: ' ' }, { reason: undefined }, { finding: 'so' }])('cannot be asked for with %j', (input) => {
    const whole = { claim: 'c1', revision: 6, finding: 'wrong', reason: 'x' };
    expect(rulingInput.safeParse({ ...whole, ...input }).success).toBe(false);
  });
});
