import { describe, expect, it } from 'vitest';
import { checkInput, decideCheck, seenOf } from './check';
import type { ClaimRecord } from './claim';
import type { Actor } from './given';
import { FIRST_RULES } from './house-rule-presets';
import type { JudgedClaim } from './judgement';
import { testGiven } from './test-given';

const actor: Actor = { id: 'ada', name: 'Ada Brandt', standing: { role: 'checker', via: 'session' } };

const span = (id: string, exact: string, placement: 'exact' | 'lost' = 'exact') => ({
  id,
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  placement,
  contextChanged: false,
  contextBefore: '',
  contextAfter: '',
  candidates: [],
});
const spans = [span('s1', '18,400'), span('s2', 'eighteen thousand', 'lost')];
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
const judged = (evidence: JudgedClaim['evidence']): JudgedClaim => ({
  ...record,
  evidence,
  checks: [],
  queries: [],
  corrections: [],
  checkedFrom: 1,
  rules: FIRST_RULES,
});
const support = {
  type: 'link',
  source: 'Count',
  tier: 'primary',
  stance: 'supports',
  locator: '',
  url: '',
  heldAs: '',
} as const;

const decide = (input: object, evidence: JudgedClaim['evidence'] = [support]) =>
  decideCheck(
    actor,
    { ...record, judged: judged(evidence) },
    checkInput.parse({ claim: 'c1', revision: 6, finding: 'confirmed', ...input }),
    testGiven(),
  );

describe('a check', () => {
  it('keeps the words that its maker saw, for every span that stands', () => {
    expect(seenOf(record)).toEqual({ statement: '18,400 cars', spans: [{ id: 's1', exact: '18,400' }] });
    expect(decide({})).toMatchObject({
      ok: true,
      change: { id: 'new-1', finding: 'confirmed', by: 'ada', at: '2026-03-02T09:00:00.000Z', claimRevision: 6 },
      events: [
        {
          type: 'check.recorded',
          payload: {
            check: 'new-1',
            claim: 'c1',
            number: 3,
            revision: 6,
            finding: 'confirmed',
            seen: { statement: '18,400 cars', spans: [{ id: 's1', exact: '18,400' }] },
            missing: [],
          },
        },
      ],
    });
  });

  it.each<[string, object, string[]]>([
    ['confirmed without evidence', {}, ['supporting-evidence']],
    ['wrong without a word', { finding: 'wrong' }, ['rationale']],
    ['cut without a word', { finding: 'cut' }, ['rationale']],
    [
      'with a change that it does not name',
      { finding: 'confirmed-with-change', rationale: 'Newer count.' },
      ['supporting-evidence', 'wording'],
    ],
  ])('%s is recorded all the same, with what is missing', (_, input, missing) => {
    expect(decide(input, [])).toMatchObject({ ok: true, events: [{ payload: { missing } }] });
  });

  it.each([
    ['confirmed-with-change', '18,900'],
    ['confirmed', ''],
    ['wrong', ''],
  ])('%s keeps as wording %j', (finding, wording) => {
    expect(decide({ finding, rationale: 'So.', wording: '18,900' })).toMatchObject({
      ok: true,
      change: { wording },
      events: [{ payload: { wording } }],
    });
  });

  it.each([5, 7])('on revision %s, where 6 stands, is stale', (revision) => {
    expect(decide({ revision })).toMatchObject({
      ok: false,
      refusal: { code: 'stale', sentence: expect.stringContaining('claim 3 changed') },
    });
  });

  it.each([{ finding: 'true' }, { revision: undefined }, { revision: 0 }, { rationale: 'a\0' }, { wording: '\ud800' }])(
    'cannot be asked for with %j',
    (input) => {
      expect(checkInput.safeParse({ claim: 'c1', revision: 6, finding: 'confirmed', ...input }).success).toBe(false);
    },
  );
});
