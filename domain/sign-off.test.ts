import { describe, expect, it } from 'vitest';
import type { BoundClaim } from './claims-digest';
import type { Actor } from './given';
import { decideSignOff, decideWithdrawal, MEANING, type SignedStory, signInput, withdrawInput } from './sign-off';
import { testGiven } from './test-given';

const EVA: Actor = { id: 'eva', name: 'Eva', standing: { role: 'editor', via: 'session' } };

const claim = (number: number, ...by: string[]): BoundClaim => ({
  id: `c${number}`,
  number,
  statement: 'It is so',
  kind: 'other',
  risk: 'normal',
  spans: [],
  checks: by.map((one, at) => ({ id: `k${at}`, finding: 'confirmed', rationale: '', wording: '', by: one })),
  evidence: [],
});
const blocker = (sentence: string, overridden = false) => ({
  key: sentence,
  code: 'unsettled' as const,
  sentence,
  overridden,
});

const STORY: SignedStory = {
  version: { number: 3, hash: 'sha256:t', documentHash: 'sha256:d', clearanceHash: 'sha256:c' },
  claimsDigest: 'sha256:claims',
  bound: { claims: [claim(1, 'ada'), claim(2, 'ada', 'eva')], overrides: [] },
  told: new Map(),
  blockers: [],
  rulesVersion: 1,
  valid: null,
};
const SEEN = { version: 3, claimsDigest: 'sha256:claims' };

const sign = (more: Partial<SignedStory> = {}, seen = SEEN) =>
  decideSignOff(EVA, { ...STORY, ...more }, seen, testGiven());

describe('signing off', () => {
  it('binds the text and the claims as they were seen, and says what it means', () => {
    const bound = { claimsDigest: 'sha256:claims', meaning: MEANING, rulesVersion: 1 };
    expect(sign()).toEqual({
      ok: true,
      change: { id: 'new-1', version: STORY.version, bound: STORY.bound, ...bound },
      events: [
        {
          type: 'sign-off.given',
          payload: {
            signOff: 'new-1',
            version: 3,
            hash: 'sha256:t',
            documentHash: 'sha256:d',
            clearanceHash: 'sha256:c',
            ...bound,
          },
        },
      ],
    });
  });

  it('is not held up by a blocker that an editor let stand, nor by a claim that nobody checked behind it', () => {
    expect(
      sign({ blockers: [blocker('Claim 1 is open.', true)], bound: { claims: [claim(1)], overrides: [] } }).ok,
    ).toBe(true);
  });

  it('is not held up by one’s own ruling for what a check had found, but by one that nobody else came to', () => {
    const ruled = (shared: boolean): BoundClaim => {
      const [check, ...others] = claim(1, 'eva').checks;
      return { ...claim(1), checks: check ? [{ ...check, ruling: true, shared }, ...others] : [] };
    };
    expect(sign({ bound: { claims: [ruled(true)], overrides: [] } }).ok).toBe(true);
    expect(sign({ bound: { claims: [ruled(false)], overrides: [] } })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
  });

  it.each<[string, Partial<SignedStory>, typeof SEEN, string, string]>([
    [
      'of another version',
      {},
      { ...SEEN, version: 2 },
      'stale',
      'The story changed while you were reading. Look at what changed, then sign.',
    ],
    [
      'of other claims',
      {},
      { ...SEEN, claimsDigest: 'sha256:x' },
      'stale',
      'The story changed while you were reading. Look at what changed, then sign.',
    ],
    [
      'a second time',
      { valid: { id: 'o1', version: 3 } },
      SEEN,
      'invalid',
      'Version 3 is signed off already, and the signature holds.',
    ],
    ['with a blocker', { blockers: [blocker('Claim 1 is open.')] }, SEEN, 'blocked', 'Claim 1 is open.'],
    [
      'with two',
      { blockers: [blocker('a'), blocker('b'), blocker('c', true)] },
      SEEN,
      'blocked',
      '2 things stand in the way of signing off.',
    ],
    [
      'on one’s own check alone',
      { bound: { claims: [claim(1, 'ada'), claim(2, 'eva'), claim(3, 'eva', 'eva')], overrides: [] } },
      SEEN,
      'not-permitted',
      'Only your own check stands behind claims 2 and 3. Another editor signs this story off, or somebody else checks them too.',
    ],
    [
      'on one’s own check of one claim',
      { bound: { claims: [claim(1, 'eva')], overrides: [] } },
      SEEN,
      'not-permitted',
      'Only your own check stands behind claim 1. Another editor signs this story off, or somebody else checks it too.',
    ],
  ])('%s is refused', (_, more, seen, code, sentence) => {
    expect(sign(more, seen)).toMatchObject({ ok: false, refusal: { code, sentence } });
  });

  it('hands over the blockers that stand, and not those that were overridden', () => {
    const stands = blocker('Claim 1 is open.');
    expect(sign({ blockers: [stands, blocker('x', true)] })).toMatchObject({
      ok: false,
      refusal: { present: [stands] },
    });
  });

  it.each([{ version: 0 }, { password: 'a\0' }, { claimsDigest: 'x'.repeat(101) }])(
    'cannot be asked for with %j',
    (input) => {
      expect(signInput.safeParse({ story: 's1', password: 'p', version: 1, claimsDigest: 'x', ...input }).success).toBe(
        false,
      );
    },
  );
});

describe('withdrawing a signature', () => {
  it('names the signature and the reason', () => {
    expect(decideWithdrawal({ id: 'o1', version: 3 }, 'A source called.')).toEqual({
      ok: true,
      change: { id: 'o1', reason: 'A source called.' },
      events: [{ type: 'sign-off.withdrawn', payload: { signOff: 'o1', version: 3, reason: 'A source called.' } }],
    });
  });

  it('is refused where none holds', () => {
    expect(decideWithdrawal(null, 'x')).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it('needs a reason', () => {
    expect(withdrawInput.safeParse({ story: 's1', reason: ' ' }).success).toBe(false);
  });
});
