import { describe, expect, it, test } from 'vitest';
import { type ClaimRecord, FRESH } from './claim';
import {
  type CorrectionRecord,
  decideDecline,
  decideProposal,
  decideWithdrawal,
  oneLine,
  standsOn,
} from './correction';
import type { Actor } from './given';
import type { JudgedCorrection } from './judgement';
import type { Refused } from './refusal';
import { testGiven } from './test-given';

const span = (id: string, exact: string, start: number) => ({ id, exact, start, prefix: '', suffix: '', ...FRESH });
const CLAIM: ClaimRecord & { corrections: JudgedCorrection[] } = {
  id: 'c',
  number: 4,
  revision: 3,
  statement: 'ten weeks',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [span('s', 'ten weeks', 16), { ...span('gone', 'ten', 0), placement: 'lost' }, span('two', 'shut.\nIt', 40)],
  corrections: [],
};
const ASKED = { claim: 'c', revision: 3, span: 's', replacement: 'eleven weeks', reason: 'The order says so' };
const propose = (more: Partial<typeof ASKED> = {}, claim = CLAIM) =>
  decideProposal(claim, 6, { ...ASKED, ...more }, testGiven());
const fieldsOf = (answer: unknown) => (answer as Refused).refusal.fields;

describe('a proposed correction', () => {
  it('replaces the words of a place, and raises the claim', () => {
    const proposed = propose();
    if (!proposed.ok) throw new Error('refused');
    expect(proposed.change).toMatchObject({ span: 's', version: 6, start: 16, words: 'ten weeks', claimRevision: 3 });
    expect(proposed.events).toMatchObject([
      {
        type: 'correction.proposed',
        payload: { number: 4, revision: 4, words: 'ten weeks', replacement: 'eleven weeks' },
      },
    ]);
  });

  it.each([
    ['the words that stand there', { replacement: 'ten weeks' }, 'replacement', /stand there already/],
    ['a place that lost its words', { span: 'gone' }, 'span', /Re-attach them first/],
    ['words over two paragraphs', { span: 'two' }, 'span', /two paragraphs/],
    ['a place of another claim', { span: 'x' }, 'span', /no such place/],
  ])('is refused for %s', (_, more, field, sentence) => {
    expect(fieldsOf(propose(more))?.[field]).toMatch(sentence);
  });

  it('is refused on another revision than was seen', () => {
    expect(propose({ revision: 2 })).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });

  it('is refused where exactly it waits already, not where it was declined or differs', () => {
    const waiting = {
      id: 'x',
      span: 's',
      words: 'ten weeks',
      replacement: 'eleven weeks',
      decision: null,
      accepted: null,
    };
    expect(fieldsOf(propose({}, { ...CLAIM, corrections: [waiting] }))).toMatchObject({
      replacement: expect.stringContaining('proposed already'),
    });
    expect(propose({}, { ...CLAIM, corrections: [{ ...waiting, decision: 'declined' }] }).ok).toBe(true);
    expect(propose({ replacement: 'twelve weeks' }, { ...CLAIM, corrections: [waiting] }).ok).toBe(true);
  });

  it.each([
    ['eleven\r\nweeks', 'eleven weeks'],
    ['eleven weeks\n', 'eleven weeks'],
    ['eleven \n weeks', 'eleven weeks'],
    ['  \n', ''],
    [' eleven ', ' eleven '],
  ])('stays in its line: %j', (typed, kept) => {
    expect(oneLine(typed)).toBe(kept);
  });
});

describe('where a correction stands', () => {
  const correction = { span: 's', words: 'ten weeks', number: 4, decision: null };
  const at = (exact: string, more: object = {}) => [{ ...span('s', exact, 20), ...more }];

  test.each([
    [
      'on the same words, wherever they moved',
      at('ten weeks', { placement: 'moved' }),
      { ok: true, start: 20, end: 29 },
    ],
    [
      'not on changed words',
      at('nine weeks'),
      { ok: false, why: expect.stringMatching(/changed in version 7.*“nine weeks”/) },
    ],
    [
      'not on lost ones',
      at('ten weeks', { placement: 'lost' }),
      { ok: false, why: expect.stringMatching(/lost in version 7/) },
    ],
    ['not where the place is gone', [], { ok: false, why: expect.stringMatching(/^Claim 4 no longer has the place/) }],
    ['on the same words at a place of another name', [span('other', 'ten weeks', 2)], { ok: true, start: 2, end: 11 }],
  ])('%s', (_, spans, expected) => {
    expect(standsOn(correction, spans, 7)).toEqual(expected);
  });

  it('guesses between two places of the same words never', () => {
    const spans = [span('one', 'ten weeks', 2), span('two', 'ten weeks', 40)];
    expect(standsOn(correction, spans, null).ok).toBe(false);
  });
});

describe('the end of a correction', () => {
  const correction: CorrectionRecord = {
    id: 'x',
    claim: 'c',
    number: 4,
    claimRevision: 5,
    span: 's',
    revision: 1,
    words: 'ten weeks',
    replacement: 'eleven weeks',
    by: 'ada',
    byName: 'Ada Brandt',
    decision: null,
    stands: { ok: true, start: 16, end: 25 },
  };
  const actor = (id: string): Actor => ({ id, name: id, standing: { role: 'checker', via: 'session' } });

  it('is told with its reason when it is declined', () => {
    const declined = decideDecline(correction, { revision: 1, reason: 'It is ten' });
    expect(declined).toMatchObject({
      ok: true,
      change: { decision: 'declined', reason: 'It is ten' },
      events: [{ payload: { revision: 6, decision: 'declined', replacement: null, version: null } }],
    });
    expect(fieldsOf(decideDecline(correction, { revision: 1, reason: ' ' }))?.reason).toMatch(/Ada Brandt/);
  });

  it('comes once', () => {
    const gone = { ...correction, decision: 'accepted' as const, revision: 2 };
    expect(decideDecline(gone, { revision: 1, reason: 'No' })).toMatchObject({
      refusal: { code: 'stale', sentence: expect.stringContaining('was accepted meanwhile') },
    });
    expect(decideDecline(correction, { revision: 2, reason: 'No' })).toMatchObject({ refusal: { code: 'stale' } });
  });

  it('is taken back by whoever proposed it, and by nobody else', () => {
    expect(decideWithdrawal(actor('ada'), correction, { revision: 1 })).toMatchObject({
      ok: true,
      change: { decision: 'withdrawn' },
    });
    expect(decideWithdrawal(actor('leo'), correction, { revision: 1 })).toMatchObject({
      refusal: { code: 'not-permitted', sentence: expect.stringContaining('Ada Brandt proposed it') },
    });
  });
});
