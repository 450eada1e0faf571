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
const CALCULATION = { ...LINK, type: 'calculation', url: '', excerpt: '43,800 / 365 = 120' };
const OBSERVATION = {
  ...LINK,
  type: 'observation',
  url: '',
  excerpt: 'Two hangers were red.',
  locator: 'Quay 4, 3 March',
};
const EMPTY = { locator: '', excerpt: '', note: '', heldAs: '' };

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
      '{"excerpt":"","heldAs":"","locator":"","note":"","source":" Works  department","stance":"supports","tier":"primary","type":"link","url":"https://example.org/count"}';
    expect(attach({ source: ' Works  department' })).toEqual({
      ok: true,
      change: {
        ...record,
        credit: '',
        id: 'new-1',
        revision: 1,
        salt: '1'.padStart(64, '0'),
        recordHash: `sha256:<1>${canonical}`,
      },
      events: [{ type: 'evidence.attached', payload: { evidence: 'new-1', claim: 'c1', number: 4, record } }],
    });
  });

  it('carries the wire credit of its words, or what somebody said', () => {
    const words = { excerpt: 'LONDON (Reuters) - Prices rose.' };
    expect(attached(words).credit).toBe('Reuters');
    expect(attached({ ...words, credit: '' }).credit).toBe('');
    expect(attached({ ...words, credit: 'AFP' }).credit).toBe('AFP');
    const decision = attach(words);
    const told = decision.ok && (decision.events[0].payload as { record: object }).record;
    expect(told).toMatchObject({ credit: 'Reuters' });
    expect(attached(words).recordHash).toContain('"credit":"Reuters"');
  });

  it('corrected, keeps the credit that somebody said, and reads one anew that was read', () => {
    const creditThen = (record: EvidenceRecord, change: object) => {
      const input = evidenceCorrectionInput.parse({ evidence: record.id, ...change });
      const decision = decideEvidenceCorrection(record, [], input, testGiven());
      return decision.ok && decision.change.credit;
    };
    const read = attached({ excerpt: '(AFP) - Rain.' });
    expect(creditThen(read, { excerpt: '(dpa) - Rain.' })).toBe('dpa');
    expect(creditThen(read, { note: 'By mail' })).toBe('AFP');
    expect(creditThen(read, { credit: '' })).toBe('');
    const said = attached({ excerpt: '(AFP) - Rain.', credit: 'Reuters' });
    expect(creditThen(said, { excerpt: '(dpa) - Rain.' })).toBe('Reuters');
    expect(creditThen({ ...attached(), credit: '' }, { excerpt: 'Rain. (AFP)' })).toBe('AFP');
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
    ['a calculation with its lines', CALCULATION],
    ['a calculation that does not hold', { ...CALCULATION, excerpt: '1 + 1 = 3\nnonsense' }],
    ['an observation with what, where and when', OBSERVATION],
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
    [
      'a calculation without lines',
      { ...CALCULATION, excerpt: '' },
      { excerpt: 'A calculation needs its lines, such as 43,800 / 365 = 120.' },
    ],
    [
      'an observation of nothing, nowhere',
      { ...OBSERVATION, excerpt: ' ', locator: '' },
      {
        excerpt: 'An observation needs what was seen.',
        locator: 'An observation needs where and when it was made.',
      },
    ],
  ])('may not be %s', (_, more, fields) => {
    expect(attach(more)).toMatchObject({ ok: false, refusal: { code: 'invalid', fields } });
  });

  describe('a file', () => {
    const FILE = { name: 'count.pdf', sha256: 'ab'.repeat(32) };
    const attachFile = (more: object, file: typeof FILE | null) =>
      decideNewEvidence(
        { id: 'c1', number: 4 },
        newEvidenceInput.parse({ ...LINK, url: '', ...more }),
        testGiven(),
        file,
      );

    it('is hashed and told with its name and the hash of its bytes, and nothing else of it', () => {
      const made = attachFile({ type: 'file', upload: 'u1' }, FILE);
      expect(made).toMatchObject({
        ok: true,
        change: { file: FILE },
        events: [{ payload: { record: { file: FILE } } }],
      });
      expect(made.ok && made.change.recordHash).toContain(
        `"excerpt":"","file":{"name":"count.pdf","sha256":"${FILE.sha256}"},"heldAs":""`,
      );
      expect(made.ok && 'upload' in made.change).toBe(false);
    });

    it('needs its bytes, and no other evidence has any', () => {
      expect(attachFile({ type: 'file' }, null)).toMatchObject({
        refusal: { code: 'invalid', fields: { file: expect.stringMatching(/^Choose the file/) } },
      });
      expect(attachFile({ ...QUOTATION, upload: 'u1' }, FILE)).toMatchObject({
        refusal: { code: 'invalid', fields: { type: expect.stringMatching(/type file alone/) } },
      });
    });

    it('stays the file it is when the rest is corrected', () => {
      const made = attachFile({ type: 'file' }, FILE);
      if (!made.ok) throw new Error(made.refusal.sentence);
      const put = (change: object) => {
        const input = evidenceCorrectionInput.parse({ evidence: made.change.id, ...change });
        return decideEvidenceCorrection(made.change, [], input, testGiven());
      };
      expect(put({ locator: 'p. 3' })).toMatchObject({ ok: true, change: { locator: 'p. 3', file: FILE } });
      expect(put({ type: 'link', url: 'https://example.org' })).toMatchObject({
        refusal: { fields: { type: expect.stringMatching(/^A file stays a file/) } },
      });
    });
  });

  it.each<[string, object, string]>([
    ['what its place says, where nobody said', { locator: 'Recording, 00:07:41' }, 'recording'],
    ['what somebody said', { locator: 'Recording, 00:07:41', heldAs: 'notes' }, 'notes'],
    ['nothing, where somebody said so', { locator: 'Recording, 00:07:41', heldAs: '' }, ''],
    ['nothing, where nothing says it', {}, ''],
  ])('is held as %s', (_, more, heldAs) => {
    expect(attach({ ...QUOTATION, ...more })).toMatchObject({
      change: { heldAs },
      events: [{ payload: { record: { heldAs } } }],
    });
  });

  it.each([
    { source: ' ' },
    { source: undefined },
    { type: 'rumour' },
    { heldAs: 'memory' },
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
    ['of how it is held', { revision: 1, heldAs: 'transcript' }],
    ['of its type', { type: 'quotation', excerpt: 'It is so.' }],
  ])('may be %s', (_, input) => {
    expect(correct(input).ok).toBe(true);
  });

  it('does not guess again how words are held', () => {
    expect(correct({ locator: 'Recording, 00:07:41' })).toMatchObject({ change: { heldAs: '' } });
  });

  it.each<[string, object, string, RegExp]>([
    ['another revision', { revision: 2, note: 'x' }, 'stale', /^Somebody was quicker/],
    ['nothing', { revision: 1 }, 'invalid', /^Nothing in this evidence is different/],
    ['what it says already', { revision: 1, excerpt: '49,000 left' }, 'invalid', /^Nothing in this evidence/],
    ['its address taken away', { url: '' }, 'invalid', /^A link needs its address/],
    ['a change to a file', { type: 'file' }, 'invalid', /^A file stays a file/],
    ['words that a quotation needs taken away', { type: 'quotation', excerpt: ' ' }, 'invalid', /^A quotation needs/],
  ])('is refused on %s', (_, input, code, sentence) => {
    expect(correct(input)).toMatchObject({ ok: false, refusal: { code, sentence: expect.stringMatching(sentence) } });
  });
});
