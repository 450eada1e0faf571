import { describe, expect, it } from 'vitest';
import {
  decideEvidenceCorrection,
  decideNewEvidence,
  type EvidenceRecord,
  evidenceCorrectionInput,
  newEvidenceInput,
} from './evidence';
import { testGiven } from './test-given';

const LINK = {
  claim: 'c1',
  type: 'link',
  source: 'Works department',
  tier: 'primary',
  stance: 'supports',
  url: 'https://example.org/count',
};
const QUOTATION = { ...LINK, type: 'quotation', url: '', excerpt: 'It is so.' };
const EMPTY = { locator: '', excerpt: '', note: '' };

const attach = (more: object, given = testGiven()) =>
  decideNewEvidence({ id: 'c1', number: 4 }, newEvidenceInput.parse({ ...LINK, ...more }), given);

const attached = (more: object = {}): EvidenceRecord => {
  const decision = attach(more);
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  return decision.change;
};

describe('evidence on a claim', () => {
  it('is kept as typed, hashed with a salt, and told whole', () => {
    const record = {
      type: 'link',
      source: ' Works  department',
      tier: 'primary',
      stance: 'supports',
      url: LINK.url,
      ...EMPTY,
    };
    const canonical =
      '{"excerpt":"","locator":"","note":"","source":" Works  department","stance":"supports","tier":"primary","type":"link","url":"https://example.org/count"}';
    expect(attach({ source: ' Works  department' })).toEqual({
      ok: true,
      change: {
        ...record,
        id: 'new-1',
        revision: 1,
        salt: '1'.padStart(64, '0'),
        recordHash: `sha256:<1>${canonical}`,
      },
      events: [{ type: 'evidence.attached', payload: { evidence: 'new-1', claim: 'c1', number: 4, record } }],
    });
  });

  it('that says the same twice has two hashes', () => {
    const given = testGiven();
    const [one, other] = [attach({}, given), attach({}, given)];
    expect(one.ok && other.ok && one.change.recordHash !== other.change.recordHash).toBe(true);
  });

  it.each<[string, object]>([
    ['a link with nothing else', {}],
    ['a quotation with its words', QUOTATION],
    ['a quotation with a link', { ...QUOTATION, url: 'mailto:ada@example.org' }],
    ['a source of 500 characters', { source: 'x'.repeat(500) }],
  ])('may be %s', (_, more) => {
    expect(attach(more).ok).toBe(true);
  });

  it.each<[string, object, Record<string, string>]>([
    ['a link without its address', { url: '' }, { url: 'A link needs its address.' }],
    [
      'a quotation without words',
      { ...QUOTATION, excerpt: ' \n' },
      { excerpt: 'A quotation needs the words that were said.' },
    ],
  ])('may not be %s', (_, more, fields) => {
    expect(attach(more)).toMatchObject({ ok: false, refusal: { code: 'invalid', fields } });
  });

  it.each([
    { source: ' ' },
    { source: undefined },
    { type: 'rumour' },
    { type: 'file' },
    { tier: 'fourth' },
    { stance: 'perhaps' },
    { url: 'javascript:alert(1)' },
    { excerpt: 'a\0b' },
    { note: '\ud800' },
    { locator: 'x'.repeat(501) },
  ])('cannot be asked for with %j', (more) => {
    expect(newEvidenceInput.safeParse({ ...LINK, ...more }).success).toBe(false);
  });
});

describe('a correction of evidence', () => {
  const evidence = attached({ excerpt: '49,000 left' });
  const claims = [
    { id: 'c1', number: 4 },
    { id: 'c2', number: 9 },
  ];
  const correct = (input: object) =>
    decideEvidenceCorrection(
      evidence,
      claims,
      evidenceCorrectionInput.parse({ evidence: evidence.id, ...input }),
      testGiven(),
    );

  it('keeps what it said before, for every claim that rests on it, under a new hash', () => {
    const decision = correct({ revision: 1, excerpt: 'about 50,500 left' });
    expect(decision).toMatchObject({
      ok: true,
      change: { id: evidence.id, revision: 2, excerpt: 'about 50,500 left', source: 'Works department' },
      events: [
        {
          type: 'evidence.corrected',
          payload: {
            claims: ['c1', 'c2'],
            numbers: [4, 9],
            revision: 2,
            before: { excerpt: '49,000 left', source: 'Works department' },
            after: { excerpt: 'about 50,500 left', source: 'Works department' },
          },
        },
      ],
    });
    expect(decision.ok && decision.change.recordHash).not.toBe(evidence.recordHash);
  });

  it.each<[string, object]>([
    ['without a revision', { note: 'Called twice.' }],
    ['of what was empty', { revision: 1, locator: 'p. 4' }],
    ['to nothing', { revision: 1, excerpt: '' }],
    ['of its type', { type: 'quotation', excerpt: 'It is so.' }],
  ])('may be %s', (_, input) => {
    expect(correct(input).ok).toBe(true);
  });

  it.each<[string, object, string, RegExp]>([
    ['another revision', { revision: 2, note: 'x' }, 'stale', /^Somebody was quicker/],
    ['nothing', { revision: 1 }, 'invalid', /^Nothing in this evidence is different/],
    ['what it says already', { revision: 1, excerpt: '49,000 left' }, 'invalid', /^Nothing in this evidence/],
    ['its address taken away', { url: '' }, 'invalid', /^A link needs its address/],
    ['words that a quotation needs taken away', { type: 'quotation', excerpt: ' ' }, 'invalid', /^A quotation needs/],
  ])('is refused on %s', (_, input, code, sentence) => {
    expect(correct(input)).toMatchObject({ ok: false, refusal: { code, sentence: expect.stringMatching(sentence) } });
  });
});
