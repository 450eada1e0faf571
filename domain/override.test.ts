import { describe, expect, it } from 'vitest';
import type { Actor } from './given';
import { decideOverride, decideOverrideWithdrawal, overrideInput } from './override';
import type { SignedStory } from './sign-off';
import { testGiven } from './test-given';

const EVA: Actor = { id: 'eva', name: 'Eva', standing: { role: 'editor', via: 'session' } };
const claim = (number: number, ...by: string[]) => ({
  id: `c${number}`,
  number,
  statement: 'It is so',
  kind: 'other',
  risk: 'normal',
  spans: [],
  checks: by.map((one, at) => ({ id: `k${at}`, finding: 'wrong' as const, rationale: '', wording: '', by: one })),
  evidence: [],
});
const blocker = (of: number, overridden = false) => ({
  key: `not-clear:c${of}:2`,
  code: 'not-clear' as const,
  sentence: `Claim ${of} is settled as wrong.`,
  claim: `c${of}`,
  overridden,
});
const STORY: SignedStory = {
  version: { number: 3, hash: 'sha256:t', documentHash: 'sha256:d', clearanceHash: 'sha256:c' },
  claimsDigest: 'sha256:claims',
  bound: { claims: [claim(1, 'ada'), claim(2, 'ada', 'eva'), claim(3, 'eva'), claim(4)], overrides: [] },
  told: new Map(),
  blockers: [
    ...[1, 2, 3, 4].map((of) => blocker(of)),
    { key: 'unmarked:3:ab', code: 'unmarked', sentence: 'Two paragraphs.', starts: [7], overridden: false },
    blocker(5, true),
  ],
  rulesVersion: 1,
  valid: null,
};
const give = (keys: string[], reason = 'The register is shut.') =>
  decideOverride(EVA, STORY, overrideInput.parse({ story: 's', blockers: keys, reason }), testGiven());

describe('an override', () => {
  it('lets several blockers stand with one reason, each named in the trail', () => {
    expect(give(['not-clear:c1:2', 'unmarked:3:ab', 'not-clear:c1:2'])).toMatchObject({
      ok: true,
      change: [
        { key: 'not-clear:c1:2', claim: 'c1', reason: 'The register is shut.' },
        { key: 'unmarked:3:ab', claim: null },
      ],
      events: [
        { type: 'override.given', payload: { claim: 'c1', number: 1, blocker: 'Claim 1 is settled as wrong.' } },
        { type: 'override.given', payload: { claim: null, number: null } },
      ],
    });
  });

  it.each(['not-clear:c2:2', 'not-clear:c4:2'])('is given on %s: not their check alone', (key) => {
    expect(give([key]).ok).toBe(true);
  });

  it.each([
    ['of what rests on their own check alone', ['not-clear:c1:2', 'not-clear:c3:2'], 'not-permitted', 'claim 3'],
    ['of what is another blocker now', ['not-clear:c1:1'], 'stale', 'changed while you were writing'],
    ['of what stands already', ['not-clear:c5:2'], 'invalid', 'overridden already'],
  ])('%s is refused', (_, keys, code, sentence) => {
    expect(give(keys)).toMatchObject({ ok: false, refusal: { code, sentence: expect.stringContaining(sentence) } });
  });

  it.each([{ blockers: [] }, { reason: ' \n' }, { reason: undefined }])('cannot be asked for with %j', (input) => {
    expect(overrideInput.safeParse({ story: 's', blockers: ['x'], reason: 'x', ...input }).success).toBe(false);
  });
});

describe('taking an override back', () => {
  const standing = { id: 'o1', key: 'k', code: 'not-clear', claim: 'c1', number: 1, withdrawn: false };

  it('names it and the reason', () => {
    expect(decideOverrideWithdrawal(standing, 'It opened.')).toMatchObject({
      ok: true,
      events: [{ type: 'override.withdrawn', payload: { override: 'o1', number: 1, reason: 'It opened.' } }],
    });
  });

  it('twice is refused', () => {
    expect(decideOverrideWithdrawal({ ...standing, withdrawn: true }, 'x')).toMatchObject({ ok: false });
  });
});
