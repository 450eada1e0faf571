import { describe, expect, it } from 'vitest';
import { decideEvidenceDetachment, decideEvidenceUse, evidenceDetachmentInput, evidenceUseInput } from './evidence-use';

const EVIDENCE = { id: 'e1', source: 'Works department', claims: ['c1'] };
const CLAIM = { id: 'c1', number: 4, revision: 3 };
const OTHER = { id: 'c2', number: 9, revision: 1 };

describe('evidence that serves one more claim', () => {
  const use = (claim: typeof CLAIM, revision: number) =>
    decideEvidenceUse(EVIDENCE, claim, evidenceUseInput.parse({ evidence: 'e1', claim: claim.id, revision }));

  it('is told with its source', () => {
    expect(use(OTHER, 1)).toEqual({
      ok: true,
      change: { evidence: 'e1', claim: 'c2' },
      events: [
        { type: 'evidence.used', payload: { evidence: 'e1', claim: 'c2', number: 9, source: 'Works department' } },
      ],
    });
  });

  it('is refused on a claim that changed since it was seen', () => {
    expect(use(OTHER, 2)).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });

  it('is refused where it is already', () => {
    const sentence = 'Claim 4 rests on this evidence already.';
    expect(use(CLAIM, 3)).toMatchObject({ ok: false, refusal: { code: 'invalid', sentence } });
  });
});

describe('evidence that is taken off a claim', () => {
  const detach = (claim: typeof CLAIM, revision: number, reason = 'It is about the other bridge.') =>
    decideEvidenceDetachment(
      EVIDENCE,
      claim,
      evidenceDetachmentInput.parse({ evidence: 'e1', claim: claim.id, revision, reason }),
    );

  it('is told with the reason', () => {
    expect(detach(CLAIM, 3)).toMatchObject({
      ok: true,
      events: [{ type: 'evidence.detached', payload: { number: 4, reason: 'It is about the other bridge.' } }],
    });
  });

  it('is refused on a claim that changed since it was seen', () => {
    expect(detach(CLAIM, 2)).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });

  it('is refused where it is not', () => {
    const sentence = 'Claim 9 does not rest on this evidence.';
    expect(detach(OTHER, 1)).toMatchObject({ ok: false, refusal: { code: 'invalid', sentence } });
  });

  it('needs its reason', () => {
    const asked = { evidence: 'e1', claim: 'c1', revision: 1, reason: ' \n' };
    expect(evidenceDetachmentInput.safeParse(asked).error?.issues[0]?.message).toMatch(/^Say why this evidence/);
  });
});
